import { describe, expect, it } from 'vitest'
import { ARTICLE_FORMATS, EXPORT_FORMATS } from '@/lib/schema/export-formats'
import { tableUnder } from '@/tests/factories/docs-table'

describe('the export formats', () => {
  it('are each described on one line of docs/formats.md, in the order of the menu', async () => {
    const rows = await tableUnder('docs/formats.md', 'Export formats')
    expect(rows).toEqual(
      ARTICLE_FORMATS.map((format) => {
        const { label, of } = EXPORT_FORMATS[format]
        return [`\`${format}\``, label, of.article.use, of.article.omits.join(', ')]
      }),
    )
  })

  it('end their files differently and are called differently', () => {
    const records = ARTICLE_FORMATS.map((format) => EXPORT_FORMATS[format])
    expect(new Set(records.map(({ label }) => label)).size).toBe(records.length)
    expect(new Set(records.map(({ extension }) => extension)).size).toBe(records.length)
  })
})
