import { csvFile } from '@/lib/core/formats/csv/csv-file'
import { csvRow } from '@/lib/core/formats/csv/csv-row'
import { ok, type Result } from '@/lib/core/result'
import type { EventView } from '@/lib/schema/event'
import { listEvents, type EventFilter } from '@/lib/server/data/workspace/list-events'
import type { Grant } from '@/lib/server/grants/grant'

/** How many lines are in memory at a time, however many the log has. */
const STEP = 500

const COLUMNS = [
  'sequence',
  'at',
  'member',
  'memberId',
  'action',
  'subjectType',
  'subjectId',
  'subject',
  'before',
  'after',
  'previousHash',
  'hash',
] as const

export type AuditFile = {
  content: AsyncIterable<Uint8Array<ArrayBuffer>>
  type: string
  headers: Record<string, string>
}

type Format = { type: string; head: string; line: (event: EventView) => string }

const FORMATS: Record<'csv' | 'jsonl', Format> = {
  csv: {
    type: 'text/csv; charset=utf-8',
    head: csvFile(COLUMNS, []),
    line: (event) =>
      csvRow([
        event.sequence,
        event.at,
        event.member?.name ?? null,
        event.member?.memberId ?? null,
        event.action,
        event.subjectType,
        event.subjectId,
        event.subject?.name ?? null,
        jsonOf(event.before),
        jsonOf(event.after),
        event.previousHash,
        event.hash,
      ]),
  },
  jsonl: { type: 'application/x-ndjson', head: '', line: (event) => `${JSON.stringify(event)}\n` },
}

/**
 * The audit log as a file, newest first, in steps: each is read when the one before is on its way. Lines are only ever
 * added at the end that was read first, so the file is of one moment.
 */
export async function exportAuditLog(
  grant: Grant<'audit:read'>,
  { format, ...filter }: EventFilter & { format: 'csv' | 'jsonl' },
): Promise<Result<AuditFile>> {
  const first = await listEvents(grant, { ...filter, limit: STEP })
  if (!first.ok) return first
  const start = first.value
  const { type, head, line } = FORMATS[format]

  async function* content() {
    const encoder = new TextEncoder()
    const encode = (events: readonly EventView[]) => encoder.encode(events.map(line).join(''))
    yield encoder.encode(head)
    let { items, nextCursor } = start
    yield encode(items)
    while (nextCursor !== null) {
      const page = await listEvents(grant, { ...filter, cursor: nextCursor, limit: STEP })
      if (!page.ok) throw new Error(page.failure.message)
      ;({ items, nextCursor } = page.value)
      yield encode(items)
    }
  }

  return ok({
    content: content(),
    type,
    headers: {
      'content-disposition': `attachment; filename="audit-log.${format}"`,
      'cache-control': 'private, no-store',
    },
  })
}

function jsonOf(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value)
}
