import * as z from './zod'
import { instant, uuid } from './value'

/** Every kind of entry in the security log. Never remove a kind: old entries use it. */
export const SECURITY_KINDS = [
  'sign_in',
  'sign_in_failed',
  'code_failed',
  'sign_out',
  'throttled',
  'forbidden',
  'confirmed',
  'confirm_failed',
  'password_changed',
  'reset_requested',
  'reset_link_made',
  'password_reset',
  'second_factor_on',
  'second_factor_off',
  'recovery_codes_renewed',
  'passkey_added',
  'passkey_renamed',
  'passkey_removed',
  'passkey_used',
  'passkey_failed',
  'passkey_counter',
  'sessions_ended',
  'token_created',
  'token_revoked',
  'token_refused',
  'member_invited',
  'invitation_withdrawn',
  'role_changed',
  'member_removed',
  'member_restored',
  'policy_changed',
  'exported',
] as const
export type SecurityKind = (typeof SECURITY_KINDS)[number]

export function isSecurityKind(kind: unknown): kind is SecurityKind {
  return SECURITY_KINDS.some((one) => one === kind)
}

/** One entry of the security log: who, what, and from where. */
export const securityEventView = z
  .object({
    id: uuid,
    at: instant,
    kind: z.string(),
    /** Null for a person who is not a member of the workspace. */
    user: z.object({ id: uuid, name: z.string() }).nullable(),
    address: z.string(),
    device: z.string(),
    detail: z.string().nullable(),
  })
  .meta({ id: 'SecurityEvent' })
export type SecurityEventView = z.output<typeof securityEventView>
