import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carryOver, findUnchangedBlocks } from '@/lib/core/anchoring/find-unchanged-blocks'

const LEAD = 'The council met on Monday.'
const FLOOD = 'The sea rose at night.'
const WALL = 'A wall was promised.'

function textOf(...blocks: string[]): string {
  return blocks.join('\n\n')
}

function unchanged(before: string, after: string): string[] {
  return findUnchangedBlocks(before, after).map((pair) => {
    const old = before.slice(pair.before.start, pair.before.end)
    expect(after.slice(pair.after.start, pair.after.end)).toBe(old)
    return old
  })
}

describe('findUnchangedBlocks', () => {
  it.each<[string, string[], string[], string[]]>([
    ['all blocks of equal texts', [LEAD, FLOOD, WALL], [LEAD, FLOOD, WALL], [LEAD, FLOOD, WALL]],
    ['the blocks around one that changed', [LEAD, FLOOD, WALL], [LEAD, 'It rained.', WALL], [LEAD, WALL]],
    ['the blocks behind a new one', [LEAD, FLOOD], ['News', LEAD, FLOOD], [LEAD, FLOOD]],
    ['the blocks ahead of one that went', [LEAD, FLOOD, WALL], [LEAD, FLOOD], [LEAD, FLOOD]],
    ['one of two that changed places', [LEAD, FLOOD], [FLOOD, LEAD], [FLOOD]],
    [
      'a repeated block by its neighbour',
      ['Share', LEAD, 'Share'],
      ['Share', FLOOD, LEAD, 'Share'],
      ['Share', LEAD, 'Share'],
    ],
    ['no block of which a letter changed', [LEAD], [LEAD.replace('Monday', 'monday')], []],
    ['no empty block', ['', ''], ['', '', ''], []],
    ['nothing in a rewrite', [LEAD, FLOOD], [WALL], []],
  ])('finds %s', (...[, before, after, blocks]) => {
    expect(unchanged(textOf(...before), textOf(...after))).toEqual(blocks)
  })

  it('gives spans that ascend on both sides, never overlap, and hold the same words', () => {
    const blocks = fc.array(fc.constantFrom(LEAD, FLOOD, WALL, 'Share', '漢字。', ''), { maxLength: 12 })
    fc.assert(
      fc.property(blocks, blocks, (old, fresh) => {
        const before = textOf(...old)
        const after = textOf(...fresh)
        unchanged(before, after)
        const pairs = findUnchangedBlocks(before, after)
        for (const [at, pair] of pairs.entries()) {
          const last = pairs[at - 1]
          expect(pair.before.start).toBeGreaterThanOrEqual(last?.before.end ?? 0)
          expect(pair.after.start).toBeGreaterThanOrEqual(last?.after.end ?? 0)
        }
        const kept = findUnchangedBlocks(before, before)
        expect(kept.map((pair) => before.slice(pair.before.start, pair.before.end))).toEqual(
          old.filter((block) => block !== ''),
        )
      }),
    )
  })
})

describe('carryOver', () => {
  const before = textOf(LEAD, FLOOD, WALL)
  const after = textOf('A new headline', LEAD, 'It rained.', WALL)
  const blocks = findUnchangedBlocks(before, after)

  function carry(words: string, length = words.length): string | undefined {
    const start = before.indexOf(words)
    const span = carryOver(blocks, { start, end: start + length })
    return span && after.slice(span.start, span.end)
  }

  it.each([
    ['a word', 'council'],
    ['a whole block', LEAD],
    ['the beginning of a block', 'A wall'],
    ['the end of the text', 'promised.'],
  ])('carries %s', (_, words) => {
    expect(carry(words)).toBe(words)
  })

  it.each([
    ['a block that changed', FLOOD],
    ['a word of it', 'rose'],
    ['a passage that leaves its block', textOf(LEAD, FLOOD)],
    ['a passage that begins in a changed block', textOf(FLOOD, WALL)],
  ])('leaves %s', (_, words) => {
    expect(carry(words)).toBeUndefined()
  })

  it('leaves what lies between two blocks, and beyond the last', () => {
    expect(carryOver(blocks, { start: LEAD.length, end: LEAD.length + 1 })).toBeUndefined()
    expect(carryOver(blocks, { start: before.length, end: before.length })).toBeUndefined()
    expect(carryOver([], { start: 0, end: 1 })).toBeUndefined()
  })
})
