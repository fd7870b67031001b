import { execFile } from 'node:child_process'
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import * as z from 'zod'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Account } from './account'
import type { Binaries } from './binaries'
import { reasonIn } from './why-not-started'

export const superuser = 'stet'

type Options = {
  account: Account | undefined
  password: () => Promise<Result<string>>
  durable: boolean
}

/** How a program ended that did not succeed. */
const endedSchema = z
  .object({ signal: z.string().nullish(), stderr: z.string().default('') })
  .catch({ stderr: '' })

type Cluster = { folder: string; password: string }

/**
 * Creates the cluster `<home>/cluster` unless it is there: UTF-8, and PostgreSQL's own C.UTF-8 for order and case, so
 * that both are the same on every machine whatever locales it has.
 */
export async function createCluster(
  home: string,
  binaries: Binaries,
  { account, password, durable }: Options,
): Promise<Result<Cluster>> {
  const cluster = path.join(home, 'cluster')
  const version = await versionOf(cluster)
  if (version !== undefined && version !== binaries.major)
    return otherVersion(cluster, version, binaries.major)
  const unfinished = path.join(home, 'cluster.unfinished')
  // Before the password, which alone would be taken for the rest of a database that is gone.
  if (version === undefined) await makeEmpty(unfinished)
  const kept = await password()
  if (!kept.ok) return kept
  const made = { folder: cluster, password: kept.value }
  if (version === binaries.major) return ok(made)
  const initialised = await initialise(unfinished, binaries, { account, password: kept.value, durable })
  if (!initialised.ok) return initialised
  await rename(unfinished, cluster)
  return ok(made)
}

/** Under another name than a cluster has: a start that is cut short must not leave half a cluster behind. */
async function initialise(
  unfinished: string,
  { initdb }: Binaries,
  { account, password, durable }: Omit<Options, 'password'> & { password: string },
): Promise<Result<void>> {
  const home = path.dirname(unfinished)
  const passwordFile = path.join(home, 'initdb-password')
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (account) for (const given of [unfinished, passwordFile]) await chown(given, account.uid, account.gid)
  try {
    await promisify(execFile)(
      initdb,
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
    return ok(undefined)
  } catch (error) {
    await makeEmpty(unfinished)
    return fail('unavailable', `The database could not be created in ${home}: ${reasonOf(error)}`)
  } finally {
    await rm(passwordFile, { force: true })
  }
}

async function makeEmpty(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const name of await readdir(folder))
    await rm(path.join(folder, name), { recursive: true, force: true })
}

function reasonOf(error: unknown): string {
  const { signal, stderr } = endedSchema.parse(error)
  if (signal) return `initdb ended with ${signal}. Is there room on the disk?`
  return `${(reasonIn(stderr) ?? String(error)).replace(/\.$/, '')}.`
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
    `${cluster} was made by PostgreSQL ${found}, and this version of Stet has PostgreSQL ${wanted}. Copy the data with pg_dump and psql of version ${found}, or start afresh with STET_DATA_DIR set to an empty folder. Nothing in it was changed.`,
  )
}
