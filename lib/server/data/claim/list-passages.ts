import { passageAround } from '@/lib/core/text/passage-around'
import type { PassageView } from '@/lib/schema/passage'
import { dbOf } from '@/lib/server/grants/db-of'
import type { ReadGrant } from '@/lib/server/grants/grant'
import { IN_CURRENT_VERSION, readable } from './claim-selects'
import { readVersionTexts } from '@/lib/server/data/article/version-texts'

/** The most passages of one claim that are shown in their paragraphs. */
const MAX_PASSAGES = 50

/**
 * The paragraphs that a claim occurs in, of those annotations that the actor may read, oldest first. An occurrence
 * that the current version lost has none.
 */
export async function listPassages(grant: ReadGrant<'claim:read'>, claimId: string): Promise<PassageView[]> {
  const rows = await dbOf(grant).annotation.findMany({
    where: { AND: [{ claimId }, readable(grant).annotation] },
    select: {
      id: true,
      article: { select: { language: true, direction: true } },
      anchors: {
        select: { versionId: true, start: true, end: true },
        where: IN_CURRENT_VERSION,
      },
    },
    orderBy: { id: 'asc' },
    take: MAX_PASSAGES,
  })
  const places = rows.flatMap(({ id, article, anchors }) =>
    anchors.flatMap(({ versionId, start, end }) =>
      start === null || end === null
        ? []
        : [{ annotationId: id, ...article, versionId, span: { start, end } }],
    ),
  )
  const texts = await readVersionTexts(grant, [...new Set(places.map(({ versionId }) => versionId))])
  return places.flatMap(({ versionId, span, ...place }) => {
    const text = texts.get(versionId)
    return text === undefined ? [] : [{ ...place, ...passageAround(text, span) }]
  })
}
