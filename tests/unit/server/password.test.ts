import { describe, expect, it } from 'vitest'
import { hashPassword, verifyPassword } from '@/lib/server/services/member/password'

const LONG = 'ñandú 🐦 '.repeat(100)

describe('the hash of a password', () => {
  it('is Argon2id with 19 MiB and 2 passes, and another each time', async () => {
    const [one, other] = await Promise.all([hashPassword(LONG), hashPassword(LONG)])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(other).not.toBe(one)
  })

  it('matches the password as it was typed: whole, in its case, with its spaces', async () => {
    const stored = await hashPassword(LONG)
    expect(await verifyPassword(stored, LONG)).toBe(true)
    for (const guess of [LONG.slice(0, -1), LONG.toUpperCase(), LONG.trim(), `${LONG} `, LONG.slice(0, 72)]) {
      expect(await verifyPassword(stored, guess)).toBe(false)
    }
  })

  it('matches whichever way a keyboard writes an accent', async () => {
    expect(await verifyPassword(await hashPassword('caf\u00e9 con leche'), 'cafe\u0301 con leche')).toBe(true)
  })

  it.each([null, undefined])('that is %s matches nothing, the decoy’s words neither', async (none) => {
    expect(await verifyPassword(none, 'no one signs in with this')).toBe(false)
  })
})
