import { expect, it } from 'vitest'
import { externalReportCsv } from '@/lib/core/formats/external/external-report-csv'
import type { ExternalRow } from '@/lib/schema/external-annotation'

const ROW: ExternalRow = {
  row: 3,
  document: 'A “text”, quoted "so"',
  label: '=1+1',
  quote: 'Two\nlines',
  outcome: 'existed',
  status: null,
  reason: null,
  articleId: null,
  annotationId: null,
}

it('has a line for each row, which no spreadsheet can run', () => {
  expect(externalReportCsv({ rows: [ROW] })).toBe(
    '\ufeff"row","document","label","quote","outcome","place","reason","article"\r\n' +
      '3,"A “text”, quoted ""so""","\'=1+1","Two\nlines","existed",,,\r\n',
  )
})
