import type { Export } from '@/lib/schema/export'
import { dbOf } from '@/lib/server/grants/db-of'
import type { Grant } from '@/lib/server/grants/grant'
import { claimSelect } from '@/lib/server/data/claim/claim-selects'
import { toClaimView } from '@/lib/server/data/claim/claim-views'
import { sameWords } from '@/lib/core/anchoring/same-words'
import type { AnnotationView } from '@/lib/schema/annotation'
import { annotationSelect, exportable } from './export-selects'
import { toAnnotation } from './export-views'
import { readMarkedWords } from './read-marked-words'

/** What people have made of an article, as much of it as the grant may take out of the workspace. */
export type ExportedWork = Pick<Export, 'annotations' | 'claims'>

/**
 * The annotations of a version, and the claims they mention with evidence and verdicts; of each the rows that the
 * permission covers. The queries of rows see one state of the database, and how many statements they take does not
 * depend on how much there is.
 */
export async function readExportedWork(
  grant: Grant<'report:export'>,
  { articleId, versionId }: { articleId: string; versionId: string },
): Promise<ExportedWork> {
  const db = dbOf(grant)
  const within = exportable(grant)
  const [rows, claims] = await db.$transaction(
    [
      db.annotation.findMany({
        where: { ...within.annotation, articleId },
        select: annotationSelect(versionId),
      }),
      db.claim.findMany({
        where: { deletedAt: null, annotations: { some: { ...within.annotation, articleId } } },
        select: claimSelect(within),
      }),
    ],
    { isolationLevel: 'RepeatableRead' },
  )
  const marked = await readMarkedWords(grant, { articleId, versionId })
  const claimIds = new Set(claims.map(({ id }) => id))
  // A claim that is not exported is not named.
  const annotations = rows
    .flatMap(toAnnotation)
    .map((one) => withMarkedWords(one, marked.get(one.id)))
    .map((one) => (one.claimId !== null && claimIds.has(one.claimId) ? one : { ...one, claimId: null }))
    .sort(byPlace)
  const place = new Map(
    [...new Set(annotations.map(({ claimId }) => claimId))].map((id, index) => [id, index]),
  )
  return {
    annotations,
    claims: claims
      .map((claim) => toClaimView(claim, grant.actor))
      .sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)),
  }
}

/** An annotation on words that are not those its author marked, and that nobody has confirmed, says what those were. */
function withMarkedWords(annotation: AnnotationView, words: string | undefined): AnnotationView {
  const { anchor } = annotation
  const isKnown = anchor.status === 'fuzzy' || anchor.status === 'orphaned'
  if (words === undefined || isKnown || sameWords(words, anchor.exact)) return annotation
  return { ...annotation, anchor: { ...anchor, was: words } }
}

type Placed = { id: string; anchor: { start: number | null; end: number | null } }

/** In text order; an orphaned annotation has no place and comes last. */
function byPlace(a: Placed, b: Placed): number {
  const last = Number.MAX_SAFE_INTEGER
  return (
    (a.anchor.start ?? last) - (b.anchor.start ?? last) ||
    (a.anchor.end ?? last) - (b.anchor.end ?? last) ||
    (a.id < b.id ? -1 : 1)
  )
}
