import { csvFile } from '@/lib/core/formats/csv/csv-file'
import type { ExternalReport } from '@/lib/schema/external-annotation'

const HEADER = ['row', 'document', 'label', 'quote', 'outcome', 'place', 'reason', 'article'] as const

/** The report on imported annotations as CSV, one line for each of its rows; formulas are made harmless. */
export function externalReportCsv({ rows }: Pick<ExternalReport, 'rows'>): string {
  const lines = rows.map(({ row, document, label, quote, outcome, status, reason, articleId }) => [
    row,
    document,
    label,
    quote,
    outcome,
    status,
    reason,
    articleId,
  ])
  return csvFile(HEADER, lines)
}
