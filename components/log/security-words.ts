import type { MessageKey } from '@/lib/messages/translate'
import type { SecurityEventView, SecurityKind } from '@/lib/schema/security-event'

/** The message key for each entry of the security log. The text follows the person's name. */
export const KIND_LABELS = {
  sign_in: 'securityLog.kinds.sign_in',
  sign_in_failed: 'securityLog.kinds.sign_in_failed',
  code_failed: 'securityLog.kinds.code_failed',
  sign_out: 'securityLog.kinds.sign_out',
  throttled: 'securityLog.kinds.throttled',
  forbidden: 'securityLog.kinds.forbidden',
  confirmed: 'securityLog.kinds.confirmed',
  confirm_failed: 'securityLog.kinds.confirm_failed',
  password_changed: 'securityLog.kinds.password_changed',
  reset_requested: 'securityLog.kinds.reset_requested',
  reset_link_made: 'securityLog.kinds.reset_link_made',
  password_reset: 'securityLog.kinds.password_reset',
  second_factor_on: 'securityLog.kinds.second_factor_on',
  second_factor_off: 'securityLog.kinds.second_factor_off',
  recovery_codes_renewed: 'securityLog.kinds.recovery_codes_renewed',
  passkey_added: 'securityLog.kinds.passkey_added',
  passkey_renamed: 'securityLog.kinds.passkey_renamed',
  passkey_removed: 'securityLog.kinds.passkey_removed',
  passkey_used: 'securityLog.kinds.passkey_used',
  passkey_failed: 'securityLog.kinds.passkey_failed',
  passkey_counter: 'securityLog.kinds.passkey_counter',
  sessions_ended: 'securityLog.kinds.sessions_ended',
  token_created: 'securityLog.kinds.token_created',
  token_revoked: 'securityLog.kinds.token_revoked',
  token_refused: 'securityLog.kinds.token_refused',
  member_invited: 'securityLog.kinds.member_invited',
  invitation_withdrawn: 'securityLog.kinds.invitation_withdrawn',
  role_changed: 'securityLog.kinds.role_changed',
  member_removed: 'securityLog.kinds.member_removed',
  member_restored: 'securityLog.kinds.member_restored',
  policy_changed: 'securityLog.kinds.policy_changed',
  exported: 'securityLog.kinds.exported',
} as const satisfies Record<SecurityKind, MessageKey<'workspace'>>

/** How somebody signed in, as the log names it. */
const WAYS = {
  credentials: 'securityLog.ways.password',
  passkey: 'securityLog.ways.passkey',
  invitation: 'securityLog.ways.invitation',
  setup: 'securityLog.ways.setup',
  github: 'securityLog.ways.github',
  google: 'securityLog.ways.google',
  oidc: 'securityLog.ways.oidc',
} as const satisfies Record<string, MessageKey<'workspace'>>

/** The message key for the way in which somebody signed in; `undefined` for every other detail. */
export function wayOf({
  kind,
  detail,
}: Pick<SecurityEventView, 'kind' | 'detail'>): MessageKey<'workspace'> | undefined {
  if (kind !== 'sign_in' && kind !== 'sign_in_failed') return undefined
  return detail !== null && isWay(detail) ? WAYS[detail] : undefined
}

function isWay(detail: string): detail is keyof typeof WAYS {
  return Object.hasOwn(WAYS, detail)
}
