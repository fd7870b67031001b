import type { AnnotationFields } from '@/lib/schema/annotation-change'
import { removableAt } from '@/lib/core/annotation/annotations-at'
import { sentencesAt, spanOf, type Place } from '@/lib/core/annotation/sentence-cursor'
import { tagSpans } from '@/lib/core/annotation/tag-spans'
import type { AnnotationView, TagView } from '@/lib/schema/annotation'
import type { PersonView, SentenceView } from '@/lib/schema/article'
import { counted, sayTagged, sentenceNumbers, shortQuote } from './announcements'
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
}

/** Why a tool cannot be used just now; said instead of doing nothing. */
export const NOTHING_SELECTED = 'Select a sentence first: press J, or click one.'
const LOCKED = 'An editor has approved the verdict on its claim, so it can no longer be changed.'

/** Tagging, removing and describing, each one step that can be undone and is announced. */
export function createMarking(context: MarkingContext) {
  const { store, text, sentences, annotations, me, place, focused, offer, offered, say } = context

  function labelOf(tag: string): string {
    return context.tags.find(({ key }) => key === tag)?.label ?? tag
  }

  function tag(key: string): void {
    const span = spanOf(place, sentences)
    const run = sentencesAt(place, sentences)
    if (!span || !run) {
      say(NOTHING_SELECTED)
      return
    }
    const newId = (): string => crypto.randomUUID()
    const request = { tag: key, memberId: me.memberId, annotations, newId, focusedId: focused?.id ?? null }
    const tagging = tagSpans([span], request)
    const label = labelOf(key)
    const quote = text.slice(span.start, span.end)
    if (tagging.changes.length > 0) {
      store.perform(`${label}: ${shortQuote(quote)}`, { kind: 'annotations', changes: tagging.changes })
    }
    say(sayTagged({ tagging, label, quote, where: sentenceNumbers(run, sentences.length) }))
  }

  function tagRepeats(): void {
    if (!offer || offered.length === 0) {
      say('Mark a sentence that the article repeats first.')
      return
    }
    const spans = offered.flatMap((ordinal) => sentences[ordinal] ?? [])
    const newId = (): string => crypto.randomUUID()
    const { changes } = tagSpans(spans, { tag: offer.tag, memberId: me.memberId, annotations, newId })
    const label = `${labelOf(offer.tag)} on ${counted(changes.length, 'repeat')}`
    if (changes.length > 0) store.perform(label, { kind: 'annotations', changes })
    say(`${label}. Undo takes all of them back at once.`)
  }

  function remove(id?: string): void {
    const span = spanOf(place, sentences)
    const meant = annotations.filter((item) => item.id === id)
    const found = meant.length > 0 ? meant : span ? removableAt(annotations, span, me.memberId) : []
    if (!span && found.length === 0) {
      say(NOTHING_SELECTED)
      return
    }
    const open = found.filter(({ approved }) => !approved)
    const [first] = found
    if (!first) {
      say('There is nothing of yours to remove here.')
      return
    }
    if (open.length === 0) {
      say(`Not removed. ${LOCKED}`)
      return
    }
    const what =
      open.length > 1
        ? counted(open.length, 'annotation')
        : `${labelOf(first.tag)}: ${shortQuote(first.anchor.exact)}`
    const changes = open.map(({ id, revision }) => ({ op: 'delete' as const, id, revision }))
    store.perform(`Removed ${what}`, { kind: 'annotations', changes })
    say(`Removed ${what}.`)
  }

  function describe(item: AnnotationView, set: Partial<AnnotationFields>): void {
    if (item.approved) {
      say(LOCKED)
      return
    }
    const what = 'note' in set ? 'Note' : 'confidence' in set ? 'Confidence' : labelOf(set.tag ?? item.tag)
    const label = `${what} on ${shortQuote(item.anchor.exact)}`
    const { id, revision } = item
    store.perform(label, { kind: 'annotations', changes: [{ op: 'update', id, revision, set }] })
    say(`${label}.`)
  }

  return { tag, tagRepeats, remove, describe }
}
