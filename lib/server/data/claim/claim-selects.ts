import type { Permission } from '@/lib/core/permissions/permissions'
import type { EvidenceWhereInput } from '@/lib/server/db/generated/models'
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

/** The evidence that the actor may read, as a filter; for queries about one verdict. */
export function readableEvidence(grant: ReadGrant<Permission>): EvidenceWhereInput {
  return { AND: [{ deletedAt: null }, scope(extend(grant, 'evidence:read'), 'evidence').where] }
}

export function verdictSelect(evidence: EvidenceWhereInput) {
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
