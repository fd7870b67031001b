import { csvRow } from '@/lib/core/formats/csv/csv-row'
import type { ForeignReport } from '@/lib/core/view/foreign'

const HEADER = ['row', 'document', 'label', 'quote', 'outcome', 'place', 'reason', 'article'] as const

/** The report on annotations brought in as CSV (RFC 4180), one line for each of its rows; formulas are made harmless. */
export function foreignReportCsv({ rows }: Pick<ForeignReport, 'rows'>): string {
  const lines = rows.map(({ row, document, label, quote, outcome, status, reason, articleId }) =>
    csvRow([row, document, label, quote, outcome, status, reason, articleId]),
  )
  return csvRow(HEADER) + lines.join('')
}
