import { execFile } from 'node:child_process'
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Account } from './account'
import type { Binaries } from './binaries'

export const superuser = 'stet'

type Options = { account: Account | undefined; password: string; durable: boolean }

/**
 * Creates the cluster `<home>/cluster` unless it is there: UTF-8, and PostgreSQL's own C.UTF-8 for order and case, so
 * that both are the same on every machine whatever locales it has.
 */
export async function createCluster(
  home: string,
  binaries: Binaries,
  { account, password, durable }: Options,
): Promise<Result<string>> {
  const cluster = path.join(home, 'cluster')
  const version = await versionOf(cluster)
  if (version === binaries.major) return ok(cluster)
  if (version !== undefined) return otherVersion(cluster, version, binaries.major)
  // Under another name first: a start that is cut short must not leave half a cluster behind.
  const unfinished = path.join(home, 'cluster.unfinished')
  const passwordFile = path.join(home, 'initdb-password')
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { mode: 0o700 })
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (account) for (const given of [unfinished, passwordFile]) await chown(given, account.uid, account.gid)
  try {
    await promisify(execFile)(
      binaries.initdb,
      [
        `--pgdata=${unfinished}`,
        `--username=${superuser}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        ...(durable ? [] : ['--no-sync']),
      ],
      { ...account, cwd: '/', env: postgresEnvironment },
    )
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    return fail('unavailable', `The database could not be created in ${home}: ${String(error)}`)
  } finally {
    await rm(passwordFile, { force: true })
  }
  await rename(unfinished, cluster)
  return ok(cluster)
}

/** What PostgreSQL's programs get to see: none of the PG… variables of the person's shell, and messages in English. */
export const postgresEnvironment = { NODE_ENV: 'production', LC_ALL: 'C' } as const

async function versionOf(cluster: string): Promise<string | undefined> {
  try {
    return (await readFile(path.join(cluster, 'PG_VERSION'), 'utf8')).trim()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

function otherVersion(cluster: string, found: string, wanted: string): Result<never> {
  return fail(
    'conflict',
    `${cluster} was made by PostgreSQL ${found}, this version of Stet brings ${wanted}. Move the data with pg_dump and psql, or start with an empty STET_DATA_DIR.`,
  )
}
