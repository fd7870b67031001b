import type { Grant } from '@/lib/server/grants/grant'
import type { Readable } from '@/lib/server/data/claim/claim-selects'
import { personSelect } from '@/lib/server/data/person'
import { APPROVED_VERDICT } from '@/lib/server/data/scope/entity-facts'
import { scope } from '@/lib/server/data/scope/scope'

const anchor = {
  start: true,
  end: true,
  exact: true,
  prefix: true,
  suffix: true,
  status: true,
  score: true,
  was: true,
} as const

const exportedAnnotation = {
  id: true,
  revision: true,
  note: true,
  confidence: true,
  claimId: true,
  origin: true,
  createdAt: true,
  updatedAt: true,
  tag: { select: { key: true } },
  member: personSelect,
  claim: { select: { verdicts: { where: APPROVED_VERDICT, select: { id: true }, take: 1 } } },
} as const

/** An annotation with its place in the version; none when it was never placed there. */
export function annotationSelect(versionId: string) {
  return { ...exportedAnnotation, anchors: { where: { versionId }, select: anchor } }
}

/** The rows of each table that the grant may take out of the workspace, deleted ones left out. */
export function exportable(grant: Grant<'report:export'>): Readable {
  const live = { deletedAt: null }
  return {
    annotation: { AND: [{ ...live, article: live }, scope(grant, 'annotation').where] },
    evidence: { AND: [live, scope(grant, 'evidence').where] },
    verdict: { AND: [live, scope(grant, 'verdict').where] },
  }
}
