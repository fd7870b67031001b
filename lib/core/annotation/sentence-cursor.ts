import { partitionPoint } from '@/lib/core/partition-point'
import type { Span } from '@/lib/core/text/span'
import type { SentenceView } from '@/lib/schema/article'

/**
 * The person's place in an article: nowhere, a run of sentences by ordinal (`head` is where it grows, `anchor` where it
 * began), or any span of text. Keys move a span's end, or its start if that is its `head`.
 */
export type Place =
  | { kind: 'nowhere' }
  | { kind: 'sentences'; anchor: number; head: number }
  | { kind: 'span'; start: number; end: number; head?: 'start' }

export const NOWHERE: Place = { kind: 'nowhere' }

/** A place at one sentence. */
export function atSentence(ordinal: number): Place {
  return { kind: 'sentences', anchor: ordinal, head: ordinal }
}

/** The text that a place covers, in UTF-16 offsets; `null` when it covers none. */
export function spanOf(place: Place, sentences: readonly SentenceView[]): Span | null {
  switch (place.kind) {
    case 'nowhere':
      return null
    case 'span':
      return { start: place.start, end: place.end }
    case 'sentences': {
      const { first, last } = runOf(place)
      const from = sentences[first]
      const to = sentences[last]
      return from && to ? { start: from.start, end: to.end } : null
    }
  }
}

/** The sentence that keys move from: the growing end of a run, or the one in which a span begins. */
export function headOf(place: Place, sentences: readonly SentenceView[]): number | null {
  switch (place.kind) {
    case 'nowhere':
      return null
    case 'sentences':
      return place.head
    case 'span':
      return sentenceAt(sentences, place.start)
  }
}

/** The place that covers a span: whole sentences where its ends are theirs, the bare span otherwise. */
export function placeOf(span: Span, sentences: readonly SentenceView[]): Place {
  const first = sentenceAt(sentences, span.start)
  const last = sentenceAt(sentences, Math.max(span.start, span.end - 1))
  const whole = sentences[first]?.start === span.start && sentences[last]?.end === span.end
  return whole
    ? { kind: 'sentences', anchor: first, head: last }
    : { kind: 'span', start: span.start, end: span.end }
}

/** The ordinal of the sentence at an offset, or of the nearest one before it; 0 before the first. */
export function sentenceAt(sentences: readonly SentenceView[], offset: number): number {
  const after = partitionPoint(sentences.length, (index) => (sentences[index]?.start ?? Infinity) <= offset)
  return Math.max(0, after - 1)
}

/** The first and last sentence that a place touches; `null` for nowhere. */
export function sentencesAt(
  place: Place,
  sentences: readonly SentenceView[],
): { first: number; last: number } | null {
  switch (place.kind) {
    case 'nowhere':
      return null
    case 'sentences':
      return runOf(place)
    case 'span':
      return {
        first: sentenceAt(sentences, place.start),
        last: sentenceAt(sentences, Math.max(place.start, place.end - 1)),
      }
  }
}

function runOf({ anchor, head }: { anchor: number; head: number }): { first: number; last: number } {
  return { first: Math.min(anchor, head), last: Math.max(anchor, head) }
}
