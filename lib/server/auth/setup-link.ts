import { isLinkTokenGood, replaceLinkToken } from '@/lib/server/data/member/identity'
import { systemGrant } from '@/lib/server/grants/system'
import { hashSecret, newSecret } from '@/lib/server/grants/secret-hash'

export const SETUP_PURPOSE = 'setup'
const DAY_MS = 24 * 60 * 60 * 1000

/** The path of a fresh one-time link that creates the first admin; any earlier one stops working. */
export async function createSetupLink(): Promise<string> {
  const token = newSecret()
  await replaceLinkToken(systemGrant(), SETUP_PURPOSE, {
    hash: hashSecret(token),
    expires: new Date(Date.now() + DAY_MS),
  })
  return `/setup?token=${token}`
}

export function isSetupTokenGood(token: string): Promise<boolean> {
  return isLinkTokenGood(systemGrant(), SETUP_PURPOSE, hashSecret(token))
}
