/**
 * Every action that the audit log records, by what it is done to: `verdict` and `approve` are recorded as
 * `verdict.approve`. An action that is not listed cannot be recorded. Actions that are not recorded any more stay in
 * the list, because old entries name them. `components/log/audit-labels.ts` gives the message for each.
 */
const ACTIONS = {
  workspace: ['create', 'update'],
  account: [
    'update',
    'password',
    'second_factor_on',
    'second_factor_off',
    'recovery_codes',
    'passkey_add',
    'passkey_rename',
    'passkey_remove',
    'end_session',
    'end_other_sessions',
    'sign_out_everywhere',
  ],
  member: ['add', 'role', 'remove', 'restore', 'reset_link'],
  invitation: ['create', 'revoke'],
  token: ['create', 'revoke'],
  article: ['import', 'update', 'delete', 'restore', 'purge'],
  version: ['create', 'current'],
  import: ['start', 'cancel', 'retry', 'close'],
  sentence: ['edit', 'undo'],
  reading: ['note'],
  annotation: ['create', 'update', 'delete', 'restore'],
  anchor: ['settle'],
  claim: ['create', 'update', 'delete', 'restore'],
  source: ['create', 'update'],
  evidence: ['create', 'update', 'delete', 'restore'],
  verdict: [
    'create',
    'update',
    'submit',
    'void',
    'return',
    'approve',
    'request_changes',
    'reject',
    'withdraw',
  ],
} as const

/** What actions are done to. */
export type AuditGroup = keyof typeof ACTIONS

function isAuditGroup(name: string): name is AuditGroup {
  return Object.hasOwn(ACTIONS, name)
}

/** All of them, in the order in which they are offered. */
export const AUDIT_GROUPS: readonly AuditGroup[] = Object.keys(ACTIONS).filter(isAuditGroup)

/** The actions of one kind of thing, as `'verdict.approve'` is of `'verdict'`. */
export type AuditActionOf<Group extends AuditGroup> = Group extends AuditGroup
  ? `${Group}.${(typeof ACTIONS)[Group][number]}`
  : never

export type AuditAction = AuditActionOf<AuditGroup>

/** The actions of one group, as the log names them. */
export function actionsOf(group: AuditGroup): string[] {
  return ACTIONS[group].map((name) => `${group}.${name}`)
}

/** Whether an action that stands in the log is one that we know; a line is kept for ever, the list is not. */
export function isAuditAction(action: string): action is AuditAction {
  const [group = ''] = action.split('.')
  return isAuditGroup(group) && actionsOf(group).includes(action)
}
