import type { Permission } from '@/lib/core/permissions/permissions'
import type { ReadGrant } from '@/lib/server/grants/grant'

/** Prisma's way to combine filters of a table; the empty one lets every row through. */
type Filter<Where> = Where | { OR?: Where[]; NOT?: Where; AND?: [Where, { NOT: Where }] }

/**
 * The filter that makes a list query return exactly the rows `decide()` allows. `own` and `approved` are the filters
 * of the queried table for "the actor's own" and "approved by an editor".
 */
export function withinReach<Where extends object>(
  grant: ReadGrant<Permission>,
  filters: { own: Where; approved: Where },
): Filter<Where> {
  switch (grant.reach) {
    case 'any':
      return {}
    case 'approved':
      return filters.approved
    case 'own':
      return filters.own
    case 'own_or_approved':
      return { OR: [filters.own, filters.approved] }
    case 'own_open':
      return { AND: [filters.own, { NOT: filters.approved }] }
    case 'others':
      return { NOT: filters.own }
  }
}

/** A claim is approved when an approved verdict stands on it; so is every annotation that it occurs at. */
export const APPROVED_VERDICT = { status: 'approved', deletedAt: null } as const
export const APPROVED_CLAIM = { verdicts: { some: APPROVED_VERDICT } }
export const APPROVED_ANNOTATION = { claim: APPROVED_CLAIM }
export const APPROVED_EVIDENCE = { verdicts: { some: { verdict: APPROVED_VERDICT } } }
