import { passageAround } from '@/lib/core/text/passage-around'
import type { Span } from '@/lib/core/text/span'
import type { PassageView } from '@/lib/schema/passage'
import { dbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import type { ReadGrant } from '@/lib/server/grants/grant'
import { LIVE_ARTICLE } from './claim-json'
import { readable } from '@/lib/server/data/scope/covered'
import { readVersionTexts } from '@/lib/server/data/article/version-texts'

/** The most passages of one claim that are shown in their paragraphs. */
const MAX_PASSAGES = 50

type Place = Pick<PassageView, 'annotationId' | 'language' | 'direction'> & { versionId: string; span: Span }

/**
 * The paragraphs that a claim occurs in, of those annotations that the actor may read, oldest first. An occurrence
 * that the current version lost has none.
 */
export async function listPassages(grant: ReadGrant<'claim:read'>, claimId: string): Promise<PassageView[]> {
  const places = await dbOf(grant).$queryRaw<Place[]>`
    SELECT a.id AS "annotationId", p.language, p.direction::text AS direction, n."versionId",
      json_build_object('start', n.start, 'end', n."end") AS span
    FROM (SELECT * FROM "Annotation" WHERE "claimId" = ${claimId}::uuid OFFSET 0) a ${LIVE_ARTICLE}
    JOIN "Anchor" n ON n."annotationId" = a.id AND n."versionId" = p."currentVersionId"
    WHERE a."workspaceId" = ${WORKSPACE}::uuid AND n.start IS NOT NULL
      AND ${readable(grant).annotation}
    ORDER BY a.id LIMIT ${MAX_PASSAGES}`
  const texts = await readVersionTexts(grant, [...new Set(places.map(({ versionId }) => versionId))])
  return places.flatMap(({ versionId, span, ...place }) => {
    const text = texts.get(versionId)
    return text === undefined ? [] : [{ ...place, ...passageAround(text, span) }]
  })
}
