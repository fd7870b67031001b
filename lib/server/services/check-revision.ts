import { decide, type RowFacts } from '@/lib/core/permissions/decide'
import type { Permission } from '@/lib/core/permissions/permissions'
import { fail, ok, type Result } from '@/lib/core/result'
import { notFound, type ReadGrant } from '@/lib/server/grants/grant'

type Row = { what: string; read: Permission; standing: RowFacts; refusal: string }

/**
 * May the actor use the grant's permission on this row? A row they may not even read is answered as one that is not
 * there.
 */
export function checkRowAccess(
  { actor, permission }: ReadGrant<Permission>,
  { what, read, standing, refusal }: Row,
): Result<null> {
  if (!decide(read, actor, standing)) return notFound(what)
  return decide(permission, actor, standing) ? ok(null) : fail('forbidden', refusal)
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
  return fail('conflict', `Somebody changed this ${what} since you opened it.`, { current })
}
