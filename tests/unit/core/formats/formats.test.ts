import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ARTICLE_FORMATS } from '@/lib/schema/export-formats'
import { loadWriter } from '@/lib/publish/writers'
import { quotesOf } from '@/tests/read-back/quotes-of'
import { exportArbitrary } from './export-arbitrary'
import { fileOf } from './file-of'

describe.each(ARTICLE_FORMATS)('an article as %s', (format) => {
  it('gives each quote back unchanged to a parser of the format', async () => {
    const write = await loadWriter('article', format)
    await fc.assert(
      fc.asyncProperty(exportArbitrary, async (model) => {
        const placed = model.annotations.filter(({ anchor }) => anchor.status !== 'orphaned')
        const quotes = await quotesOf(format, await fileOf(write, { ...model, annotations: placed }))
        expect(quotes).toEqual(placed.map(({ anchor }) => anchor.exact))
      }),
      { numRuns: 120 },
    )
  })

  it('is the same file for the same export', async () => {
    const write = await loadWriter('article', format)
    await fc.assert(
      fc.asyncProperty(exportArbitrary, async (model) => {
        expect(await fileOf(write, structuredClone(model))).toEqual(await fileOf(write, model))
      }),
      { numRuns: 20 },
    )
  })
})
