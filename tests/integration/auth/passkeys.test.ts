import { beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { verifyPasskeySignIn, verifySignIn } from '@/lib/server/auth/verify-sign-in'
import { expectAnswer, refusal, send } from '@/tests/factories/api'
import { createDesk, type Desk, type Person } from '@/tests/factories/desk'
import { givePassword } from '@/tests/factories/give-password'
import { addPasskey, askForPasskey, askToConfirm, askToSignIn } from '@/tests/factories/passkey'
import { sessionHeaders } from '@/tests/factories/session'
import { createAuthenticator, type Authenticator } from '@/tests/factories/software-authenticator'
import { tokenOf } from '@/tests/factories/token'
import { turnOnApp } from '@/tests/factories/turn-on-app'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

const { reset } = useDatabase()
const PASSWORD = 'correct horse battery staple'
const HERE = { address: '198.51.100.1', device: 'Firefox/143.0' }

const view = z.object({
  id: z.uuid(),
  name: z.string(),
  backedUp: z.boolean(),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
})
const proofs = z.looseObject({ hasSecondFactor: z.boolean(), recoveryCodes: z.int() })

let desk: Desk
let email: string

beforeEach(async () => {
  await reset()
  desk = await createDesk()
  email = await givePassword(desk.reviewer, PASSWORD)
})

async function passkeysOf(person: Person) {
  const answer = send(person, 'GET /account/passkeys')
  return (await expectAnswer(200, z.object({ items: z.array(view) }), answer)).items
}

async function proofsOf(person: Person) {
  return expectAnswer(200, proofs, send(person, 'GET /account/proofs'))
}

function signIn(code?: string) {
  return verifySignIn({ email, password: PASSWORD, code }, { ...HERE, cookies: '' })
}

async function signInWith(authenticator: Authenticator) {
  const { options, cookies } = await askToSignIn()
  return verifyPasskeySignIn(authenticator.use(options), { ...HERE, cookies })
}

async function require(admin: Person) {
  const policy = { body: { secondFactorRequired: true }, headers: { 'if-match': '"1"' } }
  expect((await send(admin, 'PUT /sign-in-policy', policy)).status).toBe(200)
}

async function age(person: Person): Promise<void> {
  await wholeDatabase().$executeRaw`
    UPDATE "Session" SET "confirmedAt" = now() - interval '16 minutes' WHERE "userId" = ${person.userId}::uuid`
}

describe('the passkeys of an account', () => {
  it('are added with a name, renamed and removed, and remember when they were used', async () => {
    const { id, authenticator } = await addPasskey(desk.reviewer)
    expect(await passkeysOf(desk.reviewer)).toEqual([
      expect.objectContaining({ id, name: 'Laptop', backedUp: false, lastUsedAt: null }),
    ])
    expect(await signInWith(authenticator)).toMatchObject({ ok: true })
    const body = { name: ' Key on my ring ' }
    expect((await send(desk.reviewer, `PATCH /account/passkeys/${id}`, { body })).status).toBe(204)
    expect(await passkeysOf(desk.reviewer)).toEqual([
      expect.objectContaining({ name: 'Key on my ring', lastUsedAt: expect.any(String) as string }),
    ])
    expect((await send(desk.reviewer, `DELETE /account/passkeys/${id}`)).status).toBe(204)
    expect(await passkeysOf(desk.reviewer)).toEqual([])
    const logged = { where: { userId: desk.reviewer.userId }, orderBy: { id: 'asc' } } as const
    const entries = await wholeDatabase().securityEvent.findMany(logged)
    expect(entries.map(({ kind }) => kind)).toEqual([
      'passkey_added',
      'passkey_used',
      'passkey_renamed',
      'passkey_removed',
    ])
    const events = await wholeDatabase().event.findMany({
      where: { action: { startsWith: 'account.passkey' } },
      orderBy: { sequence: 'asc' },
    })
    expect(events.map(({ action }) => action)).toEqual([
      'account.passkey_add',
      'account.passkey_rename',
      'account.passkey_remove',
    ])
  })

  it('can be named and removed by their owner alone', async () => {
    const { id } = await addPasskey(desk.reviewer)
    const body = { name: 'Mine' }
    expect((await send(desk.admin, `PATCH /account/passkeys/${id}`, { body })).status).toBe(404)
    expect((await send(desk.admin, `DELETE /account/passkeys/${id}`)).status).toBe(404)
    expect(await passkeysOf(desk.admin)).toEqual([])
    expect(await passkeysOf(desk.reviewer)).toMatchObject([{ name: 'Laptop' }])
  })

  it('are asked for so that they name their user, verify them and come without certificates', async () => {
    const { authenticator } = await addPasskey(desk.reviewer)
    const options = await askForPasskey(desk.reviewer)
    expect(options).toMatchObject({
      rp: { id: 'localhost', name: 'Stet' },
      user: { name: email, displayName: 'Rosa' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    const known = authenticator.use(await askToConfirm(desk.reviewer)).id
    expect(options.excludeCredentials).toEqual([{ id: known, type: 'public-key', transports: ['internal'] }])
    expect(Buffer.from(options.challenge, 'base64url')).toHaveLength(32)
  })

  it('are nothing that a token can change or use', async () => {
    const { id } = await addPasskey(desk.reviewer)
    const program = await tokenOf(desk.reviewer, 'write')
    for (const call of [
      'POST /account/passkeys/begin',
      'POST /account/passkeys',
      'POST /account/passkeys/challenge',
      `PATCH /account/passkeys/${id}`,
      `DELETE /account/passkeys/${id}`,
    ])
      expect([call, (await send(program, call, { body: {} })).status]).toEqual([call, 403])
  })

  it('are 20 at most, even if one more was begun before', async () => {
    for (let made = 0; made < 19; made += 1) await addPasskey(desk.reviewer)
    const passkey = createAuthenticator().make(await askForPasskey(desk.reviewer))
    const { id: _id, ...known } = await wholeDatabase().passkey.findFirstOrThrow()
    await wholeDatabase().passkey.create({ data: { ...known, credentialId: 'added elsewhere' } })
    const body = { name: 'One too many', passkey }
    expect((await refusal(send(desk.reviewer, 'POST /account/passkeys', { body }))).status).toBe(409)
    expect((await refusal(send(desk.reviewer, 'POST /account/passkeys/begin'))).status).toBe(409)
  })
})

describe('a passkey as second factor', () => {
  it('is asked for after the password, with what else would do', async () => {
    expect(await signIn()).toMatchObject({ ok: true, secondFactor: false })
    await addPasskey(desk.reviewer)
    expect(await signIn()).toEqual({ ok: false, reason: 'passkey' })
    await turnOnApp(desk.reviewer)
    expect(await signIn()).toEqual({ ok: false, reason: 'code_or_passkey' })
  })

  it('comes with recovery codes if it is the first, which then stay the same', async () => {
    const first = await addPasskey(desk.reviewer)
    expect(first.recoveryCodes).toHaveLength(10)
    expect((await addPasskey(desk.reviewer)).recoveryCodes).toEqual([])
    expect(await turnOnApp(desk.reviewer)).toEqual([])
    expect(await signIn(first.recoveryCodes[0])).toMatchObject({ ok: true, secondFactor: true })
    expect(await signIn(first.recoveryCodes[0])).toEqual({ ok: false, reason: 'wrong_code' })
    expect((await send(desk.reviewer, 'DELETE /account/second-factor')).status).toBe(204)
    expect(await signIn(first.recoveryCodes[1])).toMatchObject({ ok: true })
    expect(await proofsOf(desk.reviewer)).toMatchObject({ hasApp: false, passkeys: 2, recoveryCodes: 8 })
  })

  it('brings no new recovery codes to an account with an app', async () => {
    const codes = await turnOnApp(desk.reviewer)
    expect((await addPasskey(desk.reviewer)).recoveryCodes).toEqual([])
    expect(await signIn(codes[0])).toMatchObject({ ok: true })
  })

  it('takes the recovery codes and what sessions have proved with it, once it is the last that is removed', async () => {
    const { id } = await addPasskey(desk.reviewer)
    expect((await send(desk.reviewer, `DELETE /account/passkeys/${id}`)).status).toBe(204)
    expect(await proofsOf(desk.reviewer)).toMatchObject({ hasSecondFactor: false, recoveryCodes: 0 })
    expect(await wholeDatabase().session.count({ where: { secondFactorAt: { not: null } } })).toBe(0)
    expect(await signIn()).toMatchObject({ ok: true, secondFactor: false })
  })

  it('is enough where a workspace requires one, in a session that has used it', async () => {
    await turnOnApp(desk.admin)
    await require(desk.admin)
    expect((await refusal(send(desk.editor, 'GET /articles'))).code).toBe('second_factor_required')
    const { authenticator } = await addPasskey(desk.editor)
    expect((await send(desk.editor, 'GET /articles')).status).toBe(200)
    const other = { ...desk.editor, headers: await sessionHeaders(desk.editor.userId) }
    expect((await refusal(send(other, 'GET /articles'))).code).toBe('second_factor_required')
    const body = { passkey: authenticator.use(await askToConfirm(other)) }
    expect((await send(other, 'POST /account/confirm', { body })).status).toBe(204)
    expect((await send(other, 'GET /articles')).status).toBe(200)
  })

  it('cannot be removed if it is the last one and a workspace requires one', async () => {
    const { id } = await addPasskey(desk.reviewer)
    await require(desk.admin)
    expect((await refusal(send(desk.reviewer, `DELETE /account/passkeys/${id}`))).status).toBe(409)
    expect(await passkeysOf(desk.reviewer)).toHaveLength(1)
    expect(await proofsOf(desk.reviewer)).toMatchObject({ recoveryCodes: 10 })
    await turnOnApp(desk.reviewer)
    expect((await send(desk.reviewer, `DELETE /account/passkeys/${id}`)).status).toBe(204)
    expect((await send(desk.reviewer, 'DELETE /account/second-factor')).status).toBe(409)
    expect((await send(desk.reviewer, 'GET /articles')).status).toBe(200)
  })

  it('cannot be removed twice over by two requests at once', async () => {
    const both = [await addPasskey(desk.reviewer), await addPasskey(desk.reviewer)]
    await require(desk.admin)
    const remove = ({ id }: { id: string }) => send(desk.reviewer, `DELETE /account/passkeys/${id}`)
    const statuses = (await Promise.all(both.map(remove))).map(({ status }) => status)
    expect(statuses.sort()).toEqual([204, 409])
  })
})

describe('a passkey as proof that it is still its user', () => {
  const makeToken = async (person: Person) =>
    (await send(person, 'POST /tokens', { body: { name: 'script' } })).status

  it('needs no password beside it', async () => {
    const { authenticator } = await addPasskey(desk.reviewer)
    await age(desk.reviewer)
    expect(await makeToken(desk.reviewer)).toBe(403)
    const body = { passkey: authenticator.use(await askToConfirm(desk.reviewer)) }
    expect((await send(desk.reviewer, 'POST /account/confirm', { body })).status).toBe(204)
    expect(await makeToken(desk.reviewer)).toBe(201)
  })

  it('is needed in a session that has used none, as after signing in with a provider', async () => {
    await addPasskey(desk.reviewer)
    const other = { ...desk.reviewer, headers: await sessionHeaders(desk.reviewer.userId) }
    expect(await makeToken(other)).toBe(403)
    const password = { password: PASSWORD }
    expect((await send(other, 'POST /account/confirm', { body: password })).status).toBe(422)
    expect(await makeToken(other)).toBe(403)
  })

  it('serves an account that came by a provider and has no password', async () => {
    const { authenticator, recoveryCodes } = await addPasskey(desk.editor)
    await age(desk.editor)
    const body = { passkey: authenticator.use(await askToConfirm(desk.editor)) }
    expect((await send(desk.editor, 'POST /account/confirm', { body })).status).toBe(204)
    await age(desk.editor)
    const code = { code: recoveryCodes[0] }
    expect((await send(desk.editor, 'POST /account/confirm', { body: code })).status).toBe(204)
    expect(await signInWith(authenticator)).toMatchObject({ ok: true, user: { id: desk.editor.userId } })
  })

  it('is not asked of an account without one', async () => {
    expect((await refusal(send(desk.reviewer, 'POST /account/passkeys/challenge'))).status).toBe(404)
  })
})
