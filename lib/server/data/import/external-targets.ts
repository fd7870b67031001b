import type { Permission } from '@/lib/core/permissions/permissions'
import type { AnnotationOrigin } from '@/lib/schema/external-annotation'
import { dbOf } from '@/lib/server/grants/db-of'
import type { ReadGrant } from '@/lib/server/grants/grant'
import { annotationOrigin } from '@/lib/schema/external-annotation'

/** What documents of another tool are known by. */
export type Identities = {
  sha256s: readonly string[]
  urls: readonly string[]
  versionIds: readonly string[]
  articleIds: readonly string[]
}

export type KnownArticle = {
  id: string
  title: string
  normalizedUrl: string | null
  versions: { id: string; sha256: string }[]
}

/** The articles that any of these leads to, oldest first, each with the versions that do. */
export async function findKnownArticles(
  grant: ReadGrant<'article:read'>,
  { sha256s, urls, versionIds, articleIds }: Identities,
): Promise<KnownArticle[]> {
  const versions = { OR: [{ sha256: { in: [...sha256s] } }, { id: { in: [...versionIds] } }] }
  return dbOf(grant).article.findMany({
    where: {
      deletedAt: null,
      OR: [
        { id: { in: [...articleIds] } },
        { normalizedUrl: { in: [...urls] } },
        { versions: { some: versions } },
      ],
    },
    select: {
      id: true,
      title: true,
      normalizedUrl: true,
      versions: { where: versions, select: { id: true, sha256: true } },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
}

/** What the member has brought into an article before and not removed: where from, and under which tag. */
export async function listImportedEarlier(
  grant: ReadGrant<Permission>,
  articleId: string,
): Promise<{ tag: string; origin: AnnotationOrigin }[]> {
  const { actor } = grant
  const rows = await dbOf(grant).annotation.findMany({
    where: { articleId, memberId: actor.memberId, deletedAt: null },
    select: { origin: true, tag: { select: { key: true } } },
  })
  return rows.flatMap(({ origin, tag }) =>
    origin === null ? [] : [{ tag: tag.key, origin: annotationOrigin.parse(origin) }],
  )
}
