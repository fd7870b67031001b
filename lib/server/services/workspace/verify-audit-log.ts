import { createHash } from 'node:crypto'
import { readAuditLines, type AuditLine } from '@/lib/server/data/workspace/audit-lines'
import type { SystemGrant } from '@/lib/server/grants/system'

/** What a check of the audit log found. `broken` is the first line that is wrong; none means the chain holds. */
export type AuditReport = { lines: number; broken?: BrokenLine }
export type BrokenLine = { workspace: string; sequence: number; reason: string }

const PAGE = 1_000
const BEFORE_ALL: Pick<AuditLine, 'workspaceId' | 'sequence'> = {
  workspaceId: '00000000-0000-0000-0000-000000000000',
  sequence: 0,
}
const NO_HASH = '0'.repeat(64)

/**
 * Recomputes every hash of the audit log from what the lines say, page by page. The line's text is put together here
 * and not by the database's own function, which whoever rewrites the log could rewrite too. Lines cut off the end leave
 * no trace in a chain: keep the newest hash elsewhere to notice that.
 */
export async function verifyAuditLog(grant: SystemGrant): Promise<AuditReport> {
  let lines = 0
  let last: AuditLine | undefined
  for (;;) {
    const page = await readAuditLines(grant, last ?? BEFORE_ALL, PAGE)
    for (const line of page) {
      const reason = faultOf(line, last?.workspaceId === line.workspaceId ? last : undefined)
      if (reason !== undefined) {
        return { lines, broken: { workspace: line.slug, sequence: line.sequence, reason } }
      }
      lines += 1
      last = line
    }
    if (page.length < PAGE) return { lines }
  }
}

/** What is wrong with a line that follows `previous` in its workspace. */
function faultOf(line: AuditLine, previous: AuditLine | undefined): string | undefined {
  const expected = (previous?.sequence ?? 0) + 1
  if (line.sequence !== expected) return `line ${String(expected)} is missing before it`
  if (line.previousHash !== (previous?.hash ?? NO_HASH)) {
    return 'it does not follow the line before it: that one was replaced, or this one was moved here'
  }
  if (line.hash !== hashOf(line)) return 'its content does not match its hash: it was changed'
  return undefined
}

/** The same bytes as `event_line` in the first migration. */
function hashOf(line: AuditLine): string {
  const { previousHash, workspaceId, sequence, at, memberId, action, subjectType, subjectId, before, after } =
    line
  const text = [
    previousHash,
    workspaceId,
    sequence,
    at,
    memberId,
    action,
    subjectType,
    subjectId,
    before,
    after,
  ].join('\n')
  return createHash('sha256').update(text).digest('hex')
}
