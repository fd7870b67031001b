import * as z from 'zod'
import type { NextAuthOptions } from 'next-auth'
import { newPasskeyOptions, passkeyOptions, signInChallenge, type PasskeyOptions } from '@/lib/schema/passkey'
import { answerChallenge } from '@/lib/server/http/answer-challenge'
import { expectAnswer, send, type Answer } from './api'
import type { Person } from './desk'
import { createAuthenticator, type Authenticator, type Lies } from './software-authenticator'

const newOptions = z.object({ options: newPasskeyOptions })
const options = z.object({ options: passkeyOptions })
const added = z.object({ id: z.uuid(), recoveryCodes: z.array(z.string()) })

type Added = z.output<typeof added> & { authenticator: Authenticator }

/** What a browser is asked for to make this person a passkey. */
export async function askForPasskey(person: Person) {
  return (await expectAnswer(200, newOptions, send(person, 'POST /account/passkeys/begin'))).options
}

/** Sends a fresh passkey of an authenticator, which may lie. */
export async function sendPasskey(
  person: Person,
  authenticator: Authenticator = createAuthenticator(),
  lies: Lies = {},
): Promise<Answer> {
  const passkey = authenticator.make(await askForPasskey(person), lies)
  return send(person, 'POST /account/passkeys', { body: { name: 'Laptop', passkey } })
}

/** Adds a passkey to the person's account. */
export async function addPasskey(
  person: Person,
  authenticator: Authenticator = createAuthenticator(),
): Promise<Added> {
  const answer = await expectAnswer(201, added, sendPasskey(person, authenticator))
  return { ...answer, authenticator }
}

/** What a browser is asked for to confirm that it is this person. */
export async function askToConfirm(person: Pick<Person, 'slug' | 'headers'>): Promise<PasskeyOptions> {
  return (await expectAnswer(200, options, send(person, 'POST /account/passkeys/challenge'))).options
}

/** What the sign-in page asks a browser for, and the cookie that the browser then has. */
export async function askToSignIn(
  address = '198.51.100.1',
): Promise<{ options: PasskeyOptions; cookies: string }> {
  const response = await answerChallenge(challengeRequest({ 'x-forwarded-for': address }))
  if (!response.ok) throw new Error(`No challenge: ${String(response.status)} ${await response.text()}`)
  const cookies = response.headers.get('set-cookie')?.split(';')[0] ?? ''
  return { ...signInChallenge.parse(await response.json()), cookies }
}

export function challengeRequest(headers: Record<string, string> = {}): Request {
  return new Request('http://localhost:3000/api/auth/passkey', { method: 'POST', headers })
}

const passkeyProvider = z.object({
  options: z.object({
    id: z.literal('passkey'),
    authorize: z.custom<(form: object) => Promise<unknown>>((given) => typeof given === 'function'),
  }),
})

/** Whom the provider that takes passkeys alone makes of a form. */
export async function authorizeByPasskey(providers: NextAuthOptions['providers'], form: object) {
  const { authorize } = passkeyProvider.parse(providers[1]).options
  return z
    .object({ id: z.string() })
    .nullable()
    .parse(await authorize(form))
}
