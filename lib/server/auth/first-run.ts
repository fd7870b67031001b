import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { DemoMember } from '@/lib/schema/demo-member'
import { hasUsers, listFirstEmails, listMembersByEmail } from '@/lib/server/data/member/identity'
import { env, type Environment } from '@/lib/server/env'
import { systemGrant } from '@/lib/server/grants/system'

const DEMO_SLUG = 'demo'
const DEMO_DOMAIN = '@demo.test'
const MOST_ACCOUNTS = 50
const DEMO_NAMES = ['admin', 'editor', 'reviewer', 'reviewer2', 'viewer']

/** Does nobody have an account yet, so that somebody has to use the set-up link first? */
export async function isUnused(): Promise<boolean> {
  return !(await hasUsers(systemGrant()))
}

/**
 * The members of the demo workspace with the password that they share, for a sign-in by one click. Undefined unless this
 * installation is nothing but the demo: with a single account of anybody else, nobody is told a password.
 */
export async function readDemo(
  settings: Pick<Environment, 'STET_DATA_DIR'> = env(),
): Promise<Demo | undefined> {
  const password = await readDemoPassword(settings)
  if (password === undefined || !(await isDemoOnly())) return undefined
  const emails = DEMO_NAMES.map((name) => `${name}${DEMO_DOMAIN}`)
  const members = await listMembersByEmail(systemGrant(), DEMO_SLUG, emails)
  return members.length === 0 ? undefined : { password, members }
}

type Demo = { password: string; members: DemoMember[] }

/** An installation with many accounts is no demo, whatever they are called. */
async function isDemoOnly(): Promise<boolean> {
  const emails = await listFirstEmails(systemGrant(), MOST_ACCOUNTS)
  return emails.length < MOST_ACCOUNTS && emails.every((email) => email.endsWith(DEMO_DOMAIN))
}

/** As the start kept it for those who can read the server's files. */
async function readDemoPassword({
  STET_DATA_DIR,
}: Pick<Environment, 'STET_DATA_DIR'>): Promise<string | undefined> {
  try {
    return (await readFile(path.join(STET_DATA_DIR, 'demo-password'), 'utf8')).trim()
  } catch {
    // There is no demo, or it is none of this process's business.
    return undefined
  }
}
