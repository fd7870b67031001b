import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { DemoMember } from '@/lib/schema/demo-member'
import { hasUsers, hasUsersBeside, listMembersByEmail } from '@/lib/server/data/member/identity'
import { env } from '@/lib/server/env'
import { systemGrant } from '@/lib/server/grants/system'

const DEMO_SLUG = 'demo'
const DEMO_DOMAIN = '@demo.test'
const DEMO_NAMES = ['admin', 'editor', 'reviewer', 'reviewer2', 'viewer']

/** Does nobody have an account yet, so that somebody has to use the set-up link first? */
export async function isUnused(): Promise<boolean> {
  return !(await hasUsers(systemGrant()))
}

/**
 * The members of the demo workspace with the password that they share, for a sign-in by one click. Undefined unless this
 * installation is nothing but the demo: a single account of anybody else, and nobody is told a password.
 */
export async function readDemo(): Promise<{ password: string; members: DemoMember[] } | undefined> {
  const password = await readDemoPassword()
  const system = systemGrant()
  if (password === undefined || (await hasUsersBeside(system, DEMO_DOMAIN))) return undefined
  const emails = DEMO_NAMES.map((name) => `${name}${DEMO_DOMAIN}`)
  const members = await listMembersByEmail(system, DEMO_SLUG, emails)
  return members.length === 0 ? undefined : { password, members }
}

/** As the start kept it for those who can read the server's files. */
async function readDemoPassword(): Promise<string | undefined> {
  try {
    return (await readFile(path.join(env().STET_DATA_DIR, 'demo-password'), 'utf8')).trim()
  } catch {
    // There is no demo, or it is none of this process's business.
    return undefined
  }
}
