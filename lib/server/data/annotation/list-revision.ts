import { audiencesOf } from '@/lib/core/permissions/audiences'
import { sql, type Sql } from '@/lib/server/db/sql'
import type { SqlGrant } from '@/lib/server/grants/grant'

/**
 * In SQL, the revision of the annotation list that the grant's reader is shown of an article: it grows with each change
 * that they can see, and with no other.
 */
export function listRevision({ rowScope, actor }: SqlGrant<'annotation:read'>, articleId: Sql): Sql {
  return sql`(
    SELECT coalesce(sum(r.revision), 0)::int FROM "AnnotationRevision" r
    WHERE r."articleId" = ${articleId} AND r.audience = ANY (${audiencesOf(rowScope, actor.memberId)}::text[])
  )`
}
