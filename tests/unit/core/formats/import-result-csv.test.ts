import { expect, test } from 'vitest'
import { parse } from 'csv-parse/sync'
import { importResultCsv } from '@/lib/core/formats/import-result-csv'
import type { ImportRowView } from '@/lib/schema/import-job'

const ROW: ImportRowView = {
  position: 1,
  name: '=HYPERLINK("x")',
  url: 'https://paper.example/a,b',
  status: 'failed',
  reason: 'No “page”\nthere.',
  article: null,
  finishedAt: '2031-05-02T08:00:00.000Z',
}

test('the result of an import is read back by a parser of CSV, formulas made harmless', () => {
  const made: ImportRowView = {
    ...ROW,
    position: 2,
    article: { articleId: 'a', title: 'The levy' },
    reason: null,
  }
  const rows: unknown = parse(importResultCsv([ROW, made]), { bom: true })
  expect(rows).toEqual([
    ['row', 'name', 'address', 'result', 'reason', 'article_id', 'article_title', 'finished_at'],
    ['1', `'${ROW.name}`, ROW.url, 'failed', ROW.reason, '', '', ROW.finishedAt],
    ['2', `'${ROW.name}`, ROW.url, 'failed', '', 'a', 'The levy', ROW.finishedAt],
  ])
})
