import { randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { emptyTables } from '@/lib/server/db/empty-tables'
import type { Environment } from '@/lib/server/env'
import { publicAddress } from './address'
import { say, withProgress } from './terminal'

const demoLogins = ['admin', 'editor', 'reviewer', 'reviewer2', 'viewer'].map((name) => `${name}@demo.test`)

/**
 * Sees to it that somebody can sign in, and gives the lines that say who: the demo workspace in an empty database, or
 * a one-time link for the first admin. Nothing when the database has users who know their passwords.
 */
export async function welcomeFirstUsers(
  environment: Environment,
  { embedded }: { embedded: boolean },
): Promise<string[]> {
  // The app's modules: loaded here, when the client they need is generated and the environment they read is set.
  const { isEmpty, seedDemo } = await import('@/prisma/seed')
  const { disconnect } = await import('@/lib/server/grants/system')
  try {
    const wantsDemo = (environment.STET_DEMO ?? (embedded ? '1' : '0')) === '1'
    const empty = await isEmpty()
    if (!wantsDemo) return empty ? await setupLines(environment) : []
    const file = path.join(environment.STET_DATA_DIR, 'demo-password')
    if (empty) {
      const password = environment.STET_DEMO_PASSWORD ?? readablePassword()
      // Kept first: a demo whose password nobody knows would be worse than a password without a demo.
      await writeFile(file, `${password}\n`, { mode: 0o600 })
      await withProgress('Making the demo workspace', () => seedDemo({ password }))
    }
    return await demoLines(file, environment.STET_DEMO_PASSWORD)
  } finally {
    // Next loads modules of its own and opens connections of its own.
    await disconnect()
  }
}

async function setupLines(environment: Environment): Promise<string[]> {
  const { createSetupLink } = await import('@/lib/server/auth/setup-link')
  const link = await createSetupLink()
  return [
    'Nobody has an account yet. Create the first admin (the link works once):',
    `  ${publicAddress(environment)}${link}`,
  ]
}

async function demoLines(file: string, wished: string | undefined): Promise<string[]> {
  const password = await readFile(file, 'utf8').then(
    (content) => content.trim(),
    () => undefined,
  )
  if (password === undefined) return []
  const lines = [
    'Demo logins, all with the password',
    `  ${password}`,
    ...demoLogins.map((login) => `  ${login}`),
  ]
  if (wished !== undefined && wished !== password)
    lines.push(
      'STET_DEMO_PASSWORD has no effect: the demo workspace was made earlier, with the password above.',
    )
  return lines
}

/** Easy to copy by eye: four groups of four, without letters that look alike. 78 bits. */
function readablePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  const group = () => Array.from({ length: 4 }, () => letters.charAt(randomInt(letters.length))).join('')
  return Array.from({ length: 4 }, group).join('-')
}
