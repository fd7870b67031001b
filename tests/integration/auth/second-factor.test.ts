import { Secret, TOTP } from 'otpauth'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod'
import { authOptions } from '@/lib/server/auth/auth-options'
import { verifySignIn } from '@/lib/server/auth/verify-sign-in'
import { env } from '@/lib/server/env'
import { hashRecoveryCode } from '@/lib/server/services/member/second-factor'
import { expectAnswer, refusal, send, sendCurrent } from '@/tests/factories/api'
import { authorizeWith } from '@/tests/factories/authorize-with'
import { createDesk, type Desk, type Person } from '@/tests/factories/desk'
import { givePassword } from '@/tests/factories/give-password'
import { sessionHeaders } from '@/tests/factories/session'
import { tokenOf } from '@/tests/factories/token'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

const { reset } = useDatabase()
const PASSWORD = 'correct horse battery staple'
const HERE = { address: '198.51.100.1', cookies: '' }

const begun = z.object({ setUp: z.object({ secret: z.string(), uri: z.string(), qr: z.string() }) })
const finished = z.object({ recoveryCodes: z.array(z.string()) })

let desk: Desk
let email: string

beforeEach(async () => {
  await reset()
  desk = await createDesk()
  email = await givePassword(desk.reviewer, PASSWORD)
})

afterEach(() => {
  vi.useRealTimers()
})

function codeOf(secret: string, timestamp = Date.now()): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp })
}

async function setUp(person: Person) {
  const { setUp: made } = await expectAnswer(201, begun, send(person, 'POST /account/second-factor'))
  const body = { code: codeOf(made.secret) }
  const { recoveryCodes } = await expectAnswer(
    200,
    finished,
    send(person, 'POST /account/second-factor/finish', { body }),
  )
  return { ...made, recoveryCodes }
}

function signIn(code?: string) {
  return verifySignIn({ email, password: PASSWORD, code }, HERE)
}

/** The step of the code that set it up is taken; the next one comes in 30 seconds. */
function later(seconds: number): number {
  return Date.now() + seconds * 1000
}

