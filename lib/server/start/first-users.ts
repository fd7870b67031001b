import type { Environment } from '@/lib/server/env'
import { publicAddress } from './address'
import { clearUnfinishedDemo, describeDemo, makeDemo } from './demo-workspace'

type Database = { url: string; embedded: boolean }

/**
 * Sees to it that somebody can sign in, and gives the lines that say who: the demo workspace in an empty database, or
 * a one-time link for the first admin. Nothing when the database has users who know their passwords.
 */
export async function welcomeFirstUsers(
  environment: Environment,
  { url, embedded }: Database,
): Promise<string[]> {
  // The app's modules: loaded here, when the client they need is generated and the environment they read is set.
  const { isEmpty, seedDemo } = await import('@/prisma/seed')
  const { disconnect } = await import('@/lib/server/grants/system')
  try {
    if (embedded) await clearUnfinishedDemo(environment, url)
    const wantsDemo = (environment.STET_DEMO ?? (embedded ? '1' : '0')) === '1'
    const empty = await isEmpty()
    if (!wantsDemo) return empty ? await setupLines(environment) : []
    if (empty) await makeDemo(environment, seedDemo, { embedded })
    return await describeDemo(environment)
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
