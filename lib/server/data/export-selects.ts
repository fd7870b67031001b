import type {
  AnnotationWhereInput,
  EvidenceWhereInput,
  VerdictWhereInput,
} from '@/lib/server/db/generated/models'
import type { Grant } from '@/lib/server/grants/grant'
import { APPROVED_ANNOTATION, APPROVED_EVIDENCE, APPROVED_VERDICT, withinReach } from './reach'

const OLDEST_FIRST: ({ createdAt: 'asc' } | { id: 'asc' })[] = [{ createdAt: 'asc' }, { id: 'asc' }]
const person = { select: { id: true, user: { select: { name: true } } } } as const
const anchor = { start: true, end: true, exact: true, prefix: true, suffix: true, status: true } as const

const exportedAnnotation = {
  id: true,
  revision: true,
  note: true,
  confidence: true,
  claimId: true,
  createdAt: true,
  updatedAt: true,
  tag: { select: { key: true } },
  member: person,
  claim: { select: { verdicts: { where: APPROVED_VERDICT, select: { id: true }, take: 1 } } },
} as const

/** An annotation with its place in the version; none when it was never placed there. */
export function annotationSelect(versionId: string) {
  return { ...exportedAnnotation, anchors: { where: { versionId }, select: { ...anchor, score: true } } }
}

const exportedOccurrence = {
  id: true,
  articleId: true,
  article: { select: { title: true } },
  tag: { select: { key: true } },
  anchors: { select: anchor, orderBy: { version: { number: 'desc' } }, take: 1 },
} as const

const exportedEvidence = {
  id: true,
  revision: true,
  claimId: true,
  stance: true,
  excerpt: true,
  locator: true,
  note: true,
  createdAt: true,
  member: person,
  source: {
    select: {
      id: true,
      revision: true,
      url: true,
      title: true,
      author: true,
      publisher: true,
      publishedOn: true,
      accessedOn: true,
    },
  },
} as const

const exportedVerdict = {
  id: true,
  revision: true,
  claimId: true,
  rationale: true,
  rationaleText: true,
  status: true,
  submittedAt: true,
  updatedAt: true,
  rating: { select: { key: true } },
  member: person,
  evidence: { select: { evidenceId: true }, orderBy: { evidenceId: 'asc' } },
  decisions: {
    select: {
      id: true,
      outcome: true,
      comment: true,
      verdictRevision: true,
      createdAt: true,
      member: person,
    },
    orderBy: OLDEST_FIRST,
  },
} as const

/** The select of a claim, with no more of what hangs on it than the grant reaches. */
export function claimSelect({ annotation, evidence, verdict }: Reached) {
  return {
    id: true,
    revision: true,
    text: true,
    speaker: true,
    saidOn: true,
    createdAt: true,
    createdBy: person,
    annotations: {
      where: { ...annotation, article: { deletedAt: null } },
      select: exportedOccurrence,
      orderBy: OLDEST_FIRST,
    },
    evidence: { where: evidence, select: exportedEvidence, orderBy: OLDEST_FIRST },
    verdicts: { where: verdict, select: exportedVerdict, orderBy: OLDEST_FIRST },
  }
}

/** The rows of each table that the grant reaches, deleted ones left out. */
export function reachedBy(grant: Grant<'report:export'>) {
  const own = { memberId: grant.actor.memberId }
  const live = { deletedAt: null }
  return {
    annotation: {
      ...live,
      ...withinReach<AnnotationWhereInput>(grant, { own, approved: APPROVED_ANNOTATION }),
    },
    evidence: { ...live, ...withinReach<EvidenceWhereInput>(grant, { own, approved: APPROVED_EVIDENCE }) },
    verdict: { ...live, ...withinReach<VerdictWhereInput>(grant, { own, approved: APPROVED_VERDICT }) },
  }
}

type Reached = ReturnType<typeof reachedBy>
