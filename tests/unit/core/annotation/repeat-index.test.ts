import { describe, expect, it } from 'vitest'
import { indexRepeats, repeatsToTag } from '@/lib/core/annotation/repeat-index'
import { movePlace } from '@/lib/core/annotation/move-cursor'
import { atSentence } from '@/lib/core/annotation/sentence-cursor'
import type { SentenceEditKind } from '@/lib/schema/sentence-edit'
import { deriveSentences, withEdits } from '@/lib/core/text/sentence'

const LEAD = 'The chairman of the harbour board says that nobody on the island has ever paid for the ferry'
const TEXT = [
  `${LEAD}.`,
  'The wall is another matter.',
  LEAD.replace('says', 'claims') + '.',
  `${LEAD}.`,
  `${LEAD} - The Coastal Daily`,
  LEAD.replace('says', 'claims') + '.',
].join('\n\n')
const derived = deriveSentences(TEXT, 'en')

function indexAfter(...edits: [SentenceEditKind, number][]) {
  const sentences = withEdits(
    TEXT,
    derived,
    edits.map(([kind, ordinal], id) => ({ id: `${id}`, kind, at: derived[ordinal]?.start ?? -1 })),
  )
  return indexRepeats(TEXT, sentences)
}

describe('indexRepeats', () => {
  it('tells a set from each of its sentences, wording by wording', () => {
    const { setAt, equalsOf } = indexAfter()
    const set = setAt(0)
    expect(set?.ordinals).toEqual([0, 2, 3, 4, 5])
    expect(set?.wordings).toMatchObject([
      { ordinals: [0, 3], likeness: null, confirmed: false },
      { ordinals: [2, 5], confirmed: false },
      { ordinals: [4], confirmed: false },
    ])
    for (const ordinal of [2, 3, 4, 5]) expect(setAt(ordinal)).toBe(set)
    expect(setAt(1)).toBeNull()
    expect([0, 1, 5].map(equalsOf)).toEqual([[0, 3], [1], [2, 5]])
  })

  it('offers the same words, and other words once they are confirmed', () => {
    expect(repeatsToTag(indexAfter(), 0)).toEqual({ equal: [3], confirmed: [] })
    expect(repeatsToTag(indexAfter(), 2)).toEqual({ equal: [5], confirmed: [] })
    expect(repeatsToTag(indexAfter(), 1)).toEqual({ equal: [], confirmed: [] })
    // Confirmed for one sentence, it holds for all in the same words.
    const confirmed = indexAfter(['confirm', 5])
    expect(repeatsToTag(confirmed, 0)).toEqual({ equal: [3], confirmed: [2, 5] })
    expect(repeatsToTag(confirmed, 2)).toEqual({ equal: [5], confirmed: [0, 3] })
    expect(repeatsToTag(confirmed, 4)).toEqual({ equal: [], confirmed: [] })
  })

  it('leaves out what stands by itself, and keeps its equals together', () => {
    const { setAt } = indexAfter(['detach', 5])
    expect(setAt(0)?.ordinals).toEqual([0, 3, 4])
    expect(setAt(2)?.ordinals).toEqual([2, 5])
  })

  it('is what r goes through', () => {
    const context = { sentences: derived, isOpen: () => true, entry: 0 }
    const round = [0, 2, 3, 4, 5].map((ordinal) => movePlace(atSentence(ordinal), 'next_repeat', context))
    expect(round).toEqual([2, 3, 4, 5, 0].map(atSentence))
    expect(movePlace(atSentence(1), 'next_repeat', context)).toBeNull()
  })
})
