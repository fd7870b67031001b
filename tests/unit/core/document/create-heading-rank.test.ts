import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createHeadingRank } from '@/lib/core/document/create-heading-rank'
import type { ArticleDocument, HeadingLevel } from '@/lib/schema/article-document'

const LEVELS: HeadingLevel[] = [1, 2, 3, 4, 5, 6]

function articleWith(levels: readonly HeadingLevel[], text = 'x'): ArticleDocument {
  const content = text === '' ? [] : [{ type: 'text' as const, text }]
  return {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'Words.' }] },
      ...levels.map((level) => ({ type: 'heading' as const, attrs: { level }, content })),
    ],
  }
}

it('puts the article’s highest headings right below its title', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...LEVELS), { minLength: 1 }), (levels) => {
      const rank = createHeadingRank(articleWith(levels))
      expect(Math.min(...levels.map(rank))).toBe(2)
    }),
  )
})

it('keeps the order of levels, and stays among the headings that HTML has', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...LEVELS), { minLength: 1 }), (levels) => {
      const rank = createHeadingRank(articleWith(levels))
      const ranks = LEVELS.map(rank)
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
      expect(Math.max(...ranks)).toBeLessThanOrEqual(6)
      expect(Math.min(...ranks)).toBeGreaterThanOrEqual(2)
    }),
  )
})

it('asks no heading without text for its level', () => {
  const empty = articleWith([1], '').content
  const rank = createHeadingRank({ type: 'doc', content: [...articleWith([3]).content, ...empty] })
  expect([rank(1), rank(3), rank(4)]).toEqual([2, 2, 3])
})

it('has an answer for an article without headings', () => {
  const rank = createHeadingRank(articleWith([]))
  expect(LEVELS.map(rank)).toEqual([2, 2, 2, 2, 2, 2])
})

it('ranks the headings of an article that has more than a call can take', () => {
  const rank = createHeadingRank(articleWith(Array.from({ length: 200_000 }, () => 3)))
  expect([rank(3), rank(4)]).toEqual([2, 3])
})
