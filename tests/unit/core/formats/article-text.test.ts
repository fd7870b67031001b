import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeCsv } from '@/lib/core/formats/write-csv'
import { writeHtml } from '@/lib/core/formats/write-html'
import { writeJsonld } from '@/lib/core/formats/write-jsonld'
import { writeMarkdown } from '@/lib/core/formats/write-markdown'
import { createCodePointIndex } from '@/lib/core/text/code-point-index'
import { rowsOfCsv } from '@/tests/read-back/csv'
import { articleTextOfHtml } from '@/tests/read-back/html'
import { selectorsOfJsonld } from '@/tests/read-back/jsonld'
import { articleTextOfMarkdown } from '@/tests/read-back/markdown'
import { joined } from '@/tests/read-back/joined'
import { exportArbitrary } from './export-arbitrary'

describe('the article in an export', () => {
  it('is the canonical text to a parser of HTML, whatever the notes on it', () => {
    fc.assert(
      fc.property(exportArbitrary, (model) => {
        expect(articleTextOfHtml(joined(writeHtml(model)))).toBe(model.article.text)
      }),
      { numRuns: 150 },
    )
  })

  it('is the canonical text to a parser of Markdown, whatever the notes on it', () => {
    fc.assert(
      fc.property(exportArbitrary, (model) => {
        expect(articleTextOfMarkdown(joined(writeMarkdown(model)))).toBe(model.article.text)
      }),
      { numRuns: 150 },
    )
  })
})

describe('offsets in code points', () => {
  it('cut the quote out of the text in JSON-LD and in CSV, and UTF-16 offsets do in CSV', () => {
    fc.assert(
      fc.property(exportArbitrary, (model) => {
        const { text } = model.article
        const codePoints = Array.from(text)
        expect(codePoints.length).toBe(createCodePointIndex(text).length)
        for (const selectors of selectorsOfJsonld(joined(writeJsonld(model)))) {
          const quote = selectors.find(({ type }) => type === 'TextQuoteSelector')
          const position = selectors.find(({ type }) => type === 'TextPositionSelector')
          if (position) expect(codePoints.slice(position.start, position.end).join('')).toBe(quote?.exact)
        }
        for (const row of rowsOfCsv(joined(writeCsv(model)))) {
          if (row['anchor_status'] === 'orphaned') continue
          expect(
            codePoints.slice(Number(row['start_code_point']), Number(row['end_code_point'])).join(''),
          ).toBe(row['quote'])
          expect(text.slice(Number(row['start_utf16']), Number(row['end_utf16']))).toBe(row['quote'])
        }
      }),
      { numRuns: 100 },
    )
  })
})
