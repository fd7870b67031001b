import { Secret, TOTP } from 'otpauth'
import { beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { expectAnswer, refusal, send } from '@/tests/factories/api'
import { createDesk, type Person } from '@/tests/factories/desk'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { whileHeld } from '@/tests/integration/setup/while-held'
import { useDatabase } from '@/tests/integration/setup/worker-database'

const { reset, url } = useDatabase()
const begun = z.object({ setUp: z.object({ secret: z.string() }) })

let person: Person

beforeEach(async () => {
  await reset()
  person = (await createDesk()).reviewer
})

/** Begins to set an app up, and gives the code that it shows now. */
async function begin(): Promise<string> {
  const { setUp } = await expectAnswer(201, begun, send(person, 'POST /account/second-factor'))
  return new TOTP({ secret: Secret.fromBase32(setUp.secret) }).generate()
}

function finish(code: string) {
  return send(person, 'POST /account/second-factor/finish', { body: { code } })
}

/** What setting up an app and what taking one off leave behind. */
async function traces() {
  const db = wholeDatabase()
  return {
    codes: await db.recoveryCode.count(),
    events: await db.event.count({ where: { action: { startsWith: 'account.' } } }),
    sessions: await db.session.count({ where: { secondFactorAt: { not: null } } }),
  }
}

const NOTHING = { codes: 0, events: 0, sessions: 0 }

describe('an account without a second factor', () => {
  it.each(['POST /account/second-factor/recovery-codes', 'DELETE /account/second-factor'])(
    'has nothing for %s',
    async (call) => {
      expect((await refusal(send(person, call))).status).toBe(404)
      expect(await traces()).toEqual(NOTHING)
    },
  )

  it('has nothing to finish', async () => {
    expect((await refusal(finish('000000'))).status).toBe(404)
    expect(await traces()).toEqual(NOTHING)
  })
})

describe('an app that is being set up', () => {
  it('gives as few guesses as a code at the sign-in', async () => {
    const code = await begin()
    for (let tries = 0; tries < 10; tries += 1) expect((await finish('000000')).status).toBe(422)
    expect((await finish(code)).status).toBe(429)
    expect(await traces()).toEqual(NOTHING)
  })

  it('is not turned on once another was begun in its place, even at the last moment', async () => {
    const code = await begin()
    const sql = `SELECT FROM "User" WHERE id = $1 FOR NO KEY UPDATE`
    const held = { sql, values: [person.userId] }
    const late = await whileHeld(url, held, { request: () => finish(code), meanwhile: begin })
    expect(late.status).toBe(404)
    expect(await traces()).toEqual(NOTHING)
  })
})
