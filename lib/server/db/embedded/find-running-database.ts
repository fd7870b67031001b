import path from 'node:path'
import { keptSecret } from '@/lib/server/db/kept-secret'
import { superuser } from './cluster'
import { knownPlace } from './place'
import { readPostmasterFile } from './postmaster-file'
import { isAlive } from './processes'

/** The address of the database that the app is running on this data folder, for a command beside it; else undefined. */
export async function findRunningDatabase(dataDir: string): Promise<string | undefined> {
  const folder = path.resolve(dataDir)
  const server = await readPostmasterFile(path.join(await knownPlace(folder), 'cluster'))
  if (!server?.ready || !isAlive(server.pid)) return undefined
  const password = await keptSecret(path.join(folder, 'postgres-password'))
  if (!password.ok) return undefined
  return `postgresql://${superuser}:${password.value}@127.0.0.1:${String(server.port)}/stet`
}
