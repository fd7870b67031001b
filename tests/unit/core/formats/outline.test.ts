import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ArticleDocument, HeadingLevel } from '@/lib/schema/article-document'
import { canonicalTextOf } from '@/lib/core/document/text-blocks'
import { articleBody } from '@/lib/core/formats/html/article-body'
import { outlineOf } from '@/lib/core/formats/outline'
import { exportArbitrary } from './export-arbitrary'

type Heading = readonly [level: HeadingLevel, text: string]

/** The tags of the headings that the web page has for an article of these headings. */
function headingTags(headings: readonly Heading[]): string[] {
  const document: ArticleDocument = {
    type: 'doc',
    content: headings.map(([level, text]) => ({
      type: 'heading',
      attrs: { level },
      content: text === '' ? [] : [{ type: 'text', text }],
    })),
  }
  const [sample] = fc.sample(exportArbitrary, { numRuns: 1, seed: 1 })
  if (!sample) throw new Error('fast-check gave no sample.')
  const article = { ...sample.article, document, text: canonicalTextOf(document), sentences: [] }
  const model = { ...sample, article, annotations: [], claims: [] }
  return [...articleBody(model, outlineOf(model)).source.matchAll(/<(h\d)/g)].map(([, tag = '']) => tag)
}

it.each<{ headings: Heading[]; tags: string[] }>([
  {
    headings: [
      [1, 'a'],
      [2, 'b'],
    ],
    tags: ['h2', 'h3'],
  },
  {
    headings: [
      [2, 'a'],
      [3, 'b'],
      [2, 'c'],
    ],
    tags: ['h2', 'h3', 'h2'],
  },
  { headings: [[6, 'a']], tags: ['h2'] },
  {
    headings: [
      [1, 'a'],
      [6, 'b'],
    ],
    tags: ['h2', 'h6'],
  },
  {
    headings: [
      [1, ''],
      [3, 'a'],
    ],
    tags: ['h2', 'h2'],
  },
])('headings $headings stand as $tags below the title', ({ headings, tags }) => {
  expect(headingTags(headings)).toEqual(tags)
})
