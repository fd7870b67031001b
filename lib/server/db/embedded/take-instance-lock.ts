import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import * as z from 'zod'
import { fail, ok, type Result } from '@/lib/core/result'
import { isAlive, startMark } from './processes'

const ownerSchema = z.strictObject({ pid: z.int().positive(), started: z.string().optional() })
type Owner = z.infer<typeof ownerSchema>

/**
 * Makes this process the only one that uses what `file` stands for, until `release` or its end. Another living owner is
 * a `conflict`; what a dead one left behind is taken over.
 */
export async function takeInstanceLock(file: string): Promise<Result<{ release: () => Promise<void> }>> {
  const mine = JSON.stringify({ pid: process.pid, started: startMark(process.pid) } satisfies Owner)
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (await createOnly(file, mine)) return ok({ release: () => rm(file, { force: true }) })
    const found = await readIfThere(file)
    if (found === undefined) continue
    const owner = parseOwner(found)
    if (owner !== undefined && stillRuns(owner)) return heldBy(owner.pid)
    await removeStale(file, found)
  }
  return fail('conflict', `${file} keeps being taken by other processes. Stop them and start again.`)
}

function heldBy(pid: number): Result<never> {
  return fail(
    'conflict',
    `Stet already runs on this data folder (process ${String(pid)}). Stop that one first, or give this one a folder of its own with STET_DATA_DIR.`,
  )
}

function stillRuns(owner: Owner): boolean {
  return isAlive(owner.pid) && startMark(owner.pid) === owner.started
}

/** Removes the lock only if it is the one that was read: another process may have replaced it since. */
async function removeStale(file: string, content: string): Promise<void> {
  const aside = `${file}.${String(process.pid)}`
  try {
    await rename(file, aside)
  } catch {
    return
  }
  const taken = await readIfThere(aside)
  if (taken !== undefined && taken !== content) await createOnly(file, taken)
  await rm(aside, { force: true })
}

async function createOnly(file: string, content: string): Promise<boolean> {
  try {
    await writeFile(file, content, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    return undefined
  }
}

/** Undefined for a file that a crash cut short: nobody who is still starting writes it in two steps. */
function parseOwner(content: string): Owner | undefined {
  try {
    return ownerSchema.parse(JSON.parse(content))
  } catch {
    return undefined
  }
}
