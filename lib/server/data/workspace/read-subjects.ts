import type { EventView, SubjectView } from '@/lib/schema/event'
import { sql, type Sql } from '@/lib/server/db/sql'
import { dbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import type { ReadGrant } from '@/lib/server/grants/grant'

type Subject = Pick<EventView, 'subjectType' | 'subjectId'>

/** Longer texts are cut here already. */
const LONGEST = 300

/**
 * What lines of the audit log are about, by id. An annotation is called by the words it is on, evidence by its source, a
 * verdict by its claim; what is an account or the whole workspace has no entry.
 */
export async function readSubjects(
  grant: ReadGrant<'audit:read'>,
  subjects: readonly Subject[],
): Promise<Map<string, SubjectView>> {
  const ids = (type: string) => {
    const found = subjects.flatMap(({ subjectType, subjectId }) => (subjectType === type ? [subjectId] : []))
    return sql`unnest(${[...new Set(found)]}::uuid[]) AS x(id)`
  }
  const rows = await dbOf(grant).$queryRaw<(SubjectView & { id: string })[]>`
    WITH subject(id, name, "articleId", "claimId") AS (
      SELECT x.id, a.title, ${liveArticle}, NULL::uuid
      FROM ${ids('article')} ${articleOf(sql`x.id`)}
      UNION ALL
      SELECT x.id, a.title, ${liveArticle}, NULL
      FROM ${ids('version')} ${versionOf(sql`x.id`)} ${articleOf(sql`v."articleId"`)}
      UNION ALL
      SELECT x.id, a.title, ${liveArticle}, NULL
      FROM ${ids('sentenceEdit')} ${rowOf(sql`"SentenceEdit"`, sql`s`)} ${versionOf(sql`s."versionId"`)}
        ${articleOf(sql`v."articleId"`)}
      UNION ALL
      SELECT x.id, CASE WHEN n."deletedAt" IS NULL THEN p.exact END, ${liveArticle}, NULL
      FROM ${ids('annotation')} ${rowOf(sql`"Annotation"`, sql`n`)} ${articleOf(sql`n."articleId"`)}
        LEFT JOIN LATERAL (
          SELECT exact FROM "Anchor" WHERE "annotationId" = x.id AND "versionId" = a."currentVersionId" LIMIT 1
        ) p ON true
      UNION ALL
      SELECT x.id, c.text, NULL, ${liveClaim} FROM ${ids('claim')} ${claimOf(sql`x.id`)}
      UNION ALL
      SELECT x.id, s.title, NULL, NULL FROM ${ids('source')} ${sourceOf(sql`x.id`)}
      UNION ALL
      SELECT x.id, s.title, NULL, ${liveClaim}
      FROM ${ids('evidence')} ${rowOf(sql`"Evidence"`, sql`e`)} ${sourceOf(sql`e."sourceId"`)} ${claimOf(sql`e."claimId"`)}
      UNION ALL
      SELECT x.id, c.text, NULL, ${liveClaim}
      FROM ${ids('verdict')} ${rowOf(sql`"Verdict"`, sql`d`)} ${claimOf(sql`d."claimId"`)}
      UNION ALL
      SELECT x.id, u.name, NULL, NULL
      FROM ${ids('member')} CROSS JOIN LATERAL (
        SELECT a.name FROM "Member" m CROSS JOIN LATERAL (SELECT name FROM "User" WHERE id = m."userId" LIMIT 1) a
        WHERE m.id = x.id AND m."workspaceId" = ${WORKSPACE}::uuid LIMIT 1) u
      UNION ALL
      SELECT x.id, i.email, NULL, NULL FROM ${ids('invitation')} ${rowOf(sql`"Invitation"`, sql`i`)}
      UNION ALL
      SELECT x.id, t.name, NULL, NULL FROM ${ids('token')} ${rowOf(sql`"ApiToken"`, sql`t`)}
      UNION ALL
      SELECT x.id, j.name, NULL, NULL FROM ${ids('import')} ${rowOf(sql`"ImportJob"`, sql`j`)}
    )
    SELECT id, left(name, ${LONGEST}::int) AS name, "articleId", "claimId" FROM subject`
  return new Map(rows.map(({ id, ...subject }) => [id, subject]))
}

// Each row is looked up by its key. Joined, a whole table could be read for every step of an export.

function rowOf(table: Sql, name: Sql): Sql {
  return sql`CROSS JOIN LATERAL (SELECT * FROM ${table} WHERE ${hasId(sql`x.id`)} LIMIT 1) ${name}`
}

function articleOf(id: Sql): Sql {
  return sql`CROSS JOIN LATERAL (
    SELECT id, title, "deletedAt", "currentVersionId" FROM "Article" WHERE ${hasId(id)} LIMIT 1) a`
}

function versionOf(id: Sql): Sql {
  return sql`CROSS JOIN LATERAL (SELECT "articleId" FROM "ArticleVersion" WHERE ${hasId(id)} LIMIT 1) v`
}

function claimOf(id: Sql): Sql {
  return sql`CROSS JOIN LATERAL (SELECT id, text, "deletedAt" FROM "Claim" WHERE ${hasId(id)} LIMIT 1) c`
}

function sourceOf(id: Sql): Sql {
  return sql`CROSS JOIN LATERAL (SELECT title FROM "Source" WHERE ${hasId(id)} LIMIT 1) s`
}

function hasId(id: Sql): Sql {
  return sql`id = ${id} AND "workspaceId" = ${WORKSPACE}::uuid`
}

const liveArticle = sql`CASE WHEN a."deletedAt" IS NULL THEN a.id END`
const liveClaim = sql`CASE WHEN c."deletedAt" IS NULL THEN c.id END`
