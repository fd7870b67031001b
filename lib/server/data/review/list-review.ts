import { z } from 'zod'
import { decide } from '@/lib/core/permissions/decide'
import { verdictFacts } from '@/lib/core/permissions/row-facts'
import type { VerdictStatus } from '@/lib/schema/verdict-status'
import { fail, ok, type Result } from '@/lib/core/result'
import type { ReviewItem, VerdictView } from '@/lib/schema/claim'
import type { VerdictWhereInput } from '@/lib/server/db/generated/models'
import { dbOf } from '@/lib/server/grants/db-of'
import type { ReadGrant } from '@/lib/server/grants/grant'
import { claimSelect, readable, verdictSelect } from '@/lib/server/data/claim/claim-selects'
import { toClaimView, toVerdictView } from '@/lib/server/data/claim/claim-views'
import { readFrozenDossiers } from './dossiers'
import { decodeCursor, encodeCursor } from '@/lib/server/data/cursor'
import { containing } from '@/lib/server/data/containing'

export type ReviewFilter = {
  state: 'submitted' | 'decided'
  author?: string | undefined
  rating?: string | undefined
  article?: string | undefined
  search?: string | undefined
  cursor?: string | undefined
  limit: number
}

const STATUSES: Record<ReviewFilter['state'], VerdictStatus[]> = {
  submitted: ['submitted'],
  decided: ['approved', 'changes_requested', 'rejected'],
}

/** Where a page ends: when its last verdict was submitted, and its id. */
const positionSchema = z.tuple([z.iso.datetime(), z.uuid()])

/** A page of the editors' queue: what was submitted, first come first; what was decided, latest first. */
export async function listReview(
  grant: ReadGrant<'review:read'>,
  filter: ReviewFilter,
): Promise<Result<{ items: ReviewItem[]; nextCursor: string | null }>> {
  const { cursor, limit, state } = filter
  const after = cursor === undefined ? undefined : decodeCursor(positionSchema, cursor)
  if (cursor !== undefined && !after) {
    return fail('invalid', 'This cursor is not valid. Start from the first page.', { field: 'cursor' })
  }
  const order = state === 'submitted' ? 'asc' : 'desc'
  const within = readable(grant)
  const rows = await dbOf(grant).verdict.findMany({
    where: {
      AND: [
        { deletedAt: null, status: { in: STATUSES[state] } },
        matching(filter),
        after ? beyond(after, state) : {},
      ],
    },
    select: { ...verdictSelect(within), claim: { select: claimSelect(within) } },
    orderBy: [{ submittedAt: order }, { id: order }],
    take: limit + 1,
  })
  const shown = rows.slice(0, limit)
  const dossiers = await readFrozenDossiers(
    grant,
    shown.map(({ id }) => id),
  )
  const items = shown.map(({ claim, ...row }): ReviewItem => {
    const verdict = toVerdictView(row, grant.actor)
    return {
      verdict,
      claim: toClaimView(claim, grant.actor),
      mayDecide: mayDecide(grant, verdict),
      dossier: dossiers.get(verdict.id)?.hash ?? null,
    }
  })
  const last = items.at(-1)?.verdict
  const nextCursor = rows.length > limit && last ? encodeCursor([last.submittedAt, last.id]) : null
  return ok({ items, nextCursor })
}

function mayDecide({ actor }: ReadGrant<'review:read'>, verdict: VerdictView): boolean {
  if (verdict.origin?.author === actor.name) return false
  return verdict.status === 'submitted' && decide('verdict:decide', actor, verdictFacts(verdict))
}

function matching({ author, rating, article, search }: ReviewFilter): VerdictWhereInput {
  return {
    ...(author !== undefined && { memberId: author }),
    ...(rating !== undefined && { rating: { key: rating } }),
    ...(article !== undefined && {
      claim: { annotations: { some: { articleId: article, deletedAt: null } } },
    }),
    ...(search && { OR: [{ rationaleText: containing(search) }, { claim: { text: containing(search) } }] }),
  }
}

function beyond(
  [submittedAt, id]: z.infer<typeof positionSchema>,
  state: ReviewFilter['state'],
): VerdictWhereInput {
  return state === 'submitted'
    ? { OR: [{ submittedAt: { gt: submittedAt } }, { submittedAt, id: { gt: id } }] }
    : { OR: [{ submittedAt: { lt: submittedAt } }, { submittedAt, id: { lt: id } }] }
}
