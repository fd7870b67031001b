import { VERDICT_STATUSES, type VerdictStatus } from '@/lib/schema/verdict-status'

/** Which claims the library shows; it lives in the address. `open`: no verdict on it is approved. */
export type ClaimFilter = { search?: string; status?: 'open' | VerdictStatus }

const STATUSES = ['open', ...VERDICT_STATUSES] as const

/** Reads the filter out of an address; what makes no sense there is left out. */
export function readClaimFilter(query: URLSearchParams): ClaimFilter {
  const search = query.get('search')?.trim().slice(0, 200)
  const status = STATUSES.find((one) => one === query.get('status'))
  return { ...(search && { search }), ...(status && { status }) }
}

/** The filter as it stands in an address. */
export function claimQuery({ search, status }: ClaimFilter): URLSearchParams {
  return new URLSearchParams({ ...(search && { search }), ...(status && { status }) })
}