describe('a second factor', () => {
  it('is shown as text, as an address and as a picture, and counts once a code of it was given', async () => {
    const { setUp: made } = await expectAnswer(201, begun, send(desk.reviewer, 'POST /account/second-factor'))
    expect(made.secret).toMatch(/^[A-Z2-7]{32}$/)
    expect(made.uri).toContain(`secret=${made.secret}`)
    expect(decodeURIComponent(made.qr)).toMatch(/^data:image\/svg\+xml,<svg/)
    expect(await signIn()).toMatchObject({ ok: true, secondFactor: false })
    const wrong = send(desk.reviewer, 'POST /account/second-factor/finish', { body: { code: '000000' } })
    expect(await refusal(wrong)).toMatchObject({ status: 422, field: 'code' })
    expect(await signIn()).toMatchObject({ ok: true })
  })

  it('is asked for after the password, and not before', async () => {
    const { secret } = await setUp(desk.reviewer)
    expect(await verifySignIn({ email, password: 'wrong' }, HERE)).toEqual({ ok: false, reason: 'refused' })
    expect(await signIn()).toEqual({ ok: false, reason: 'second_factor' })
    expect(await signIn('000000')).toEqual({ ok: false, reason: 'wrong_code' })
    expect(await signIn(codeOf(secret, later(30)))).toMatchObject({ ok: true, secondFactor: true })
  })

  it('takes no code twice, not even the one that set it up, and none of an earlier step', async () => {
    const { secret } = await setUp(desk.reviewer)
    expect(await signIn(codeOf(secret))).toEqual({ ok: false, reason: 'wrong_code' })
    const next = codeOf(secret, later(30))
    const both = await Promise.all([signIn(next), signIn(next)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await signIn(next)).toEqual({ ok: false, reason: 'wrong_code' })
    expect(await signIn(codeOf(secret, later(-30)))).toEqual({ ok: false, reason: 'wrong_code' })
  })

  it('takes no code of the next minute or of the one before', async () => {
    const { secret } = await setUp(desk.reviewer)
    for (const seconds of [-90, 90])
      expect(await signIn(codeOf(secret, later(seconds)))).toEqual({ ok: false, reason: 'wrong_code' })
  })

  it('has recovery codes that work once each, however they are typed', async () => {
    const { recoveryCodes } = await setUp(desk.reviewer)
    expect(recoveryCodes).toHaveLength(10)
    const [first = '', second = ''] = recoveryCodes
    expect(first).toMatch(/^([a-z2-7]{4}-){5}[a-z2-7]{3}$/)
    expect(await signIn(first)).toMatchObject({ ok: true, secondFactor: true })
    expect(await signIn(first)).toEqual({ ok: false, reason: 'wrong_code' })
    expect(await signIn(second.toUpperCase().replaceAll('-', ' '))).toMatchObject({ ok: true })
    const renewed = send(desk.reviewer, 'POST /account/second-factor/recovery-codes')
    const { recoveryCodes: fresh } = await expectAnswer(200, finished, renewed)
    expect(await signIn(recoveryCodes[2])).toEqual({ ok: false, reason: 'wrong_code' })
    expect(await signIn(fresh[0])).toMatchObject({ ok: true })
  })

  it('takes recovery codes of the 80 bits that they once had', async () => {
    await setUp(desk.reviewer)
    const codeHash = hashRecoveryCode('abcdefghijklmnop')
    await wholeDatabase().recoveryCode.create({ data: { userId: desk.reviewer.userId, codeHash } })
    expect(await signIn('abcd-efgh-ijkl-mnop')).toMatchObject({ ok: true, secondFactor: true })
    expect(await signIn('abcd-efgh-ijkl-mnop')).toEqual({ ok: false, reason: 'wrong_code' })
  })

  it('stays as it is until another app is set up in its place', async () => {
    const { secret } = await setUp(desk.reviewer)
    const { setUp: next } = await expectAnswer(201, begun, send(desk.reviewer, 'POST /account/second-factor'))
    expect(await signIn(codeOf(next.secret, later(30)))).toEqual({ ok: false, reason: 'wrong_code' })
    expect(await signIn(codeOf(secret, later(30)))).toMatchObject({ ok: true })
  })

  it('keeps neither its secret nor a recovery code as they are', async () => {
    const { secret, recoveryCodes } = await setUp(desk.reviewer)
    const kept = JSON.stringify([
      await wholeDatabase().secondFactor.findMany(),
      await wholeDatabase().recoveryCode.findMany(),
      await wholeDatabase().idempotentAnswer.findMany(),
      await wholeDatabase().event.findMany({ select: { before: true, after: true } }),
    ])
    for (const secretText of [secret, Buffer.from(secret).toString('base64url'), ...recoveryCodes])
      expect(kept).not.toContain(secretText)
  })

  it('of one account opens no other, even if its row is copied there', async () => {
    const { secret } = await setUp(desk.editor)
    await setUp(desk.reviewer)
    await wholeDatabase().$executeRaw`
      UPDATE "SecondFactor" SET "sealedSecret" =
        (SELECT "sealedSecret" FROM "SecondFactor" WHERE "userId" = ${desk.editor.userId}::uuid)
      WHERE "userId" = ${desk.reviewer.userId}::uuid`
    expect(await signIn(codeOf(secret, later(30)))).toEqual({ ok: false, reason: 'wrong_code' })
  })

  it('is throttled', async () => {
    const { secret } = await setUp(desk.reviewer)
    for (let tries = 0; tries < 10; tries += 1)
      expect(await signIn('000000')).toEqual({ ok: false, reason: 'wrong_code' })
    expect(await signIn(codeOf(secret, later(30)))).toEqual({ ok: false, reason: 'too_many' })
  })

  it('can be removed, and is then asked for no more', async () => {
    await setUp(desk.reviewer)
    expect((await send(desk.reviewer, 'DELETE /account/second-factor')).status).toBe(204)
    expect(await signIn()).toMatchObject({ ok: true, secondFactor: false })
    expect(await wholeDatabase().recoveryCode.count()).toBe(0)
    const actions = await wholeDatabase().event.findMany({
      where: { action: { startsWith: 'account.second_factor' } },
      orderBy: { sequence: 'asc' },
    })
    expect(actions.map(({ action }) => action)).toEqual([
      'account.second_factor_on',
      'account.second_factor_off',
    ])
  })

  it('is nothing that a token can change', async () => {
    const program = await tokenOf(desk.reviewer, 'write')
    for (const call of [
      'POST /account/second-factor',
      'DELETE /account/second-factor',
      'POST /account/confirm',
    ])
      expect([call, (await send(program, call, { body: {} })).status]).toEqual([call, 403])
  })
})

describe('a workspace that requires a second factor', () => {
  const require = (by: Pick<Person, 'slug' | 'headers'>) =>
    send(by, 'PUT /sign-in-policy', { body: { secondFactorRequired: true }, headers: { 'if-match': '"1"' } })

  it('is set so by admins alone, and by no token', async () => {
    expect((await require(desk.editor)).status).toBe(403)
    expect((await require(await tokenOf(desk.admin, 'write'))).status).toBe(403)
    const program = await tokenOf(desk.admin, 'write')
    const body = { secondFactorRequired: false }
    expect((await sendCurrent(program, 'PATCH /', { body })).status).toBe(422)
    expect((await require(desk.admin)).status).toBe(200)
  })

  it('lets nobody in without one, but to where it is set up', async () => {
    expect((await require(desk.admin)).status).toBe(200)
    expect(await refusal(send(desk.reviewer, 'GET /articles'))).toMatchObject({
      status: 403,
      code: 'second_factor_required',
    })
    expect((await send(desk.reviewer, 'GET /account/proofs')).status).toBe(200)
    await setUp(desk.reviewer)
    expect((await send(desk.reviewer, 'GET /articles')).status).toBe(200)
  })

  it('asks again in a session that was begun without a code', async () => {
    const { recoveryCodes } = await setUp(desk.reviewer)
    expect((await send(desk.admin, 'GET /')).status).toBe(200)
    expect((await require(desk.admin)).status).toBe(200)
    const other = { ...desk.reviewer, headers: await sessionHeaders(desk.reviewer.userId) }
    expect((await refusal(send(other, 'GET /articles'))).code).toBe('second_factor_required')
    const body = { password: PASSWORD, code: recoveryCodes[0] }
    expect((await send(other, 'POST /account/confirm', { body })).status).toBe(204)
    expect((await send(other, 'GET /articles')).status).toBe(200)
  })

  it('takes a session that was begun with one', async () => {
    const { recoveryCodes } = await setUp(desk.reviewer)
    const report = {}
    const { providers, callbacks } = authOptions(env(), { report })
    const user = await authorizeWith(providers, {
      email,
      password: PASSWORD,
      code: recoveryCodes[0],
    })
    if (!user) throw new Error('Nobody was signed in.')
    const account = { type: 'credentials' as const, provider: 'credentials', providerAccountId: user.id }
    await callbacks?.jwt?.({ token: {}, account, user })
    const given = await wholeDatabase().session.count({ where: { secondFactorAt: { not: null } } })
    // The one in which it was set up, and this one.
    expect(given).toBe(2)
  })

  it('keeps members from removing their last one, but not from replacing it', async () => {
    const { secret, recoveryCodes } = await setUp(desk.reviewer)
    expect((await require(desk.admin)).status).toBe(200)
    const removed = await refusal(send(desk.reviewer, 'DELETE /account/second-factor'))
    expect(removed).toMatchObject({ status: 409, detail: expect.stringContaining('your last one') as string })
    expect(await signIn(recoveryCodes[0])).toMatchObject({ ok: true })
    const another = await setUp(desk.reviewer)
    expect(another.recoveryCodes).toEqual([])
    expect(await signIn(codeOf(secret, later(30)))).toEqual({ ok: false, reason: 'wrong_code' })
    expect(await signIn(codeOf(another.secret, later(30)))).toMatchObject({ ok: true })
    expect((await send(desk.reviewer, 'GET /articles')).status).toBe(200)
  })

  it('keeps no member of another workspace from removing theirs', async () => {
    await setUp(desk.reviewer)
    expect((await require((await createDesk()).admin)).status).toBe(200)
    expect((await send(desk.reviewer, 'DELETE /account/second-factor')).status).toBe(204)
  })
})
