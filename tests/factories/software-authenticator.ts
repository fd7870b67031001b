import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import type { NewPasskeyAnswer, NewPasskeyOptions, PasskeyAnswer, PasskeyOptions } from '@/lib/schema/passkey'
import { encodeCbor, type Cbor } from './encode-cbor'

/** Where the tests' server is, as it is told by its environment. */
const ORIGIN = 'http://localhost:3000'

/** What an authenticator, or the page that asks it, can do wrong. */
export type Lies = {
  challenge?: string
  origin?: string
  type?: string
  crossOrigin?: boolean
  rpId?: string
  userVerified?: boolean
  userPresent?: boolean
  counter?: number
  userHandle?: string | undefined
  /** Signs with the key of another authenticator. */
  signedBy?: Authenticator
  /** The maker's certificates, which nobody asked for. */
  certificates?: Uint8Array[]
}

export type Authenticator = {
  key: KeyObject
  make: (options: NewPasskeyOptions, lies?: Lies) => NewPasskeyAnswer
  use: (options: PasskeyOptions, lies?: Lies) => PasskeyAnswer
}

const FLAGS = { userPresent: 0x01, userVerified: 0x04, hasCredential: 0x40 }

/** An authenticator (WebAuthn, level 3) with one ES256 key, and the browser in front of it. */
export function createAuthenticator({ counts = true }: { counts?: boolean } = {}): Authenticator {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  let counter = 0
  let userHandle = ''

  function data(rpId: string, extra: number, { userPresent = true, userVerified = true, ...lies }: Lies) {
    if (counts) counter += 1
    const flags = extra | (userPresent ? FLAGS.userPresent : 0) | (userVerified ? FLAGS.userVerified : 0)
    const number = Buffer.alloc(4)
    number.writeUInt32BE(lies.counter ?? counter)
    return Buffer.concat([sha256(lies.rpId ?? rpId), Buffer.from([flags]), number])
  }

  return {
    key: privateKey,
    make(options, lies = {}) {
      userHandle = options.user.id
      const length = Buffer.alloc(2)
      length.writeUInt16BE(id.length)
      const authData = Buffer.concat([
        data(options.rp.id, FLAGS.hasCredential, lies),
        Buffer.alloc(16),
        length,
        id,
        coseKey(publicKey),
      ])
      const statement = lies.certificates && { alg: -7, sig: randomBytes(70), x5c: lies.certificates }
      const attestation = { fmt: statement ? 'packed' : 'none', attStmt: statement ?? {}, authData }
      return {
        id: text(id),
        rawId: text(id),
        type: 'public-key',
        response: {
          clientDataJSON: clientData('webauthn.create', options, lies),
          attestationObject: text(encodeCbor(attestation)),
          transports: ['internal'],
        },
      }
    },
    use(options, lies = {}) {
      const authData = data(options.rpId, 0, lies)
      const clientDataJSON = clientData('webauthn.get', options, lies)
      const signed = Buffer.concat([authData, sha256(Buffer.from(clientDataJSON, 'base64url'))])
      const named = 'userHandle' in lies ? lies.userHandle : userHandle
      return {
        id: text(id),
        rawId: text(id),
        type: 'public-key',
        response: {
          clientDataJSON,
          authenticatorData: text(authData),
          signature: text(sign('sha256', signed, lies.signedBy?.key ?? privateKey)),
          ...(named !== undefined && { userHandle: named }),
        },
      }
    },
  }
}

/** What the browser says of the page: the authenticator signs it, and the page cannot change it. */
function clientData(type: string, { challenge }: { challenge: string }, lies: Lies): string {
  const said = {
    type: lies.type ?? type,
    challenge: lies.challenge ?? challenge,
    origin: lies.origin ?? ORIGIN,
    crossOrigin: lies.crossOrigin ?? false,
  }
  return text(Buffer.from(JSON.stringify(said)))
}

/** As a COSE key (RFC 9053): a point on P-256, for ES256. */
function coseKey(key: KeyObject): Uint8Array {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  const point: [number, Cbor][] = [
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, Buffer.from(x, 'base64url')],
    [-3, Buffer.from(y, 'base64url')],
  ]
  return encodeCbor(new Map(point))
}

function sha256(content: string | Uint8Array): Buffer {
  return createHash('sha256').update(content).digest()
}

function text(content: Uint8Array): string {
  return Buffer.from(content).toString('base64url')
}
