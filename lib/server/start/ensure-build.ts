import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import * as z from 'zod'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Shutdown } from './shutdown'
import { hashSources } from './hash-sources'

const markerSchema = z.strictObject({ sources: z.string() })

/** Builds the app unless the build there was made from these sources. True when it did. */
export async function ensureBuild(project: string, shutdown?: Shutdown): Promise<Result<boolean>> {
  const marker = path.join(project, '.next/stet-build.json')
  const sources = await hashSources(project)
  if (existsSync(path.join(project, '.next/BUILD_ID')) && (await markedSources(marker)) === sources)
    return ok(false)
  // Gone before the build begins, so that one cut short is not taken for a whole one.
  await rm(marker, { force: true })
  const built = await runBuild(project, shutdown)
  if (!built.ok) return built
  await writeFile(marker, JSON.stringify({ sources }))
  return ok(true)
}

async function markedSources(marker: string): Promise<string | undefined> {
  try {
    return markerSchema.parse(JSON.parse(await readFile(marker, 'utf8'))).sources
  } catch {
    return undefined
  }
}

function runBuild(project: string, shutdown: Shutdown | undefined): Promise<Result<void>> {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  const child = spawn(process.execPath, [next, 'build'], { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] })
  const output: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => output.push(chunk.toString()))
  const ended = new Promise<Result<void>>((resolve) => {
    child.once('error', (error) =>
      resolve(fail('unavailable', `The build could not be run: ${error.message}`)),
    )
    child.once('close', (code) =>
      resolve(
        code === 0 ? ok(undefined) : fail('unavailable', `The build failed.\n${output.join('').trim()}`),
      ),
    )
  })
  shutdown?.onClose(async () => {
    child.kill()
    await ended
  })
  return ended
}
