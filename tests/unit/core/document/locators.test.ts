import { describe, expect, it } from 'vitest'
import { locatorAt, locatorsOf } from '@/lib/core/document/locators'
import type { ArticleDocument, BlockNode } from '@/lib/schema/article-document'
import { DOCUMENT, paragraph } from './transcript-example'

describe('the locators of a document', () => {
  it('hold from the block that gives them to the next one', () => {
    expect(locatorsOf(DOCUMENT)).toEqual([
      { start: 7, page: null, speaker: 'Anna', time: 0 },
      { start: 12, page: null, speaker: 'Anna', time: 5_000 },
      { start: 17, page: 2, speaker: null, time: 6_000 },
      { start: 30, page: 2, speaker: 'Anna', time: 6_000 },
    ])
  })

  it.each([
    [0, { page: null, speaker: null, time: null }],
    [6, { page: null, speaker: null, time: null }],
    [7, { page: null, speaker: 'Anna', time: 0 }],
    [16, { page: null, speaker: 'Anna', time: 5_000 }],
    [25, { page: 2, speaker: null, time: 6_000 }],
    [999, { page: 2, speaker: 'Anna', time: 6_000 }],
  ])('at %i', (offset, locator) => {
    expect(locatorAt(locatorsOf(DOCUMENT), offset)).toEqual(locator)
  })

  it('are found on the items of lists and the cells of tables', () => {
    const item = (page: number, text: string) => ({
      type: 'listItem' as const,
      attrs: { page },
      content: [paragraph(text)],
    })
    const list: BlockNode = { type: 'bulletList', content: [item(1, 'One'), item(2, 'Two')] }
    const cell = { type: 'tableCell' as const, attrs: { page: 3 }, content: [paragraph('Three')] }
    const table: BlockNode = { type: 'table', content: [{ type: 'tableRow', content: [cell] }] }
    const found = locatorsOf({ type: 'doc', content: [list, table] })
    expect(found.map(({ start, page }) => [start, page])).toEqual([
      [0, 1],
      [5, 2],
      [10, 3],
    ])
  })

  it('are none where nothing is said', () => {
    const plain: ArticleDocument = { type: 'doc', content: [paragraph('One')] }
    expect(locatorsOf(plain)).toEqual([])
  })
})
