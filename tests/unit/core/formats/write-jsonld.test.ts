import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { writeJsonld } from '@/lib/core/formats/write-jsonld'
import type { Export } from '@/lib/schema/export'
import { joined } from '@/tests/read-back/joined'
import { annotationOn, exportOf } from './export-example'

const target = z.object({
  source: z.string(),
  scope: z.string().optional(),
  selector: z.array(z.record(z.string(), z.unknown())),
})
const item = z.object({
  motivation: z.array(z.string()),
  body: z.array(z.record(z.string(), z.unknown())),
  target,
})
const collection = z.object({
  '@context': z.string(),
  type: z.literal('AnnotationCollection'),
  label: z.array(z.string()),
  total: z.number(),
  first: z.object({ items: z.array(item) }).optional(),
  last: z.string().optional(),
})

function written(change: Partial<Export> = {}) {
  return collection.parse(JSON.parse(joined(writeJsonld(exportOf(change)))))
}

function itemOf(change: Partial<Export>) {
  const first = written(change).first?.items[0]
  if (!first) throw new Error('The collection has no item.')
  return first
}

describe('a collection', () => {
  it('of nothing has no page, since a page must hold an annotation', () => {
    const { total, first, last } = written()
    expect([total, first, last]).toEqual([0, undefined, undefined])
  })

  it('counts its items and says what it holds and what it leaves out', () => {
    const { total, label } = written({
      annotations: [annotationOn('No'), annotationOn('It')],
      scope: 'approved',
    })
    expect(total).toBe(2)
    expect(label).toEqual([
      'Annotations of “Ferry fees”',
      'Only what an editor has approved.',
      expect.stringContaining('sentences (4)'),
    ])
  })
})

describe('an item', () => {
  it('tags its passage; only with a note does it comment too', () => {
    const plain = itemOf({ annotations: [annotationOn('No')] })
    expect(plain.motivation).toEqual(['tagging'])
    expect(plain.body).toHaveLength(1)
    const noted = itemOf({ annotations: [annotationOn('No', { note: 'Says who?' })] })
    expect(noted.motivation).toEqual(['tagging', 'commenting'])
    expect(noted.body[1]).toMatchObject({ purpose: 'commenting', value: 'Says who?' })
  })

  it('identifies its claim', () => {
    const { body } = itemOf({ annotations: [annotationOn('No', { claimId: 'c1' })] })
    expect(body.at(-1)).toEqual({ source: 'urn:uuid:c1', purpose: 'identifying' })
  })

  it('is placed by quote and by position in code points; an orphaned one by its quote', () => {
    expect(itemOf({ annotations: [annotationOn('It is a scandal.')] }).target.selector).toEqual([
      expect.objectContaining({ type: 'TextQuoteSelector', exact: 'It is a scandal.' }),
      { type: 'TextPositionSelector', start: 36, end: 52 },
    ])
    expect(itemOf({ annotations: [annotationOn('gone')] }).target.selector).toEqual([
      { type: 'TextQuoteSelector', exact: 'gone', prefix: '', suffix: '' },
    ])
  })

  it.each([
    ['https://a.org/ä b', 'https://a.org/%C3%A4%20b'],
    ['not an address', undefined],
    [null, undefined],
  ])('of an article at %j was seen on %j', (url, scope) => {
    const { article } = exportOf()
    const model = { annotations: [annotationOn('No')], article: { ...article, url } }
    expect(itemOf(model).target.scope).toBe(scope)
  })
})
