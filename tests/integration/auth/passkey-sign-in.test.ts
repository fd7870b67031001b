import { beforeEach, expect, it } from 'vitest'
import { authOptions } from '@/lib/server/auth/auth-options'
import { verifyPasskeySignIn } from '@/lib/server/auth/verify-sign-in'
import { env } from '@/lib/server/env'
import { send } from '@/tests/factories/api'
import { authorizeWith } from '@/tests/factories/authorize-with'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { givePassword } from '@/tests/factories/give-password'
import { addPasskey, askToSignIn, authorizeByPasskey } from '@/tests/factories/passkey'
import { sessionHeaders } from '@/tests/factories/session'
import type { Authenticator } from '@/tests/factories/software-authenticator'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

const { reset } = useDatabase()
const PASSWORD = 'correct horse battery staple'
const HERE = { address: '198.51.100.1', device: 'Firefox/143.0' }

let desk: Desk
let email: string

beforeEach(async () => {
  await reset()
  desk = await createDesk()
  email = await givePassword(desk.reviewer, PASSWORD)
})

async function signInWith(authenticator: Authenticator) {
  const { options, cookies } = await askToSignIn()
  return verifyPasskeySignIn(authenticator.use(options), { ...HERE, cookies })
}

it.each(['alone', 'after the password'])(
  'a passkey %s begins a session with a second factor',
  async (way) => {
    const { authenticator } = await addPasskey(desk.reviewer)
    const { options, cookies } = await askToSignIn()
    const report = {}
    const { providers, callbacks } = authOptions(env(), { visit: { ...HERE, cookies }, report })
    const passkey = JSON.stringify(authenticator.use(options))
    const user =
      way === 'alone'
        ? await authorizeByPasskey(providers, { passkey })
        : await authorizeWith(providers, { email, password: PASSWORD, passkey })
    expect(user?.id).toBe(desk.reviewer.userId)
    const provider = way === 'alone' ? 'passkey' : 'credentials'
    const account = { type: 'credentials' as const, provider, providerAccountId: desk.reviewer.userId }
    await callbacks?.jwt?.({ token: {}, account, user: { id: desk.reviewer.userId } })
    const begun = await wholeDatabase().session.findFirstOrThrow({ where: { device: HERE.device } })
    expect(begun.secondFactorAt).not.toBeNull()
    const entry = await wholeDatabase().securityEvent.findFirstOrThrow({ where: { kind: 'sign_in' } })
    expect(entry).toMatchObject({ detail: provider, ...HERE })
  },
)

it.each(['', '{', '{}', '[1]', '{"id":"AA"}'])(
  'nobody is signed in by %j in place of an answer',
  async (passkey) => {
    const { providers } = authOptions(env(), { visit: { ...HERE, cookies: '' } })
    expect(await authorizeByPasskey(providers, { passkey })).toBeNull()
  },
)

it('a passkey still signs in after a new password, which ends the sessions', async () => {
  const { authenticator } = await addPasskey(desk.reviewer)
  const body = { current: PASSWORD, next: 'another horse battery staple' }
  expect((await send(desk.reviewer, 'PUT /account/password', { body })).status).toBe(204)
  expect((await send(desk.reviewer, 'GET /')).status).toBe(401)
  expect(await signInWith(authenticator)).toMatchObject({ ok: true })
})

it('a passkey opens no workspace to a member who was removed', async () => {
  const { authenticator } = await addPasskey(desk.reviewer)
  expect((await send(desk.admin, `DELETE /members/${desk.reviewer.memberId}`)).status).toBe(204)
  expect(await signInWith(authenticator)).toMatchObject({ ok: true })
  const again = { ...desk.reviewer, headers: await sessionHeaders(desk.reviewer.userId) }
  expect((await send(again, 'GET /articles')).status).toBe(404)
})
