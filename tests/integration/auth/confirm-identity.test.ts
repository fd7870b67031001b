import { Secret, TOTP } from 'otpauth'
import { beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { hashPassword } from '@/lib/server/services/member/password'
import { expectAnswer, refusal, send } from '@/tests/factories/api'
import { createDesk, type Desk, type Person } from '@/tests/factories/desk'
import { addPasskey } from '@/tests/factories/passkey'
import { sessionHeaders } from '@/tests/factories/session'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

const { reset } = useDatabase()
const PASSWORD = 'correct horse battery staple'

let desk: Desk

beforeEach(async () => {
  await reset()
  desk = await createDesk()
  const passwordHash = await hashPassword(PASSWORD)
  await wholeDatabase().user.update({ where: { id: desk.reviewer.userId }, data: { passwordHash } })
})

/** Turns a second factor on and gives its recovery codes. */
async function turnOn(person: Person): Promise<string[]> {
  const begun = z.object({ setUp: z.object({ secret: z.string() }) })
  const { setUp } = await expectAnswer(201, begun, send(person, 'POST /account/second-factor'))
  const body = { code: new TOTP({ secret: Secret.fromBase32(setUp.secret) }).generate() }
  const finished = z.object({ recoveryCodes: z.array(z.string()) })
  const answer = send(person, 'POST /account/second-factor/finish', { body })
  return (await expectAnswer(200, finished, answer)).recoveryCodes
}

describe('a dangerous change', () => {
  /** Calls that need a fresh proof, with what they are about left out: what is asked here is whether they are made at all. */
  const DANGEROUS = [
    'PUT /account/password',
    'POST /account/second-factor',
    'POST /account/second-factor/finish',
    'DELETE /account/second-factor',
    'POST /account/second-factor/recovery-codes',
    'POST /account/passkeys/begin',
    'POST /account/passkeys',
    'PATCH /account/passkeys/{id}',
    'DELETE /account/passkeys/{id}',
    'POST /tokens',
    'DELETE /tokens/{id}',
    'DELETE /members/{id}',
    'PATCH /members/{id}',
    'POST /members/{id}/restore',
    'DELETE /members/tokens/{id}',
    'POST /members/{id}/reset-link',
    'POST /invitations',
    'DELETE /account/sessions/{id}',
    'POST /account/sessions/end-others',
    'POST /account/sign-out-everywhere',
    'PUT /sign-in-policy',
  ]

  async function age(person: Person, minutes: number): Promise<void> {
    await wholeDatabase().$executeRaw`
      UPDATE "Session" SET "confirmedAt" = now() - make_interval(mins => ${minutes}::int)
      WHERE "userId" = ${person.userId}::uuid`
  }

  it.each(DANGEROUS)('%s is refused 15 minutes after the last proof', async (call) => {
    await age(desk.admin, 16)
    const path = call.replace('{id}', desk.viewer.memberId)
    const answer = await refusal(send(desk.admin, path, { body: {} }))
    expect([call, answer.status, answer.code]).toEqual([call, 403, 'confirmation_required'])
  })

  it('is made within 15 minutes, and again once the password was given', async () => {
    const make = async () => (await send(desk.reviewer, 'POST /tokens', { body: { name: 'script' } })).status
    await age(desk.reviewer, 14)
    expect(await make()).toBe(201)
    await age(desk.reviewer, 16)
    expect(await make()).toBe(403)
    const wrong = send(desk.reviewer, 'POST /account/confirm', { body: { password: 'wrong' } })
    expect(await refusal(wrong)).toMatchObject({ status: 422, field: 'password' })
    expect(await make()).toBe(403)
    expect(
      (await send(desk.reviewer, 'POST /account/confirm', { body: { password: PASSWORD } })).status,
    ).toBe(204)
    expect(await make()).toBe(201)
  })

  it('also needs a code if the account has a second factor', async () => {
    const recoveryCodes = await turnOn(desk.reviewer)
    await age(desk.reviewer, 16)
    const confirm = async (body: object) =>
      (await send(desk.reviewer, 'POST /account/confirm', { body })).status
    expect(await confirm({ password: PASSWORD })).toBe(422)
    expect(await confirm({ code: recoveryCodes[0] })).toBe(422)
    expect(await confirm({ password: PASSWORD, code: recoveryCodes[1] })).toBe(204)
  })

  it('is not open to a new session that gave no code, as after signing in with a provider', async () => {
    await turnOn(desk.reviewer)
    const other = { ...desk.reviewer, headers: await sessionHeaders(desk.reviewer.userId) }
    const take = () => send(other, 'DELETE /account/second-factor')
    expect(await refusal(take())).toMatchObject({ status: 403, code: 'confirmation_required' })
  })

  it('needs no second factor because somebody else has one', async () => {
    await turnOn(desk.editor)
    await addPasskey(desk.editor2)
    expect((await send(desk.reviewer, 'POST /tokens', { body: { name: 'script' } })).status).toBe(201)
  })

  it('is proved for one session alone', async () => {
    const other = { ...desk.reviewer, headers: await sessionHeaders(desk.reviewer.userId) }
    await age(desk.reviewer, 16)
    expect(
      (await send(desk.reviewer, 'POST /account/confirm', { body: { password: PASSWORD } })).status,
    ).toBe(204)
    expect((await send(other, 'POST /tokens', { body: { name: 'script' } })).status).toBe(403)
  })

  it('cannot be confirmed by an account without a password that signed in long ago', async () => {
    await age(desk.editor, 16)
    const answer = await refusal(send(desk.editor, 'POST /account/confirm', { body: { password: '' } }))
    expect(answer).toMatchObject({ status: 409, detail: expect.stringContaining('sign in again') as string })
  })

  it('gives no more guesses at the password than the sign-in', async () => {
    const guess = async () =>
      (await send(desk.reviewer, 'POST /account/confirm', { body: { password: 'wrong' } })).status
    for (let tries = 0; tries < 10; tries += 1) expect(await guess()).toBe(422)
    expect(await guess()).toBe(429)
  })
})
