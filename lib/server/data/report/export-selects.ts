import type {
  AnnotationWhereInput,
  EvidenceWhereInput,
  VerdictWhereInput,
} from '@/lib/server/db/generated/models'
import type { Grant } from '@/lib/server/grants/grant'
import type { Readable } from '@/lib/server/data/claim/claim-selects'
import { personSelect } from '@/lib/server/data/person'
import {
  APPROVED_ANNOTATION,
  APPROVED_EVIDENCE,
  APPROVED_VERDICT,
  withinReach,
} from '@/lib/server/data/reach'

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

/** The rows of each table that the grant reaches, deleted ones left out. */
export function reachedBy(grant: Grant<'report:export'>): Readable {
  const own = { memberId: grant.actor.memberId }
  const live = { deletedAt: null }
  return {
    annotation: {
      ...live,
      article: live,
      ...withinReach<AnnotationWhereInput>(grant, { own, approved: APPROVED_ANNOTATION }),
    },
    evidence: { ...live, ...withinReach<EvidenceWhereInput>(grant, { own, approved: APPROVED_EVIDENCE }) },
    verdict: { ...live, ...withinReach<VerdictWhereInput>(grant, { own, approved: APPROVED_VERDICT }) },
  }
}
