import * as z from '@/lib/schema/zod'
import type { AnnotationView } from '@/lib/schema/annotation'
import type { Export } from '@/lib/schema/export'
import { dbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import type { Grant } from '@/lib/server/grants/grant'
import { sameWords } from '@/lib/core/anchoring/same-words'
import {
  annotationNames,
  annotationRow,
  annotationsIn,
  annotationView,
} from '@/lib/server/data/annotation/annotation-json'
import { claimJson } from '@/lib/server/data/claim/claim-json'
import { exportable } from '@/lib/server/data/scope/covered'
import { claimsAt, toClaimView, type ClaimJson } from '@/lib/server/data/claim/read-claims'
import { sql } from '@/lib/server/db/sql'
import { inTurns } from '@/lib/server/in-turns'
import { readMarkedWords } from './read-marked-words'

/** What people have made of an article, as much of it as the grant may take out of the workspace. */
export type ExportedWork = Pick<Export, 'annotations' | 'claims'>

/** One of the two, as JSON. */
type Row = { annotation: string; claim: null } | { annotation: null; claim: string }

// As the statement writes them.
const writtenAnnotation = z.custom<AnnotationView>()
const writtenClaim = z.custom<ClaimJson>()

/**
 * The annotations of a version, and the claims they mention with evidence and verdicts; of each the rows that the
 * permission covers. One statement reads the rows, so that they are of one state of the database without a transaction,
 * however many there are. It answers text: the driver would parse the JSON of all rows in one go.
 */
export async function readExportedWork(
  grant: Grant<'report:export'>,
  { articleId, versionId }: { articleId: string; versionId: string },
): Promise<ExportedWork> {
  const covered = exportable(grant)
  const rows = await dbOf(grant).$queryRaw<Row[]>`
    WITH mark AS MATERIALIZED (
      SELECT ${annotationRow} ${annotationsIn(versionId)}
        AND a."workspaceId" = ${WORKSPACE}::uuid AND a."articleId" = ${articleId}::uuid AND ${covered.annotation}
    )
    SELECT row_to_json(view)::text AS annotation, NULL::text AS claim
    FROM (SELECT ${annotationView} FROM mark s ${annotationNames}) view
    UNION ALL
    SELECT NULL::text, ${claimJson(covered)}::text
    ${claimsAt(sql`SELECT DISTINCT "claimId" AS id FROM mark WHERE "claimId" IS NOT NULL`)}
    WHERE c."workspaceId" = ${WORKSPACE}::uuid`
  const marked = await readMarkedWords(grant, { articleId, versionId })
  const claims = await inTurns(
    rows.flatMap(({ claim }) => claim ?? []),
    (claim) => toClaimView(writtenClaim.parse(JSON.parse(claim)), grant.actor),
  )
  const claimIds = new Set(claims.map(({ id }) => id))
  const found = await inTurns(
    rows.flatMap(({ annotation }) => annotation ?? []),
    (annotation) => {
      const read = writtenAnnotation.parse(JSON.parse(annotation))
      const one = withMarkedWords(read, marked.get(read.id))
      // A claim that is not exported is not named.
      return one.claimId !== null && claimIds.has(one.claimId) ? one : { ...one, claimId: null }
    },
  )
  const annotations = found.sort(byPlace)
  const place = new Map(
    [...new Set(annotations.map(({ claimId }) => claimId))].map((id, index) => [id, index]),
  )
  return { annotations, claims: claims.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)) }
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
