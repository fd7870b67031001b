import { csvFile } from '@/lib/core/formats/csv/csv-file'
import { ok, type Result } from '@/lib/core/result'
import { listSecurityEvents, type SecurityFilter } from '@/lib/server/data/member/security-log'
import type { Grant } from '@/lib/server/grants/grant'

/** More than this is for a tool that reads the pages. */
const MOST = 10_000
const COLUMNS = ['id', 'at', 'kind', 'user', 'address', 'device', 'detail'] as const

export type LogFile = { content: string; type: string; headers: Record<string, string> }

/** The newest entries of the security log as a table or as JSON. */
export async function exportSecurityLog(
  grant: Grant<'security:read'>,
  { format, ...filter }: SecurityFilter & { format: 'csv' | 'json' },
): Promise<Result<LogFile>> {
  const page = await listSecurityEvents(grant, { ...filter, limit: MOST })
  if (!page.ok) return page
  const { items } = page.value
  const headers = { 'content-disposition': `attachment; filename="security-log.${format}"` }
  if (format === 'json') {
    return ok({ content: JSON.stringify(items, null, 2), type: 'application/json', headers })
  }
  const rows = items.map(({ id, at, kind, user, address, device, detail }) => [
    id,
    at,
    kind,
    user?.name ?? null,
    address,
    device,
    detail,
  ])
  return ok({ content: csvFile(COLUMNS, rows), type: 'text/csv; charset=utf-8', headers })
}
