import type * as webauthn from '@simplewebauthn/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod'
import type { PasskeyAnswer, PasskeyOptions } from '@/lib/schema/passkey'
import { verifyPasskeySignIn, verifySignIn } from '@/lib/server/auth/verify-sign-in'
import { answerChallenge } from '@/lib/server/http/answer-challenge'
import { refusal, send } from '@/tests/factories/api'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { givePassword } from '@/tests/factories/give-password'
import {
  addPasskey,
  askForPasskey,
  askToConfirm,
  askToSignIn,
  challengeRequest,
  sendPasskey,
} from '@/tests/factories/passkey'
import { sessionHeaders } from '@/tests/factories/session'
import { createAuthenticator, type Authenticator, type Lies } from '@/tests/factories/software-authenticator'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

const checked = vi.hoisted(() => ({ registrations: 0 }))
vi.mock('@simplewebauthn/server', async (original) => {
  const actual = await original<typeof webauthn>()
  return {
    ...actual,
    verifyRegistrationResponse: (...given: Parameters<typeof actual.verifyRegistrationResponse>) => {
      checked.registrations += 1
      return actual.verifyRegistrationResponse(...given)
    },
  }
})

const { reset } = useDatabase()
const PASSWORD = 'correct horse battery staple'
const HERE = { address: '198.51.100.1', device: 'Firefox/143.0' }
const WRONG = { ok: false, reason: 'wrong_passkey' }

let desk: Desk
let authenticator: Authenticator
let email: string

beforeEach(async () => {
  await reset()
  desk = await createDesk()
  email = await givePassword(desk.reviewer, PASSWORD)
  authenticator = (await addPasskey(desk.reviewer)).authenticator
})

type Asked = { options: PasskeyOptions; cookies: string }

/** The three places where a passkey is taken. Each answers whether it was. */
const PLACES: Record<string, (answer: PasskeyAnswer, asked: Asked) => Promise<boolean>> = {
  'signing in with a passkey alone': async (answer, { cookies }) =>
    (await verifyPasskeySignIn(answer, { ...HERE, cookies })).ok,
  'signing in with a password first': async (passkey, { cookies }) =>
    (await verifySignIn({ email, password: PASSWORD, passkey }, { ...HERE, cookies })).ok,
  'confirming that it is you': async (passkey) =>
    (await send(desk.reviewer, 'POST /account/confirm', { body: { passkey } })).status === 204,
}

async function ask(place: string): Promise<Asked> {
  return place.startsWith('confirming')
    ? { options: await askToConfirm(desk.reviewer), cookies: '' }
    : askToSignIn()
}

async function kinds(): Promise<string[]> {
  const entries = await wholeDatabase().securityEvent.findMany({ orderBy: { id: 'asc' } })
  return entries.map(({ kind }) => kind)
}

