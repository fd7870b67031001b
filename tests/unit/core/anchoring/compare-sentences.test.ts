import fc from 'fast-check'
import { describe as suite, expect, it } from 'vitest'
import type { Change } from '@/lib/schema/version'
import { compareSentences } from '@/lib/core/anchoring/compare-sentences'
import { segment } from '@/lib/core/text/segment'
import type { Span } from '@/lib/core/text/span'

function compare(before: string, after: string): { changes: Change[]; said: string[] } {
  const changes = compareSentences(
    { text: before, sentences: segment(before, 'en') },
    { text: after, sentences: segment(after, 'en') },
  )
  checkComparison(changes, { before: segment(before, 'en'), after: segment(after, 'en') })
  return { changes, said: changes.map((change) => say(change, before, after)) }
}

function say(change: Change, before: string, after: string): string {
  const old = 'before' in change ? before.slice(change.before.start, change.before.end) : ''
  const now = 'after' in change ? after.slice(change.after.start, change.after.end) : ''
  switch (change.kind) {
    case 'same':
    case 'moved':
      expect(now).toBe(old)
      return `${change.kind}: ${now}`
    case 'removed':
      return `removed: ${old}`
    case 'added':
      return `added: ${now}`
    case 'changed': {
      const words = (text: string, spans: readonly Span[]) =>
        spans.map((span) => text.slice(span.start, span.end)).join('|')
      return `changed: -${words(before, change.removed)} +${words(after, change.added)}`
    }
  }
}

/** Every sentence of either side is in exactly one piece, and the pieces keep the order of the new text. */
function checkComparison(
  changes: readonly Change[],
  sentences: { before: readonly Span[]; after: readonly Span[] },
) {
  for (const side of ['before', 'after'] as const) {
    const spans = changes.flatMap((change) => {
      if (side === 'before') return 'before' in change ? [change.before] : []
      return 'after' in change ? [change.after] : []
    })
    for (const sentence of sentences[side]) {
      const holding = spans.filter((span) => span.start <= sentence.start && sentence.end <= span.end)
      expect(holding, `${side} ${sentence.start}`).toHaveLength(1)
    }
    if (side === 'after') expect(spans).toEqual([...spans].sort((x, y) => x.start - y.start))
  }
  for (const change of changes) {
    if (change.kind !== 'changed') continue
    for (const span of change.removed) expect(isWithin(span, change.before)).toBe(true)
    for (const span of change.added) expect(isWithin(span, change.after)).toBe(true)
  }
}

function isWithin(span: Span, outer: Span): boolean {
  return outer.start <= span.start && span.start < span.end && span.end <= outer.end
}

const BEFORE = 'The sea rose on Monday. The town slept through it. Nobody was hurt, the mayor said at noon.'

suite('compareSentences', () => {
  it.each<[string, string, string[]]>([
    [
      'equal texts',
      BEFORE,
      [
        'same: The sea rose on Monday.',
        'same: The town slept through it.',
        'same: Nobody was hurt, the mayor said at noon.',
      ],
    ],
    [
      'a changed word',
      BEFORE.replace('Monday', 'Tuesday'),
      [
        'changed: -Monday +Tuesday',
        'same: The town slept through it.',
        'same: Nobody was hurt, the mayor said at noon.',
      ],
    ],
    [
      'a sentence that went',
      BEFORE.replace(' The town slept through it.', ''),
      [
        'same: The sea rose on Monday.',
        'removed: The town slept through it.',
        'same: Nobody was hurt, the mayor said at noon.',
      ],
    ],
    [
      'a sentence that came',
      BEFORE.replace('Nobody', 'Two boats sank. Nobody'),
      [
        'same: The sea rose on Monday.',
        'same: The town slept through it.',
        'added: Two boats sank.',
        'same: Nobody was hurt, the mayor said at noon.',
      ],
    ],
    [
      'two sentences that were joined',
      BEFORE.replace('Monday. The town', 'Monday, and the town'),
      ['changed: -. +, and', 'same: Nobody was hurt, the mayor said at noon.'],
    ],
    [
      'a sentence that changed places',
      'Nobody was hurt, the mayor said at noon. The sea rose on Monday. The town slept through it.',
      [
        'moved: Nobody was hurt, the mayor said at noon.',
        'same: The sea rose on Monday.',
        'same: The town slept through it.',
      ],
    ],
    [
      'nothing left',
      '',
      [
        'removed: The sea rose on Monday.',
        'removed: The town slept through it.',
        'removed: Nobody was hurt, the mayor said at noon.',
      ],
    ],
  ])('says what became of %s', (_, after, said) => {
    expect(compare(BEFORE, after).said).toEqual(said)
  })

  it('holds every sentence of either side once, whatever the texts', () => {
    const sentence = fc.constantFrom(
      'The sea rose.',
      'It fell, slowly.',
      'Why so?',
      'The sea fell.',
      'Nobody knew it then.',
      'It rose.',
    )
    const text = fc.array(fc.tuple(sentence, fc.constantFrom(' ', '\n\n')), { maxLength: 20 })
    fc.assert(
      fc.property(text, text, (a, b) => {
        compare(a.flat().join('').trim(), b.flat().join('').trim())
      }),
      { numRuns: 500 },
    )
  })
})
