import { hkdfSync } from 'node:crypto'
import { env } from './env'

const KEY_BYTES = 32
const known = new Map<string, Buffer>()

/** A key for one purpose, derived from STET_SECRET (HKDF, RFC 5869), so that no two purposes share one. */
export function derivedKey(purpose: string): Buffer {
  const made = known.get(purpose)
  if (made) return made
  const secret = env().STET_SECRET
  if (!secret) throw new Error('STET_SECRET is not set, so that no key can be derived from it.')
  const key = Buffer.from(hkdfSync('sha256', secret, '', `stet ${purpose}`, KEY_BYTES))
  known.set(purpose, key)
  return key
}
