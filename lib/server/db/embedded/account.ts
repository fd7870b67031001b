import { execFileSync, spawnSync } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { fail, ok, type Result } from '@/lib/core/result'

/** Whom PostgreSQL runs as when that is somebody else than ourselves: it refuses to be run by root. */
export type Account = { uid: number; gid: number }

/**
 * The account for a cluster: nobody special for an ordinary user; for root, the owner of a cluster that exists, else
 * the system's `postgres` user, which is created when the system has none.
 */
export async function accountFor(cluster: string): Promise<Result<Account | undefined>> {
  if (process.getuid?.() !== 0) return ok(undefined)
  const owner = await ownerOf(cluster)
  if (owner !== undefined && owner.uid !== 0) return ok(owner)
  const existing = lookUp()
  if (existing !== undefined) return ok(existing)
  const made = spawnSync('/usr/sbin/useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ])
  const created = lookUp()
  if (created !== undefined) return ok(created)
  const reason = made.error?.message ?? made.stderr.toString().trim()
  return fail(
    'unavailable',
    `PostgreSQL does not run as root, and a user "postgres" could not be created for it (${reason}). Create one, start as an ordinary user, or set DATABASE_URL.`,
  )
}

/** Whether the account can enter a folder, asked of the system itself so that access lists count too. */
export function mayEnter(account: Account | undefined, folder: string): boolean {
  if (account === undefined) return true
  const asked = spawnSync('/bin/sh', ['-c', 'test -x "$1" && test -r "$1"', 'sh', folder], {
    ...account,
    cwd: '/',
  })
  return asked.status === 0
}

function lookUp(): Account | undefined {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { stdio: 'pipe' }).toString())
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}

async function ownerOf(folder: string): Promise<Account | undefined> {
  try {
    const { uid, gid } = await stat(folder)
    return { uid, gid }
  } catch {
    return undefined
  }
}
