import type { AnnotationFields } from '@/lib/schema/annotation-change'
import { removableAt } from '@/lib/core/annotation/annotations-at'
import { sentencesAt, spanOf, type Place } from '@/lib/core/annotation/sentence-cursor'
import { tagSpans } from '@/lib/core/annotation/tag-spans'
import type { Translate } from '@/lib/messages/translate'
import type { AnnotationView, TagView } from '@/lib/schema/annotation'
import type { PersonView, SentenceView } from '@/lib/schema/article'
import { sayTagged, sentenceNumbers, shortQuote } from './announcements'
import type { RepeatOffer } from './repeat-offer'
import type { WorkStore } from './work-store'

type MarkingContext = {
  store: WorkStore
  text: string
  sentences: readonly SentenceView[]
  annotations: readonly AnnotationView[]
  tags: readonly TagView[]
  me: PersonView
  place: Place
  focused: AnnotationView | null
  offer: RepeatOffer | null
  /** The other sentences that the offer comes to. */
  offered: readonly number[]
  say: (message: string) => void
  t: Translate<'reader'>
}

/** Tagging, removing and describing, each one step that can be undone and is announced. */
export function createMarking(context: MarkingContext) {
  const { store, text, sentences, annotations, me, place, focused, offer, offered, say, t } = context

  function labelOf(tag: string): string {
    return context.tags.find(({ key }) => key === tag)?.label ?? tag
  }

  function tag(key: string): void {
    const span = spanOf(place, sentences)
    const run = sentencesAt(place, sentences)
    if (!span || !run) {
      say(t('refusal.nothingSelected'))
      return
    }
    const newId = (): string => crypto.randomUUID()
    const request = { tag: key, memberId: me.memberId, annotations, newId, focusedId: focused?.id ?? null }
    const tagging = tagSpans([span], request)
    const label = labelOf(key)
    const quote = text.slice(span.start, span.end)
    if (tagging.changes.length > 0) {
      const step = t('tagged.step', { tag: label, quote: shortQuote(quote) })
      store.perform(step, { kind: 'annotations', changes: tagging.changes })
    }
    const where = sentenceNumbers({ ...run, count: sentences.length }, t)
    say(sayTagged({ tagging, label, quote, where }, t))
  }

  function tagRepeats(): void {
    if (!offer || offered.length === 0) {
      say(t('refusal.noRepeats'))
      return
    }
    const spans = offered.flatMap((ordinal) => sentences[ordinal] ?? [])
    const newId = (): string => crypto.randomUUID()
    const { changes } = tagSpans(spans, { tag: offer.tag, memberId: me.memberId, annotations, newId })
    const label = t('tagged.repeats', { tag: labelOf(offer.tag), count: changes.length })
    if (changes.length > 0) store.perform(label, { kind: 'annotations', changes })
    say(t('tagged.repeatsUndo', { step: label }))
  }

  function remove(id?: string): void {
    const span = spanOf(place, sentences)
    const meant = annotations.filter((item) => item.id === id)
    const found = meant.length > 0 ? meant : span ? removableAt(annotations, span, me.memberId) : []
    if (!span && found.length === 0) {
      say(t('refusal.nothingSelected'))
      return
    }
    const open = found.filter(({ approved }) => !approved)
    const [first] = found
    if (!first) {
      say(t('refusal.nothingToRemove'))
      return
    }
    if (open.length === 0) {
      say(t('refusal.locked'))
      return
    }
    const label =
      open.length > 1
        ? t('change.removedMany', { count: open.length })
        : t('change.removed', { tag: labelOf(first.tag), quote: shortQuote(first.anchor.exact) })
    const changes = open.map(({ id, revision }) => ({ op: 'delete' as const, id, revision }))
    store.perform(label, { kind: 'annotations', changes })
    say(`${label}.`)
  }

  function describe(item: AnnotationView, set: Partial<AnnotationFields>): void {
    if (item.approved) {
      say(t('refusal.locked'))
      return
    }
    const quote = shortQuote(item.anchor.exact)
    const label =
      'note' in set
        ? t('change.note', { quote })
        : 'confidence' in set
          ? t('change.confidence', { quote })
          : t('change.tag', { tag: labelOf(set.tag ?? item.tag), quote })
    const { id, revision } = item
    store.perform(label, { kind: 'annotations', changes: [{ op: 'update', id, revision, set }] })
    say(`${label}.`)
  }

  return { tag, tagRepeats, remove, describe }
}
