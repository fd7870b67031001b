import type { ImportRowView } from '@/lib/schema/import-job'
import { csvFile } from './csv/csv-file'

const HEADER = ['row', 'name', 'address', 'result', 'reason', 'article_id', 'article_title', 'finished_at']

/** What became of each row of an import, as CSV: one line a row, in their order. Times are ISO 8601 in UTC. */
export function importResultCsv(rows: readonly ImportRowView[]): string {
  const lines = rows.map(({ position, name, url, status, reason, article, finishedAt }) => [
    position,
    name,
    url,
    status,
    reason,
    article?.articleId ?? null,
    article?.title ?? null,
    finishedAt,
  ])
  return csvFile(HEADER, lines)
}
