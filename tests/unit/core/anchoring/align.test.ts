import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align } from '@/lib/core/anchoring/align'
import { NONE, type Alignment } from '@/lib/core/anchoring/alignment'
import { findUnchangedBlocks } from '@/lib/core/anchoring/find-unchanged-blocks'
import { createTokeniser } from '@/lib/core/anchoring/tokens'

const LEAD = 'The council of the town met on Monday evening.'
const FLOOD = 'Residents had warned of the flood for many years.'
const WALL = 'A wall would hold, the mayor promised.'

/** Holds an alignment to its laws. */
function checkAlignment({ before, after, to, from, moved }: Alignment): void {
  let last = -1
  for (let i = 0; i < before.count; i += 1) {
    const j = to[i] ?? NONE
    if (j === NONE) {
      expect(moved[i], 'nothing unlinked has moved').toBe(0)
      continue
    }
    expect(from[j], 'both sides agree').toBe(i)
    expect(after.ids[j], 'only equal words are linked').toBe(before.ids[i])
    if (moved[i] === 1) continue
    expect(j, 'what has not moved keeps its order').toBeGreaterThan(last)
    last = j
  }
  const links = Array.from(to).filter((j) => j !== NONE)
  expect(Array.from(from).filter((i) => i !== NONE)).toHaveLength(links.length)
}

/** The words that were kept in place and those that moved, as they read in the old text. */
function compare(before: string, after: string): { kept: string; moved: string } {
  const alignment = align({ before, after }, createTokeniser())
  checkAlignment(alignment)
  const { starts, ends, count } = alignment.before
  const words = (isMoved: 0 | 1): string =>
    Array.from({ length: count }, (_, at) => at)
      .filter((at) => alignment.to[at] !== NONE && alignment.moved[at] === isMoved)
      .map((at) => before.slice(starts[at], ends[at]))
      .join(' ')
  return { kept: words(0), moved: words(1) }
}

describe('align', () => {
  it('keeps every word of equal texts', () => {
    expect(compare(LEAD, LEAD)).toEqual({
      kept: 'The council of the town met on Monday evening .',
      moved: '',
    })
  })

  it('keeps the words around one that changed', () => {
    expect(compare(LEAD, LEAD.replace('Monday', 'Tuesday'))).toEqual({
      kept: 'The council of the town met on evening .',
      moved: '',
    })
  })

  it('keeps nothing of two texts that have nothing in common, nor of an empty one', () => {
    expect(compare(LEAD, '海水涨了')).toEqual({ kept: '', moved: '' })
    expect(compare(LEAD, '')).toEqual({ kept: '', moved: '' })
    expect(compare('', LEAD)).toEqual({ kept: '', moved: '' })
  })

  it('follows a sentence that moved to the end', () => {
    const { kept, moved } = compare(`${WALL} ${LEAD} ${FLOOD}`, `${LEAD} ${FLOOD} ${WALL}`)
    expect(moved).toContain('A wall would hold , the mayor promised')
    expect(kept).toContain('The council of the town met')
    expect(kept).toContain('flood for many years')
  })

  it('follows a sentence that moved to the start', () => {
    const { moved } = compare(`${LEAD} ${FLOOD} ${WALL}`, `${WALL} ${LEAD} ${FLOOD}`)
    expect(moved).toContain('A wall would hold , the mayor promised')
  })

  it('follows a passage of five words, but not of four', () => {
    const text = (words: string, at: 'start' | 'end') =>
      at === 'start' ? `${words} — ${LEAD} ${FLOOD}` : `${LEAD} ${FLOOD} — ${words}`
    const five = 'wooden gates would hold anyway'
    expect(compare(text(five, 'start'), text(five, 'end')).moved).toContain(five)
    const four = 'wooden gates would hold'
    expect(compare(text(four, 'start'), text(four, 'end')).moved).toBe('')
  })

  it('lets go of words that only happen to stand in two rewritten passages', () => {
    const before = 'Yesterday fishermen repaired the enormous harbour gates.'
    const after = 'Children everywhere celebrated the beginning springtime holidays.'
    expect(compare(before, after)).toEqual({ kept: '.', moved: '' })
  })

  it('follows what moved though a rewritten passage holds some of its words', () => {
    const before = `${FLOOD} ${LEAD} Fishermen repaired gates.`
    const after = `Nobody listened then, of course, for a while. ${LEAD} Fishermen slept. ${FLOOD}`
    expect(compare(before, after).moved).toContain('Residents had warned of the flood for many years')
  })

  it('takes blocks that stand for single words, and compares what is between them', () => {
    const before = `${LEAD}\n\nIt rained all night.\n\n${WALL}`
    const after = `${LEAD}\n\nIt snowed all night.\n\n${WALL}`
    const blocks = findUnchangedBlocks(before, after)
    const alignment = align({ before, after }, createTokeniser(), blocks)
    checkAlignment(alignment)
    const { starts, ends, count } = alignment.before
    const words = Array.from({ length: count }, (_, at) => before.slice(starts[at], ends[at]))
    expect(words).toEqual([LEAD, 'It', 'rained', 'all', 'night', '.', WALL])
    expect(Array.from(alignment.to)).toEqual([0, 1, NONE, 3, 4, 5, 6])
    expect(Array.from(alignment.moved)).toEqual([0, 0, 0, 0, 0, 0, 0])
  })

  it('links no word across a block that stands', () => {
    const before = `Fishermen repaired it.\n\n${LEAD}`
    const after = `${LEAD}\n\nFishermen repaired it.`
    const alignment = align({ before, after }, createTokeniser(), [
      { before: { start: 24, end: before.length }, after: { start: 0, end: LEAD.length } },
    ])
    checkAlignment(alignment)
    expect(Array.from(alignment.to)).toEqual([NONE, NONE, NONE, NONE, 0])
  })

  it('follows words that moved across a block that stands', () => {
    const before = `${FLOOD}\n\n${LEAD}`
    const after = `${LEAD}\n\n${FLOOD}`
    const alignment = align({ before, after }, createTokeniser(), [
      { before: { start: FLOOD.length + 2, end: before.length }, after: { start: 0, end: LEAD.length } },
    ])
    checkAlignment(alignment)
    expect(Array.from(alignment.to)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0])
    expect(Array.from(alignment.moved)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0])
  })

  it('holds its laws, whatever was edited', () => {
    const sentence = fc.constantFrom(
      LEAD,
      FLOOD,
      WALL,
      'It rose.',
      '海水涨了。',
      'Why?',
      'Nobody knew of the wall then.',
    )
    const text = fc.array(fc.tuple(sentence, fc.constantFrom(' ', '\n\n')), { maxLength: 10 })
    fc.assert(
      fc.property(text, text, (old, fresh) => {
        const before = old.flat().join('').trim()
        const after = fresh.flat().join('').trim()
        checkAlignment(align({ before, after }, createTokeniser()))
        checkAlignment(align({ before, after }, createTokeniser(), findUnchangedBlocks(before, after)))
      }),
    )
  })
})
