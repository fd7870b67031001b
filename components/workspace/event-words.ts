import type { EventView } from '@/lib/schema/event'

/** What each action was, to be read after the name of whoever did it. */
const DEEDS: Partial<Record<string, string>> = {
  'workspace.create': 'set the workspace up',
  'account.update': 'changed their name or preferences',
  'account.password': 'changed their password',
  'account.sign_out_everywhere': 'signed out everywhere',
  'member.add': 'joined the workspace',
  'member.role': 'changed a member’s role',
  'member.remove': 'removed a member',
  'invitation.create': 'invited somebody',
  'invitation.revoke': 'withdrew an invitation',
  'token.create': 'made an API token',
  'token.revoke': 'revoked an API token',
  'article.import': 'imported an article',
  'article.update': 'changed an article’s details',
  'article.delete': 'deleted an article',
  'article.restore': 'restored an article',
  'sentence.edit': 'corrected the sentences',
  'sentence.undo': 'took a correction of the sentences back',
  'reading.note': 'began to read an article',
  'annotation.create': 'marked a passage',
  'annotation.update': 'changed a mark',
  'annotation.delete': 'removed a mark',
  'annotation.restore': 'restored a mark',
  'claim.create': 'wrote a claim down',
  'claim.update': 'set a claim’s wording right',
  'claim.delete': 'deleted a claim that nothing was left of',
  'claim.restore': 'brought a claim back',
  'source.create': 'added a source',
  'source.update': 'corrected a source',
  'evidence.create': 'added evidence',
  'evidence.update': 'changed evidence',
  'evidence.delete': 'deleted evidence',
  'evidence.restore': 'restored evidence',
  'verdict.create': 'began a verdict',
  'verdict.update': 'changed a verdict',
  'verdict.submit': 'submitted a verdict',
  'verdict.void': 'voided an approval by changing what it stood on',
  'verdict.approve': 'approved a verdict',
  'verdict.request_changes': 'requested changes to a verdict',
  'verdict.reject': 'rejected a verdict',
  'verdict.withdraw': 'took a decision on a verdict back',
}

/** The deed in plain words; an action that is not in the list is named as it is, rather than left out. */
export function actionLabelOf({ action }: Pick<EventView, 'action'>): string {
  return DEEDS[action] ?? `did “${action}”`
}

/** What changed of the facts that the log keeps, one short line each: "status: submitted → approved". */
export function changedFacts({ before, after }: Pick<EventView, 'before' | 'after'>): string[] {
  const earlier = asRecord(before)
  const later = asRecord(after)
  return TOLD.flatMap((name) => {
    const was = asWords(earlier[name])
    const is = asWords(later[name])
    if (is === undefined || is === was) return []
    // What is new begins somewhere; only its moves from there are worth a line.
    if (name === 'status' && was === undefined) return []
    return [was === undefined ? `${name}: ${is}` : `${name}: ${was} → ${is}`]
  })
}

/** Facts that mean something to a reader; ids and offsets do not. */
const TOLD = [
  'title',
  'name',
  'email',
  'role',
  'scope',
  'tag',
  'stance',
  'rating',
  'status',
  'text',
  'speaker',
]

/** The path in the workspace of what the event was about, where that has a page. */
export function subjectPath({ subjectType, subjectId, after, before }: EventView): string | undefined {
  if (subjectType === 'article') return `articles/${subjectId}`
  if (subjectType === 'claim') return `claims/${subjectId}`
  const { claimId, articleId } = { ...asRecord(before), ...asRecord(after) }
  if (subjectType === 'annotation' && typeof articleId === 'string') {
    return `articles/${articleId}?annotation=${subjectId}`
  }
  return typeof claimId === 'string' ? `claims/${claimId}` : undefined
}

const LONGEST = 80

function asWords(value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined
  const words = value.replaceAll('_', ' ')
  return words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}
