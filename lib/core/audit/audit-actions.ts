/**
 * Every action that the audit log records, with what it was in words, to be read after the name of whoever did it. An
 * action that is not here cannot be recorded. One that is no longer recorded stays, as old lines of the log name it.
 */
export const AUDIT_ACTIONS = {
  'workspace.create': 'set up the workspace',
  'workspace.update': 'changed the workspace settings',
  'account.update': 'changed their name or preferences',
  'account.password': 'changed their password',
  'account.second_factor_on': 'set up an authenticator app',
  'account.second_factor_off': 'removed their authenticator app',
  'account.recovery_codes': 'replaced their recovery codes',
  'account.passkey_add': 'added a passkey',
  'account.passkey_rename': 'renamed a passkey',
  'account.passkey_remove': 'removed a passkey',
  'account.end_session': 'ended a session',
  'account.end_other_sessions': 'ended all their other sessions',
  'account.sign_out_everywhere': 'signed out everywhere',
  'member.add': 'joined the workspace',
  'member.role': 'changed a member’s role',
  'member.remove': 'removed a member',
  'member.restore': 'restored a removed member',
  'member.reset_link': 'made a link to reset a member’s password',
  'invitation.create': 'invited a member',
  'invitation.revoke': 'withdrew an invitation',
  'token.create': 'created an API token',
  'token.revoke': 'revoked an API token',
  'article.import': 'imported an article',
  'article.update': 'changed an article’s details',
  'article.delete': 'deleted an article',
  'article.restore': 'restored an article',
  'version.create': 'created a new version of an article',
  'version.current': 'moved the annotations of an article to its new version',
  'import.start': 'started an import of several articles',
  'import.cancel': 'cancelled an import',
  'import.retry': 'retried the failed rows of an import',
  'import.close': 'stopped an import by a member who can no longer import',
  'sentence.edit': 'corrected the sentences',
  'sentence.undo': 'undid a correction of the sentences',
  'reading.note': 'started reading an article',
  'annotation.create': 'added an annotation',
  'annotation.update': 'changed an annotation',
  'annotation.delete': 'removed an annotation',
  'annotation.restore': 'restored an annotation',
  'anchor.settle': 'confirmed or corrected the place of an annotation',
  'claim.create': 'created a claim',
  'claim.update': 'corrected the wording of a claim',
  'claim.delete': 'deleted a claim without annotations',
  'claim.restore': 'restored a claim',
  'source.create': 'added a source',
  'source.update': 'corrected a source',
  'evidence.create': 'added evidence',
  'evidence.update': 'changed evidence',
  'evidence.delete': 'deleted evidence',
  'evidence.restore': 'restored evidence',
  'verdict.create': 'started a verdict',
  'verdict.update': 'changed a verdict',
  'verdict.submit': 'submitted a verdict',
  'verdict.void': 'voided an approval by changing what it was based on',
  'verdict.return': 'returned a verdict to draft by rewording its claim',
  'verdict.approve': 'approved a verdict',
  'verdict.request_changes': 'requested changes to a verdict',
  'verdict.reject': 'rejected a verdict',
  'verdict.withdraw': 'withdrew a decision on a verdict',
} as const satisfies Record<`${string}.${string}`, string>

export type AuditAction = keyof typeof AUDIT_ACTIONS

/** The actions of one kind of thing, as `'verdict.approve'` is of `'verdict'`. */
export type AuditActionOf<Kind extends string> = Extract<AuditAction, `${Kind}.${string}`>

/** Whether an action that stands in the log is one that we know; a line is kept for ever, the list is not. */
export function isAuditAction(action: string): action is AuditAction {
  return Object.hasOwn(AUDIT_ACTIONS, action)
}