describe.each(Object.entries(PLACES))('%s', (place, take) => {
  const answerWith = async (lies: Lies = {}) => {
    const asked = await ask(place)
    return take(authenticator.use(asked.options, lies), asked)
  }

  it('takes the passkey that was added, and logs the use', async () => {
    expect(await answerWith()).toBe(true)
    expect(await kinds()).toContain('passkey_used')
    const [passkey] = await wholeDatabase().passkey.findMany()
    expect(passkey).toMatchObject({ counter: 2n, lastUsedAt: expect.any(Date) as Date })
  })

  const LIES: [string, () => Lies][] = [
    ['an answer to another challenge', () => ({ challenge: 'another' })],
    ['an answer given on another site', () => ({ origin: 'https://stet.evil.test' })],
    ['an answer given on another port', () => ({ origin: 'http://localhost:3001' })],
    ['an answer given inside a page of another site', () => ({ crossOrigin: true })],
    ['the passkey of another site', () => ({ rpId: 'evil.test' })],
    ['a signature of another key', () => ({ signedBy: createAuthenticator() })],
    ['a passkey that did not verify its user', () => ({ userVerified: false })],
    ['a passkey that nobody touched', () => ({ userPresent: false })],
    ['an answer that makes a passkey', () => ({ type: 'webauthn.create' })],
    ['a passkey that names another user', () => ({ userHandle: 'AAAAAAAAAAAAAAAAAAAAAA' })],
  ]
  it.each(LIES)('refuses %s, and logs the failure', async (_, lies) => {
    expect(await answerWith(lies())).toBe(false)
    expect(await kinds()).toContain('passkey_failed')
    expect(await kinds()).not.toContain('passkey_used')
    expect((await wholeDatabase().passkey.findFirstOrThrow()).lastUsedAt).toBeNull()
  })

  it('takes an answer once', async () => {
    const asked = await ask(place)
    const answer = authenticator.use(asked.options)
    const both = await Promise.all([take(answer, asked), take(answer, asked)])
    expect(both.sort()).toEqual([false, true])
    expect(await take(authenticator.use(asked.options), asked)).toBe(false)
  })

  it('uses a challenge up, even when the answer to it is wrong', async () => {
    const asked = await ask(place)
    expect(await take(authenticator.use(asked.options, { origin: 'https://evil.test' }), asked)).toBe(false)
    expect(await take(authenticator.use(asked.options), asked)).toBe(false)
  })

  it('refuses an answer to a challenge that has expired', async () => {
    const asked = await ask(place)
    await wholeDatabase().verificationToken.updateMany({ data: { expires: new Date(Date.now() - 1) } })
    expect(await take(authenticator.use(asked.options), asked)).toBe(false)
  })

  it('refuses the passkey of a copy, whose counter goes back, and logs it', async () => {
    expect(await answerWith({ counter: 9 })).toBe(true)
    for (const counter of [9, 8, 0]) {
      const asked = await ask(place)
      expect(await take(authenticator.use(asked.options, { counter }), asked)).toBe(false)
    }
    expect((await kinds()).filter((kind) => kind === 'passkey_counter')).toHaveLength(3)
    expect(await answerWith({ counter: 10 })).toBe(true)
  })

  it('takes an authenticator that does not count', async () => {
    authenticator = (await addPasskey(desk.reviewer, createAuthenticator({ counts: false }))).authenticator
    expect([await answerWith(), await answerWith()]).toEqual([true, true])
    expect(await kinds()).not.toContain('passkey_counter')
  })

  it('refuses a passkey that was removed', async () => {
    const { id } = await addPasskey(desk.reviewer)
    const first = await wholeDatabase().passkey.findFirstOrThrow({ where: { id: { not: id } } })
    const asked = await ask(place)
    expect((await send(desk.reviewer, `DELETE /account/passkeys/${first.id}`)).status).toBe(204)
    expect(await take(authenticator.use(asked.options), asked)).toBe(false)
  })

  it('is throttled as codes are', async () => {
    for (let tries = 0; tries < 10; tries += 1) expect(await answerWith({ challenge: 'x' })).toBe(false)
    expect(await answerWith()).toBe(false)
    expect(await kinds()).toContain('throttled')
  })
})

describe('the passkey of somebody else', () => {
  it('is not taken after the password, nor to confirm', async () => {
    const { authenticator: other } = await addPasskey(desk.editor)
    const { options, cookies } = await askToSignIn()
    const passkey = other.use(options)
    expect(await verifySignIn({ email, password: PASSWORD, passkey }, { ...HERE, cookies })).toEqual(WRONG)
    const confirming = { passkey: other.use(await askToConfirm(desk.reviewer)) }
    expect((await send(desk.reviewer, 'POST /account/confirm', { body: confirming })).status).toBe(422)
  })

  it('is not taken for one’s own by naming oneself', async () => {
    const { authenticator: other } = await addPasskey(desk.editor)
    const { options, cookies } = await askToSignIn()
    const { id: userHandle } = (await askForPasskey(desk.reviewer)).user
    expect(await verifyPasskeySignIn(other.use(options, { userHandle }), { ...HERE, cookies })).toEqual(WRONG)
  })
})

