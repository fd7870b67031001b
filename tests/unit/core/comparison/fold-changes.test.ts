import { expect, test } from 'vitest'
import type { Change } from '@/lib/schema/version'
import { compareSentences } from '@/lib/core/anchoring/compare-sentences'
import { deriveSentences } from '@/lib/core/text/sentence'
import { summaryOf, whatStoodBefore } from '@/lib/core/comparison/change-words'
import { changesMarkdown } from '@/lib/core/comparison/changes-markdown'
import { foldChanges } from '@/lib/core/comparison/fold-changes'
import { joinMoved } from '@/lib/core/comparison/join-moved'
import type { CaptureView } from '@/lib/schema/version'

const KEPT = Array.from({ length: 9 }, (_, index) => `Sentence ${'abcdefghi'.charAt(index)} stays as it is.`)
const OLD = [
  ...KEPT.slice(0, 6),
  'The wall cost *nine* million crowns in all.',
  'Nobody asked for it.',
  ...KEPT.slice(6),
]
const NEW = [
  ...KEPT.slice(0, 6),
  'The wall cost *twelve* million crowns in all.',
  ...KEPT.slice(6),
  'A goat was seen on deck.',
]

function side(sentences: readonly string[], number: number) {
  const text = sentences.join(' ')
  const capture: CaptureView = {
    id: `v${number}`,
    number,
    sha256: String(number).repeat(4),
    wordCount: 0,
    sentenceCount: sentences.length,
    segmenterVersion: 1,
    createdAt: `2031-05-0${number}T00:00:00.000Z`,
    createdBy: { memberId: 'm', name: 'Mara' },
    current: number === 2,
    carryOver: null,
    provenance: null,
  }
  return { ...capture, text, sentences: deriveSentences(text, 'en') }
}

const before = side(OLD, 1)
const after = side(NEW, 2)
const changes = compareSentences(before, after)

test('the summary counts each kind, and what is the same', () => {
  expect(summaryOf(changes)).toBe('3 changes: 1 changed, 1 added, 1 removed. 9 sentences are the same.')
  expect(summaryOf(compareSentences(before, before))).toBe('No changes. 11 sentences are the same.')
})

test('long runs are folded but for the sentence beside a change; short ones are not', () => {
  const shape = foldChanges(changes).map((part) =>
    part.kind === 'change' ? `${part.number} ${part.change.kind}` : `${part.kind} ${part.sentences.length}`,
  )
  expect(shape).toEqual(['folded 5', 'same 1', '1 changed', '2 removed', 'same 3', '3 added'])
})

test('every sentence is in one part, in order', () => {
  const parts = foldChanges(changes).flatMap<Change>((part) =>
    part.kind === 'change' ? [part.change] : part.sentences,
  )
  expect(parts).toEqual(changes)
})

test('sentences that moved together are one piece, and it covers them all', () => {
  const moved = ['A goat was seen on deck.', 'It paid nothing at all.', 'Nobody asked it to pay.']
  const [from, to] = [side([...moved, ...KEPT], 1), side([...KEPT, ...moved], 2)]
  const joined = joinMoved(compareSentences(from, to), { before: from.text, after: to.text })
  const pieces = joined.filter(({ kind }) => kind !== 'same')
  expect(pieces.map(({ kind }) => kind)).toEqual(['moved'])
  expect(
    pieces.map((piece) => ('after' in piece ? to.text.slice(piece.after.start, piece.after.end) : '')),
  ).toEqual([moved.join(' ')])
})

test('the list in Markdown says both captures, then each old and new sentence, escaped', () => {
  expect(changesMarkdown({ before, after, changes }, { title: 'The wall', url: null })).toBe(
    [
      '# What changed: The wall',
      '',
      '- Version 1, captured 2031-05-01T00:00:00.000Z, SHA-256 1111',
      '- Version 2, captured 2031-05-02T00:00:00.000Z, SHA-256 2222',
      '',
      '3 changes: 1 changed, 1 added, 1 removed. 9 sentences are the same.',
      '',
      '1. **Changed:** “The wall cost \\*nine\\* million crowns in all.” → “The wall cost \\*twelve\\* million crowns in all.”',
      '2. **Removed:** “Nobody asked for it.”',
      '3. **Added:** “A goat was seen on deck.”',
      '',
    ].join('\n'),
  )
})

test('what stood before a place is told in whole words', () => {
  const text =
    'A long way off, behind the ferry and the slip and the shelter, a goat waited for the boat. It left.'
  expect(whatStoodBefore(text, 0)).toBe('')
  expect(whatStoodBefore(text, 6)).toBe('A long')
  expect(whatStoodBefore(text, text.indexOf(' It left'))).toBe(
    '…and the slip and the shelter, a goat waited for the boat.',
  )
})
