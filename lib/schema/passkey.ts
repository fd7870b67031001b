import * as z from './zod'
import { instant, uuid } from './value'

/** Longer than any authenticator's name for a credential (1023 bytes), answer or key is. */
const bytes = z
  .string()
  .max(16_000)
  .regex(/^[\w-]+$/, 'Must be base64url.')

const credential = { id: bytes, rawId: bytes, type: z.literal('public-key') }

/** What the browser answers when it has made a passkey. Other members of the answer are left out. */
export const newPasskeyAnswer = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes,
    attestationObject: bytes,
    transports: z.array(z.string().max(32)).max(16).exactOptional(),
  }),
})
export type NewPasskeyAnswer = z.output<typeof newPasskeyAnswer>

/** What the browser answers when a passkey was used. */
export const passkeyAnswer = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: bytes.exactOptional(),
  }),
})
export type PasskeyAnswer = z.output<typeof passkeyAnswer>

const known = z.object({
  id: z.string(),
  type: z.literal('public-key'),
  transports: z.array(z.string()),
})

/** What the browser is to be asked for to make a passkey. */
export const newPasskeyOptions = z
  .object({
    challenge: z.string(),
    rp: z.object({ id: z.string(), name: z.string() }),
    user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
    pubKeyCredParams: z.array(z.object({ type: z.literal('public-key'), alg: z.int() })),
    timeout: z.int(),
    attestation: z.literal('none'),
    excludeCredentials: z.array(known),
    authenticatorSelection: z.object({
      residentKey: z.literal('required'),
      requireResidentKey: z.literal(true),
      userVerification: z.literal('required'),
    }),
  })
  .meta({ id: 'NewPasskeyOptions' })
export type NewPasskeyOptions = z.output<typeof newPasskeyOptions>

/** What the browser is to be asked for to use a passkey. */
export const passkeyOptions = z
  .object({
    challenge: z.string(),
    rpId: z.string(),
    timeout: z.int(),
    /** Empty: whichever passkey the person chooses. */
    allowCredentials: z.array(known),
    userVerification: z.literal('required'),
  })
  .meta({ id: 'PasskeyOptions' })
export type PasskeyOptions = z.output<typeof passkeyOptions>

/** Where the sign-in page asks for a challenge, and what it is answered. */
export const SIGN_IN_CHALLENGE = '/api/auth/passkey'
export const signInChallenge = z.object({ options: passkeyOptions })

export const passkeyView = z
  .object({
    id: uuid,
    name: z.string(),
    /** Is a copy of it kept somewhere else, such as in an account of its maker? */
    backedUp: z.boolean(),
    createdAt: instant,
    lastUsedAt: instant.nullable(),
  })
  .meta({ id: 'Passkey' })
export type PasskeyView = z.output<typeof passkeyView>
