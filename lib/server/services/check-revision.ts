import { decide } from '@/lib/core/permissions/decide'
import type { RowFacts } from '@/lib/core/permissions/row-scope'
import type { Permission } from '@/lib/core/permissions/permissions'
import { fail, ok, type Result } from '@/lib/core/result'
import { notFound, type ReadGrant } from '@/lib/server/grants/grant'

type Change = { row: RowFacts; refusal: string }

/**
 * May the actor use the grant's permission on this row? A row they may not even read is answered as one that is not
 * there.
 */
export function checkRowAccess(
  grant: ReadGrant<Permission>,
  { what, read, ...change }: Change & { what: string; read: Permission },
): Result<null> {
  return decide(read, grant.actor, change.row) ? checkChange(grant, change) : notFound(what)
}

/** The same of a row that a query found within what the actor may read. */
export function checkChange(
  { actor, permission }: ReadGrant<Permission>,
  { row, refusal }: Change,
): Result<null> {
  return decide(permission, actor, row) ? ok(null) : fail('forbidden', refusal)
}

/** Is the writer's revision the stored one? Naming none means "whatever is current". */
export function checkRevision(
  seen: number | undefined,
  current: { revision: number },
  what: string,
): Result<null> {
  return seen === undefined || seen === current.revision ? ok(null) : stale(current, what)
}

/** What a writer is told whose change is based on an older state; the newer one goes along. */
export function stale(current: unknown, what: string): Result<never> {
  return fail('conflict', `This ${what} has changed since you opened it.`, { current })
}
