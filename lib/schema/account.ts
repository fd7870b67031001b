import * as z from './zod'
import { count } from './value'

/** A fresh second factor, shown once: the secret for an authenticator app, as text, as its address and as a QR code. */
export const secondFactorSetUp = z
  .object({
    secret: z.string(),
    uri: z.string(),
    /** A picture, as a `data:` address. */
    qr: z.string(),
  })
  .meta({ id: 'SecondFactorSetUp' })
export type SecondFactorSetUp = z.output<typeof secondFactorSetUp>

/** How somebody can prove that it is them. */
export const proofsView = z
  .object({
    hasPassword: z.boolean(),
    /** An app, or at least one passkey. */
    hasSecondFactor: z.boolean(),
    /** An app that shows codes. */
    hasApp: z.boolean(),
    passkeys: count,
    /** Recovery codes that were not used yet. */
    recoveryCodes: count,
  })
  .meta({ id: 'Proofs' })
export type ProofsView = z.output<typeof proofsView>
