import { AUDIT_ACTIONS, isAuditAction } from '@/lib/core/audit/audit-actions'
import type { EventView } from '@/lib/schema/event'

/** What was done, in words; an action that is not known is named as it stands in the log, rather than left out. */
export function actionLabelOf({ action }: Pick<EventView, 'action'>): string {
  return isAuditAction(action) ? AUDIT_ACTIONS[action] : `did “${action.replaceAll(/[._]/g, ' ')}”`
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
  'locale',
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
  if (subjectType === 'import') return `articles/imports/${subjectId}`
  const { claimId, articleId } = { ...asRecord(before), ...asRecord(after) }
  if (subjectType === 'annotation' && typeof articleId === 'string') {
    return `articles/${articleId}?annotation=${subjectId}`
  }
  if (subjectType === 'version' && typeof articleId === 'string') return `articles/${articleId}`
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
