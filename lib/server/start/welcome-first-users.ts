import type { Environment } from '@/lib/server/env'
import { publicAddress } from '@/lib/server/public-address'
import { clearUnfinishedDemo, describeDemo, forgetDemo, makeDemo, undoDemo } from './demo-workspace'
import { complain } from './terminal'

type Database = { url: string; embedded: boolean }

const RETRY = 'Stet starts without it; stop and start Stet to try again, before anybody has an account.'
const RETRY_ELSEWHERE =
  'Stet starts with the part that was made; to try again, empty the database that DATABASE_URL names and start Stet again.'
const LONGEST_REASON = 300

/**
 * Sees to it that somebody can sign in, and gives the lines that say who: the demo workspace in an empty database, or
 * a one-time link for the first admin. Nothing when the database has users who know their passwords. A demo that cannot
 * be made is said in one line, and is no reason not to serve.
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
    if (!empty) return await describeDemo(environment)
    const failed = await tryDemo(environment, seedDemo, { url, embedded })
    if (failed === undefined) return await describeDemo(environment)
    const retry = await isEmpty()
    complain(`The demo workspace could not be made: ${failed} ${retry ? RETRY : RETRY_ELSEWHERE}`)
    if (!retry) return await describeDemo(environment)
    await forgetDemo(environment)
    return await setupLines(environment)
  } finally {
    // Next loads modules of its own and opens connections of its own.
    await disconnect()
  }
}

/** Makes the demo, and takes back what there is of one that fails in our own database. Gives the reason why it failed. */
async function tryDemo(
  environment: Environment,
  seed: Parameters<typeof makeDemo>[1],
  { url, embedded }: Database,
): Promise<string | undefined> {
  try {
    await makeDemo(environment, seed, { embedded })
    return undefined
  } catch (error) {
    // When the database itself is gone this fails as well, and the start ends.
    if (embedded) await undoDemo(environment, url)
    return reasonOf(error)
  }
}

/** As a sentence of one line, without the places in the code that some messages carry. */
function reasonOf(error: unknown): string {
  const reason = (error instanceof Error && error.message) || String(error)
  const line = reason
    .replace(/\n[^\S\n]+at .*/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_REASON)
  return /[.!?]$/.test(line) ? line : `${line}.`
}

async function setupLines(environment: Environment): Promise<string[]> {
  const { createSetupLink } = await import('@/lib/server/auth/setup-link')
  const link = await createSetupLink()
  return [
    'Nobody has an account yet. Create the first admin (the link works once):',
    `  ${publicAddress(environment)}${link}`,
  ]
}
