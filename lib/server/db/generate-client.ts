import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'

/** Generates the Prisma client unless the one there was made from this schema by this Prisma. True when it did. */
export async function generateClient(project: string): Promise<boolean> {
  const marker = path.join(project, 'lib/server/db/generated/made-from.sha256')
  const manifest = createRequire(import.meta.url).resolve('prisma/package.json')
  const sources = await Promise.all([
    readFile(path.join(project, 'prisma/schema.prisma')),
    readFile(path.join(project, 'prisma.config.ts')),
    readFile(manifest),
  ])
  const wanted = createHash('sha256').update(Buffer.concat(sources)).digest('hex')
  if ((await readFile(marker, 'utf8').catch(() => '')) === wanted) return false
  const cli = path.join(path.dirname(manifest), 'build/index.js')
  await promisify(execFile)(process.execPath, [cli, 'generate'], { cwd: project })
  await writeFile(marker, wanted)
  return true
}
