import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { fail, ok, type Result } from '@/lib/core/result'

/**
 * Refuses a data folder that was used before and whose database is gone: a new one in its place would look as if
 * everything had been deleted, and would hide that a disk is not mounted or a backup is incomplete.
 */
export async function checkCluster(dataDir: string, place: string): Promise<Result<void>> {
  const cluster = path.join(place, 'cluster')
  if (existsSync(path.join(cluster, 'PG_VERSION'))) return ok(undefined)
  const isUnfinished = existsSync(path.join(place, 'cluster.unfinished'))
  const wasUsed =
    existsSync(path.join(dataDir, 'secret')) ||
    (existsSync(path.join(dataDir, 'postgres-password')) && !isUnfinished) ||
    !(await isEmptyOrAbsent(cluster))
  if (!wasUsed) return ok(undefined)
  return fail(
    'conflict',
    `${dataDir} was used before, but its database is missing: there is no ${path.join(cluster, 'PG_VERSION')}. Restore the folder from a backup, or start afresh with STET_DATA_DIR set to an empty folder.`,
  )
}

async function isEmptyOrAbsent(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return true
    throw error
  }
}
