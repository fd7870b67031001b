import { partitionPoint } from '@/lib/core/partition-point'
import type { Change } from '@/lib/schema/version'
import type { Span } from '@/lib/core/text/span'
import { align } from './align'
import { NONE, type Alignment } from './alignment'
import { pairSentences, type Pairing } from './pair-sentences'
import { createTokeniser, type Tokens } from './tokens'

/** A text with its sentences in order. */
export type SentencedText = { text: string; sentences: readonly Span[] }

/**
 * Compares two versions sentence by sentence. Every sentence of either side is in exactly one piece; the pieces follow
 * the order of the new text, what was removed stands where it used to be, and what moved stands where it is now.
 */
export function compareSentences(before: SentencedText, after: SentencedText): Change[] {
  const alignment = align({ before: before.text, after: after.text }, createTokeniser())
  const changes: Change[] = []
  for (const pairing of pairSentences(alignment, before.sentences, after.sentences)) {
    changes.push(toChange(pairing, { before, after, alignment }))
  }
  return changes
}

type Sides = { before: SentencedText; after: SentencedText; alignment: Alignment }

function toChange(pairing: Pairing, sides: Sides): Change {
  const before = cover(sides.before.sentences, pairing.before)
  const after = cover(sides.after.sentences, pairing.after)
  if (before === undefined) {
    if (after === undefined) throw new RangeError('A pairing needs a sentence on one side at least.')
    return { kind: 'added', after }
  }
  if (after === undefined) return { kind: 'removed', before }
  const same =
    sides.before.text.slice(before.start, before.end) === sides.after.text.slice(after.start, after.end)
  if (same) return { kind: pairing.moved ? 'moved' : 'same', before, after }
  const { alignment } = sides
  return {
    kind: 'changed',
    before,
    after,
    removed: unlinked(alignment.before, alignment.to, {
      span: before,
      other: alignment.after,
      target: after,
    }),
    added: unlinked(alignment.after, alignment.from, {
      span: after,
      other: alignment.before,
      target: before,
    }),
  }
}

/** From the first sentence's start to the last one's end. */
function cover(sentences: readonly Span[], { start, end }: Span): Span | undefined {
  const first = sentences[start]
  const last = sentences[end - 1]
  return first === undefined || last === undefined || start >= end
    ? undefined
    : { start: first.start, end: last.end }
}

/** The stretches of words within a span that have no counterpart within the target. */
function unlinked(
  tokens: Tokens,
  links: Int32Array,
  { span, other, target }: { span: Span; other: Tokens; target: Span },
): Span[] {
  const stretches: Span[] = []
  let open: Span | undefined
  for (let at = firstAt(tokens, span.start); at < tokens.count; at += 1) {
    const start = tokens.starts[at] ?? 0
    if (start >= span.end) break
    const link = links[at] ?? NONE
    const there = link === NONE ? -1 : (other.starts[link] ?? -1)
    if (there >= target.start && there < target.end) {
      open = undefined
    } else if (open === undefined) {
      open = { start, end: Math.min(span.end, tokens.ends[at] ?? start) }
      stretches.push(open)
    } else {
      open.end = Math.min(span.end, tokens.ends[at] ?? start)
    }
  }
  return stretches
}

/** The first token that starts at `offset` or later. */
function firstAt({ starts, count }: Tokens, offset: number): number {
  return partitionPoint(count, (index) => (starts[index] ?? 0) < offset)
}
