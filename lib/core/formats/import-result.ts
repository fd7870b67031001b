import type { ImportRowView } from '@/lib/core/view/import-job'
import { csvRow } from './csv/csv-row'

/** Without it spreadsheets read the file in the encoding of their country. */
const BYTE_ORDER_MARK = '\ufeff'
const HEADER = ['row', 'name', 'address', 'result', 'reason', 'article_id', 'article_title', 'finished_at']

/** What became of each row of an import, as CSV (RFC 4180): one line a row, in their order. */
export function importResultCsv(rows: readonly ImportRowView[]): string {
  const lines = rows.map(({ position, name, url, status, reason, article, finishedAt }) =>
    csvRow([
      position,
      name,
      url,
      status,
      reason,
      article?.articleId ?? null,
      article?.title ?? null,
      finishedAt,
    ]),
  )
  return `${BYTE_ORDER_MARK}${csvRow(HEADER)}${lines.join('')}`
}
