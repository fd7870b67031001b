import { shortQuote } from '@/lib/core/text/short-quote'
import type { Room } from '@/components/reader/room/use-room'
import type { WorkStore } from '@/components/reader/room/work-store'
import { annotationSpan } from '@/lib/core/annotation/annotations-at'
import { anchorNowhere, anchorOn } from '@/lib/core/annotation/placing'
import { decide } from '@/lib/core/permissions/decide'
import { annotationFacts } from '@/lib/core/permissions/row-facts'
import type { Span } from '@/lib/core/text/span'
import type { Translate } from '@/lib/messages/translate'
import type { AnchorView, AnnotationView } from '@/lib/schema/annotation'
import type { WorkspaceView } from '@/lib/schema/workspace'

type ConfirmingContext = {
  store: WorkStore
  text: string
  annotations: readonly AnnotationView[]
  /** What is not confirmed, in the order in which one goes through it. */
  items: readonly AnnotationView[]
  me: WorkspaceView['me']
  /** What is selected in the article. */
  span: Span | null
  keys: Pick<Room['keys'], 'word'>
  say: (message: string) => void
  t: Translate<'reader'>
}

/** Saying where annotations belong in a changed text; each answer is one step that can be undone and is announced. */
export function createConfirming(context: ConfirmingContext) {
  const { store, text, annotations, items, me, span, keys, say, t } = context

  function perform(item: AnnotationView, to: AnchorView, label: string): boolean {
    const why = refusalOf({ item, me, t })
    if (why !== null) {
      say(why)
      return false
    }
    const { id, revision } = item
    store.perform(label, { kind: 'placing', placing: { id, revision, to } })
    const left = items.length - (to.status === 'orphaned' && item.anchor.status === 'orphaned' ? 0 : 1)
    const more = to.status === 'orphaned' ? t('confirm.stillLost') : t('confirm.left', { count: left })
    say(`${label}. ${more}`)
    return true
  }

  function confirm(item: AnnotationView): boolean {
    const at = annotationSpan(item)
    if (!at || item.anchor.status !== 'fuzzy') {
      say(t('refusal.placeNotFound', { key: keys.word('confirming.place') }))
      return false
    }
    return perform(item, anchorOn(text, at), t('change.confirmed', { quote: shortQuote(item.anchor.exact) }))
  }

  function refuse(item: AnnotationView): boolean {
    if (item.anchor.status !== 'fuzzy') {
      say(t('refusal.noPlaceToReject'))
      return false
    }
    const label = t('change.rejected', { quote: shortQuote(wordsOf(item)) })
    return perform(item, anchorNowhere(item.anchor), label)
  }

  /** Puts it on what is selected. */
  function place(item: AnnotationView): boolean {
    if (!span) {
      say(t('refusal.selectPlace'))
      return false
    }
    if (isTaken(item, span, annotations)) {
      say(t('refusal.placeTaken'))
      return false
    }
    const quote = shortQuote(text.slice(span.start, span.end))
    return perform(item, anchorOn(text, span), t('change.placed', { quote }))
  }

  return { confirm, refuse, place }
}

type Asked = { item: AnnotationView; me: WorkspaceView['me']; t: Translate<'reader'> }

/** Why a person may not say where an annotation belongs; `null` when they may. */
export function refusalOf({ item, me, t }: Asked): string | null {
  const { approved, member } = item
  if (decide('anchor:settle', me, annotationFacts(item))) return null
  if (!decide('anchor:settle', me)) return t('refusal.mayNotConfirm')
  return approved ? t('refusal.approvedEditorsOnly') : t('refusal.ownerOrEditorOnly', { name: member.name })
}

/** The words that an annotation was made on, as far as they are known. */
export function wordsOf({ anchor }: AnnotationView): string {
  return anchor.was ?? anchor.exact
}

/** "2 to confirm, 1 not found"; empty when everything has its place. */
export function unconfirmedWords(items: readonly AnnotationView[], t: Translate<'reader'>): string {
  const lost = items.filter(({ anchor }) => anchor.status === 'orphaned').length
  const unsure = items.length - lost
  return [
    unsure > 0 && t('confirm.countToConfirm', { count: unsure }),
    lost > 0 && t('confirm.countLost', { count: lost }),
  ]
    .filter(Boolean)
    .join(', ')
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
