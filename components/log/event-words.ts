import type { EventView } from '@/lib/schema/event'

/** A fact that an event set or changed, as the log keeps it. */
export type EventFact = { name: FactName; was?: string; is: string }

/** Facts that mean something to a reader; ids and offsets do not. */
const FACTS = [
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
] as const
export type FactName = (typeof FACTS)[number]

/** What changed of the facts that the log keeps. */
export function changedFacts({ before, after }: Pick<EventView, 'before' | 'after'>): EventFact[] {
  const earlier = asRecord(before)
  const later = asRecord(after)
  return FACTS.flatMap((name): EventFact[] => {
    const was = asWords(earlier[name])
    const is = asWords(later[name])
    if (is === undefined || is === was) return []
    // What is new begins somewhere; only its moves from there are worth a line.
    if (name === 'status' && was === undefined) return []
    return [was === undefined ? { name, is } : { name, was, is }]
  })
}

/** The path in the workspace of the page that shows what the event was about; none, if there is none any more. */
export function subjectPath({
  subjectType,
  subjectId,
  subject,
}: Pick<EventView, 'subjectType' | 'subjectId' | 'subject'>): string | undefined {
  if (!subject) return undefined
  const { articleId, claimId } = subject
  if (subjectType === 'import') return `articles/imports/${subjectId}`
  if (subjectType === 'annotation' && articleId !== null && subject.name !== null) {
    return `articles/${articleId}?annotation=${subjectId}`
  }
  if (articleId !== null) return `articles/${articleId}`
  return claimId === null ? undefined : `claims/${claimId}`
}

const LONGEST = 80

/** A text of no more than a line or so. */
export function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text
}

function asWords(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? shortened(value) : undefined
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}
