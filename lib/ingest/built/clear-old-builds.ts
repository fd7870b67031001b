import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { report } from '@/lib/ingest/report'

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Removes the builds beside one that were last used more than a day ago, with what a process left that ended while it
 * wrote one. Younger ones may belong to a server that is running. Old builds only take up
 * space, so failing to remove one is not an error.
 */
export async function clearOldBuilds(cache: string, current: string): Promise<void> {
  try {
    for (const name of await readdir(cache)) {
      const folder = path.join(cache, name)
      if (name !== current && (await isOld(folder))) await rm(folder, { recursive: true, force: true })
    }
  } catch (error) {
    if (!isRefused(error)) throw error
    report('warn', { err: error }, 'old builds of the reader of files could not be removed')
  }
}

async function isOld(folder: string): Promise<boolean> {
  const found = await stat(folder).catch((error: unknown) => {
    // Another process removes them as well.
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  })
  return found !== undefined && Date.now() - found.mtimeMs > DAY_MS
}

/** By the system: rights that are missing, or another process at the same files. */
function isRefused(error: unknown): boolean {
  return ['EACCES', 'EPERM', 'EBUSY', 'ENOTEMPTY', 'ENOENT', 'EROFS'].includes(codeOf(error))
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