describe('a challenge', () => {
  it('for signing in is answered by the browser that asked for it alone', async () => {
    const [mine, theirs] = [await askToSignIn(), await askToSignIn()]
    for (const cookies of ['', theirs.cookies])
      expect(await verifyPasskeySignIn(authenticator.use(mine.options), { ...HERE, cookies })).toEqual(WRONG)
    const { cookies } = mine
    expect(await verifyPasskeySignIn(authenticator.use(mine.options), { ...HERE, cookies })).toMatchObject({
      ok: true,
      secondFactor: true,
      user: { id: desk.reviewer.userId },
    })
  })

  it('for signing in needs the authenticator to say who it is', async () => {
    const { options, cookies } = await askToSignIn()
    const answer = authenticator.use(options, { userHandle: undefined })
    expect(await verifyPasskeySignIn(answer, { ...HERE, cookies })).toEqual(WRONG)
  })

  it('of one session is of no use in another, nor for another purpose', async () => {
    const options = await askToConfirm(desk.reviewer)
    const other = { ...desk.reviewer, headers: await sessionHeaders(desk.reviewer.userId) }
    const confirm = (person: typeof other) =>
      send(person, 'POST /account/confirm', { body: { passkey: authenticator.use(options) } })
    expect(await refusal(confirm(other))).toMatchObject({ status: 422, field: 'passkey' })
    const { cookies } = await askToSignIn()
    expect(await verifyPasskeySignIn(authenticator.use(options), { ...HERE, cookies })).toEqual(WRONG)
    expect((await confirm(desk.reviewer)).status).toBe(204)
  })

  it('comes with a cookie that no script and no other site can use', async () => {
    const given = (await answerChallenge(challengeRequest())).headers.get('set-cookie')
    expect(given).toMatch(/^stet-passkey=[\w-]{43};.*Max-Age=300;.*HttpOnly;.*SameSite=Strict/)
  })

  it('is given to no other site, and not to an address that has asked too often', async () => {
    const fromAnother = challengeRequest({ origin: 'https://evil.test', host: 'localhost:3000' })
    expect((await answerChallenge(fromAnother)).status).toBe(403)
    const from = (address: string) => answerChallenge(challengeRequest({ 'x-forwarded-for': address }))
    for (let tries = 0; tries < 100; tries += 1) expect((await from('203.0.113.9')).status).toBe(200)
    expect((await from('203.0.113.9')).status).toBe(429)
    expect((await from('203.0.113.10')).status).toBe(200)
  })

  it('names the configured address, whatever the request says its host is', async () => {
    const host = { host: 'evil.test', 'x-forwarded-host': 'evil.test', origin: 'https://evil.test' }
    const answer = await answerChallenge(challengeRequest(host))
    const rpId = z.object({ options: z.object({ rpId: z.string() }) })
    expect(rpId.parse(await answer.json()).options.rpId).toBe('localhost')
  })

  it('does not pile up: expired ones are deleted', async () => {
    await askToSignIn()
    await wholeDatabase().verificationToken.updateMany({ data: { expires: new Date(0) } })
    await askToSignIn()
    expect(await wholeDatabase().verificationToken.count()).toBe(1)
  })
})

describe('a new passkey', () => {
  const LIES: [string, Lies][] = [
    ['it was made for another challenge', { challenge: 'another' }],
    ['it was made on another site', { origin: 'https://evil.test' }],
    ['it was made for another site', { rpId: 'evil.test' }],
    ['it was made inside a page of another site', { crossOrigin: true }],
    ['it did not verify its user', { userVerified: false }],
    ['the answer is about the use of one', { type: 'webauthn.get' }],
  ]
  it.each(LIES)('is refused if %s', async (_, lies) => {
    const answer = await refusal(sendPasskey(desk.editor, createAuthenticator(), lies))
    expect(answer).toMatchObject({ status: 422, field: 'passkey' })
    expect(await wholeDatabase().passkey.count()).toBe(1)
    expect(await kinds()).toContain('passkey_failed')
  })

  it('is taken once, and not for a challenge that has expired or belongs to another session', async () => {
    const body = { name: 'Laptop', passkey: createAuthenticator().make(await askForPasskey(desk.editor)) }
    const other = { ...desk.editor, headers: await sessionHeaders(desk.editor.userId) }
    expect((await send(other, 'POST /account/passkeys', { body })).status).toBe(422)
    expect((await send(desk.editor, 'POST /account/passkeys', { body })).status).toBe(201)
    expect((await send(desk.editor, 'POST /account/passkeys', { body })).status).toBe(422)
    const late = { name: 'Laptop', passkey: createAuthenticator().make(await askForPasskey(desk.editor)) }
    await wholeDatabase().verificationToken.updateMany({ data: { expires: new Date(0) } })
    expect((await send(desk.editor, 'POST /account/passkeys', { body: late })).status).toBe(422)
  })

  it('belongs to one account', async () => {
    expect((await refusal(sendPasskey(desk.editor, authenticator))).status).toBe(409)
  })

  it('is refused with certificates, which browsers leave out and which would have to be looked up', async () => {
    const lies = { certificates: [Buffer.from('a certificate')] }
    const before = checked.registrations
    expect((await refusal(sendPasskey(desk.editor, createAuthenticator(), lies))).status).toBe(422)
    expect(checked.registrations).toBe(before)
    await addPasskey(desk.editor)
    expect(checked.registrations).toBe(before + 1)
  })
})
