import { CLAIM_SORTS, claimSort, type ClaimSort } from '@/lib/schema/claim'
import { id } from '@/lib/schema/input'
import { VERDICT_STATUSES, type VerdictStatus } from '@/lib/schema/verdict-status'
import * as z from '@/lib/schema/zod'

/**
 * Which claims the library shows, and in which order; it lives in the address. `open`: no verdict on it is approved.
 * `who`: `me`, or the id of a member.
 */
export type ClaimFilter = {
  search?: string
  status?: 'open' | VerdictStatus
  who?: string
  sort?: ClaimSort
  order?: 'asc' | 'desc'
}

const STATUSES = ['open', ...VERDICT_STATUSES] as const
const who = z.union([z.literal('me'), id])

/** Reads the filter out of an address; what makes no sense there is left out. */
export function readClaimFilter(query: URLSearchParams): ClaimFilter {
  const search = query.get('search')?.trim().slice(0, 200)
  const status = STATUSES.find((one) => one === query.get('status'))
  const member = who.safeParse(query.get('who')).data
  const sort = claimSort.safeParse(query.get('sort')).data
  const order = (['asc', 'desc'] as const).find((one) => one === query.get('order'))
  const isUsual = order === CLAIM_SORTS[sort ?? 'created']
  return {
    ...(search && { search }),
    ...(status && { status }),
    ...(member && { who: member }),
    ...(sort && sort !== 'created' && { sort }),
    ...(order && !isUsual && { order }),
  }
}

/** The filter as it stands in an address. */
export function claimQuery(filter: ClaimFilter): URLSearchParams {
  return new URLSearchParams(filter)
}
