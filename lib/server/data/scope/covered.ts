import type { Permission } from '@/lib/core/permissions/permissions'
import { sql, type Sql } from '@/lib/server/db/sql'
import { scope } from '@/lib/server/data/scope/scope'
import { extend, type Grant, type ReadGrant } from '@/lib/server/grants/grant'

/** Which rows around a claim a reader gets, as conditions on `a`, `e` and `d`; deleted rows are in none of them. */
export type Covered = { annotation: Sql; evidence: Sql; verdict: Sql }

/** What the actor may read. */
export function readable(grant: ReadGrant<Permission>): Covered {
  return {
    annotation: sql`a."deletedAt" IS NULL AND ${scope(extend(grant, 'annotation:read'), 'annotation').sql}`,
    evidence: sql`e."deletedAt" IS NULL AND ${scope(extend(grant, 'evidence:read'), 'evidence').sql}`,
    verdict: sql`d."deletedAt" IS NULL AND ${scope(extend(grant, 'verdict:read'), 'verdict').sql}`,
  }
}

/** What the grant may take out of the workspace. */
export function exportable(grant: Grant<'report:export'>): Covered {
  return {
    annotation: sql`a."deletedAt" IS NULL AND ${scope(grant, 'annotation').sql}`,
    evidence: sql`e."deletedAt" IS NULL AND ${scope(grant, 'evidence').sql}`,
    verdict: sql`d."deletedAt" IS NULL AND ${scope(grant, 'verdict').sql}`,
  }
}
