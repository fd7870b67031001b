import type { Permission } from '@/lib/core/permissions/permissions'
import type {
  AnnotationWhereInput,
  EvidenceWhereInput,
  VerdictWhereInput,
} from '@/lib/server/db/generated/models'
import { extend, type ReadGrant } from '@/lib/server/grants/grant'
import { scope } from '@/lib/server/data/scope/scope'
import { personSelect } from '@/lib/server/data/person'

const OLDEST_FIRST: ({ createdAt: 'asc' } | { id: 'asc' })[] = [{ createdAt: 'asc' }, { id: 'asc' }]

export const sourceSelect = {
  id: true,
  revision: true,
  url: true,
  title: true,
  author: true,
  publisher: true,
  publishedOn: true,
  accessedOn: true,
} as const

export const evidenceSelect = {
  id: true,
  revision: true,
  claimId: true,
  stance: true,
  excerpt: true,
  locator: true,
  note: true,
  origin: true,
  createdAt: true,
  member: personSelect,
  source: { select: sourceSelect },
} as const

/** Of an annotation's anchors the one that people work on. */
export const IN_CURRENT_VERSION = { version: { currentOf: { isNot: null } } } as const

const occurrenceSelect = {
  id: true,
  articleId: true,
  article: { select: { title: true } },
  tag: { select: { key: true } },
  anchors: {
    select: { start: true, end: true, exact: true, prefix: true, suffix: true, status: true },
    where: IN_CURRENT_VERSION,
  },
} as const

/** What of a claim's surroundings the actor may read, as filters; deleted rows are in none of them. */
export type Readable = {
  annotation: AnnotationWhereInput
  evidence: EvidenceWhereInput
  verdict: VerdictWhereInput
}

export function readable(grant: ReadGrant<Permission>): Readable {
  const live = { deletedAt: null }
  return {
    annotation: {
      AND: [{ ...live, article: live }, scope(extend(grant, 'annotation:read'), 'annotation').where],
    },
    evidence: { AND: [live, scope(extend(grant, 'evidence:read'), 'evidence').where] },
    verdict: { AND: [live, scope(extend(grant, 'verdict:read'), 'verdict').where] },
  }
}

export function verdictSelect({ evidence }: Pick<Readable, 'evidence'>) {
  return {
    id: true,
    revision: true,
    claimId: true,
    rationale: true,
    rationaleText: true,
    status: true,
    submittedAt: true,
    updatedAt: true,
    origin: true,
    rating: { select: { key: true } },
    member: personSelect,
    evidence: { where: { evidence }, select: { evidenceId: true }, orderBy: { evidenceId: 'asc' } },
    decisions: {
      select: {
        id: true,
        outcome: true,
        comment: true,
        verdictRevision: true,
        createdAt: true,
        member: personSelect,
      },
      orderBy: OLDEST_FIRST,
    },
  } as const
}

const claimColumns = {
  id: true,
  revision: true,
  text: true,
  speaker: true,
  saidOn: true,
  origin: true,
  createdAt: true,
  createdBy: personSelect,
} as const

export function claimSelect(within: Readable) {
  return {
    ...claimColumns,
    annotations: { where: within.annotation, select: occurrenceSelect, orderBy: OLDEST_FIRST },
    evidence: { where: within.evidence, select: evidenceSelect, orderBy: OLDEST_FIRST },
    verdicts: { where: within.verdict, select: verdictSelect(within), orderBy: OLDEST_FIRST },
  } as const
}

export function claimSummarySelect({ annotation, evidence, verdict }: Readable) {
  return {
    ...claimColumns,
    _count: { select: { annotations: { where: annotation }, evidence: { where: evidence } } },
    verdicts: {
      where: verdict,
      select: { id: true, status: true, rating: { select: { key: true } }, member: personSelect },
      orderBy: OLDEST_FIRST,
    },
  } as const
}
