import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server'
import { decodeAttestationObject, decodeClientDataJSON, isoBase64URL } from '@simplewebauthn/server/helpers'
import * as z from 'zod'
import { fail, ok, type Result } from '@/lib/core/result'
import type { NewPasskeyAnswer, NewPasskeyOptions, PasskeyAnswer, PasskeyOptions } from '@/lib/schema/passkey'
import { log } from '@/lib/server/log'
import type { RelyingParty } from '@/lib/server/relying-party'

/** How long a challenge can be answered: longer than browsers wait by themselves. */
export const CHALLENGE_MS = 5 * 60 * 1000

/** EdDSA, ES256 and RS256, which every authenticator has one of. */
const ALGORITHMS = [-8, -7, -257]

const REFUSED = 'This passkey was not accepted. Try again, or use another way to sign in.'

type Credential = { id: string; transports: string[] }

/** What the browser is asked for to make a passkey, which names its user by itself and always verifies them. */
export function newPasskeyOptionsFor(
  challenge: string,
  { rp, user, known }: { rp: RelyingParty; user: OfUser; known: readonly Credential[] },
): NewPasskeyOptions {
  return {
    challenge,
    rp: { id: rp.id, name: rp.name },
    user: { id: userHandle(user.userId), name: user.email, displayName: user.name },
    pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
    timeout: CHALLENGE_MS,
    attestation: 'none',
    excludeCredentials: known.map(described),
    authenticatorSelection: {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
    },
  }
}

type OfUser = { userId: string; email: string; name: string }

/** What the browser is asked for to use a passkey: one of these, or any if there are none. */
export function passkeyOptionsFor(
  challenge: string,
  { rp, allowed }: { rp: RelyingParty; allowed: readonly Credential[] },
): PasskeyOptions {
  return {
    challenge,
    rpId: rp.id,
    timeout: CHALLENGE_MS,
    allowCredentials: allowed.map(described),
    userVerification: 'required',
  }
}

function described({ id, transports }: Credential) {
  return { id, transports, type: 'public-key' as const }
}

/** What an authenticator keeps to name the user: their id, which says nothing about them. */
export function userHandle(userId: string): string {
  return Buffer.from(userId.replaceAll('-', ''), 'hex').toString('base64url')
}

const clientData = z.object({ challenge: z.string(), crossOrigin: z.boolean().optional() })

/** The challenge that an answer of the browser is to. Undefined if it is none, or was given inside a page of another origin. */
export function challengeIn(clientDataJSON: string): string | undefined {
  try {
    const { challenge, crossOrigin } = clientData.parse(decodeClientDataJSON(clientDataJSON))
    return crossOrigin ? undefined : challenge
  } catch (error) {
    log.info({ err: error }, 'the answer of a browser about a passkey could not be read')
    return undefined
  }
}

export type MadePasskey = {
  credentialId: string
  publicKey: Uint8Array<ArrayBuffer>
  counter: number
  transports: string[]
  backedUp: boolean
}

type Expected = { challenge: string; rp: RelyingParty }

/** Checks a fresh passkey. What signed for its make is not asked about, so nothing is looked up anywhere for it. */
export async function checkNewPasskey(
  answer: NewPasskeyAnswer,
  { challenge, rp }: Expected,
): Promise<Result<MadePasskey>> {
  return refusingThrown(async () => {
    if (hasCertificates(answer)) return undefined
    const { registrationInfo } = await verifyRegistrationResponse({
      response: { ...answer, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: rp.origin,
      expectedRPID: rp.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    })
    if (!registrationInfo) return undefined
    const { credential, credentialBackedUp } = registrationInfo
    return {
      credentialId: credential.id,
      publicKey: credential.publicKey,
      counter: credential.counter,
      transports: answer.response.transports ?? [],
      backedUp: credentialBackedUp,
    }
  })
}

/**
 * Browsers leave the maker's certificates out when they are not asked for. Checking them would fetch lists of revoked ones
 * from addresses that they name.
 */
function hasCertificates({ response }: NewPasskeyAnswer): boolean {
  const attestation = decodeAttestationObject(isoBase64URL.toBuffer(response.attestationObject))
  const format = attestation.get('fmt')
  return format !== 'none' && (format !== 'packed' || attestation.get('attStmt').get('x5c') !== undefined)
}

export type PasskeyUse = { counter: number; backedUp: boolean }

/** Checks the use of a passkey: that its key has signed this challenge for this site, and that its user was verified. */
export async function checkPasskeyUse(
  answer: PasskeyAnswer,
  { challenge, rp, publicKey }: Expected & { publicKey: Uint8Array<ArrayBuffer> },
): Promise<Result<PasskeyUse>> {
  return refusingThrown(async () => {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...answer, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: rp.origin,
      expectedRPID: rp.id,
      requireUserVerification: true,
      // The counter is compared when the use is noted, in one statement, and only once the signature is known to be good.
      credential: { id: answer.id, publicKey, counter: 0 },
    })
    if (!verified) return undefined
    return { counter: authenticationInfo.newCounter, backedUp: authenticationInfo.credentialBackedUp }
  })
}

/** The package says by throwing what is wrong with an answer. */
async function refusingThrown<T>(check: () => Promise<T | undefined>): Promise<Result<T>> {
  try {
    const checked = await check()
    return checked === undefined ? refused() : ok(checked)
  } catch (error) {
    log.info({ err: error }, 'a passkey was refused')
    return refused()
  }
}

export function refused(): Result<never> {
  return fail('invalid', REFUSED, { field: 'passkey' })
}
