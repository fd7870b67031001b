import { counted, shortQuote } from './announcements'
import type { WorkStore } from './work-store'
import { annotationSpan } from '@/lib/core/annotation/annotations-at'
import { anchorNowhere, anchorOn } from '@/lib/core/annotation/placing'
import { decide } from '@/lib/core/permissions/decide'
import { annotationFacts } from '@/lib/core/permissions/row-facts'
import type { Span } from '@/lib/core/text/span'
import type { AnchorView, AnnotationView } from '@/lib/schema/annotation'
import type { WorkspaceView } from '@/lib/schema/workspace'

type SettlingContext = {
  store: WorkStore
  text: string
  annotations: readonly AnnotationView[]
  /** What is not settled, in the order in which one goes through it. */
  items: readonly AnnotationView[]
  me: WorkspaceView['me']
  /** What is selected in the article. */
  span: Span | null
  say: (message: string) => void
}

/** Saying where annotations belong in a changed text; each answer is one step that can be undone and is announced. */
export function createConfirming({ store, text, annotations, items, me, span, say }: SettlingContext) {
  function perform(item: AnnotationView, to: AnchorView, label: string): boolean {
    const why = refusalOf(item, me)
    if (why !== null) {
      say(why)
      return false
    }
    const { id, revision } = item
    store.perform(label, { kind: 'placing', placing: { id, revision, to } })
    const left = items.length - (to.status === 'orphaned' && item.anchor.status === 'orphaned' ? 0 : 1)
    const more = to.status === 'orphaned' ? 'It stays among the lost ones.' : remaining(left)
    say(`${label}. ${more}`)
    return true
  }

  function confirm(item: AnnotationView): boolean {
    const at = annotationSpan(item)
    if (!at || item.anchor.status !== 'fuzzy') {
      say('It has lost its place. Select the words it belongs to, then press P.')
      return false
    }
    return perform(item, anchorOn(text, at), `Confirmed: ${shortQuote(item.anchor.exact)}`)
  }

  function refuse(item: AnnotationView): boolean {
    if (item.anchor.status !== 'fuzzy') {
      say('It is in no place that could be refused.')
      return false
    }
    return perform(item, anchorNowhere(item.anchor), `Taken out of the text: ${shortQuote(wordsOf(item))}`)
  }

  /** Puts it on what is selected. */
  function place(item: AnnotationView): boolean {
    if (!span) {
      say('Select the sentence or the words it belongs to first.')
      return false
    }
    if (isTaken(item, span, annotations)) {
      say('Its author has marked this passage with this tag already. Select another one.')
      return false
    }
    const words = shortQuote(text.slice(span.start, span.end))
    return perform(item, anchorOn(text, span), `Placed at ${words}`)
  }

  return { confirm, refuse, place }
}

/** Why a person may not say where an annotation belongs; `null` when they may. */
export function refusalOf(item: AnnotationView, me: WorkspaceView['me']): string | null {
  const { approved, member } = item
  if (decide('anchor:settle', me, annotationFacts(item))) return null
  if (!decide('anchor:settle', me)) return 'Your role reads; it does not say where annotations belong.'
  return approved
    ? 'An editor has approved it, so only an editor may say where it belongs now.'
    : `Only ${member.name} or an editor may say where it belongs.`
}

/** The words that an annotation was made on, as far as they are known. */
export function wordsOf({ anchor }: AnnotationView): string {
  return anchor.was ?? anchor.exact
}

/** "2 to confirm, 1 lost"; empty when everything has its place. */
export function unconfirmedWords(items: readonly AnnotationView[]): string {
  const lost = items.filter(({ anchor }) => anchor.status === 'orphaned').length
  const unsure = items.length - lost
  return [unsure > 0 && `${unsure} to confirm`, lost > 0 && `${lost} lost`].filter(Boolean).join(', ')
}

function remaining(left: number): string {
  return left === 0 ? 'Every annotation has its place.' : `${counted(left, 'annotation')} left to settle.`
}

/** The same member, span and tag is one annotation. */
function isTaken(item: AnnotationView, span: Span, annotations: readonly AnnotationView[]): boolean {
  return annotations.some(
    ({ id, tag, member, anchor }) =>
      id !== item.id &&
      tag === item.tag &&
      member.memberId === item.member.memberId &&
      anchor.start === span.start &&
      anchor.end === span.end,
  )
}
