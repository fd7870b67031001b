import { useQueries, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { unwrap } from '@/components/ui/unwrap'
import type { EvidenceRef } from '@/lib/core/annotation/work'
import type { ClaimView } from '@/lib/schema/claim'
import type { ArticleClaimsApi } from './claims-api'

/** How long what others make of a claim may go unseen. */
const STALE_MS = 30_000

/**
 * One claim, live. The claims of the article are read together, by whichever card asks first; one that is newer than
 * that is asked for by itself. `refresh` after a change of it or of its evidence and verdicts reads this one only.
 */
export function useClaim(api: ArticleClaimsApi, id: string | null) {
  const queries = useQueryClient()
  const list = useQuery({ ...listQuery(api, queries), enabled: id !== null })
  const query = useQuery({
    ...claimQuery(api, id),
    enabled: id !== null && !list.isPending,
  })
  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: ['claim', id] })
  return { claim: query.data, query, refresh }
}

/** Several claims of the article, as far as they are read; `pending` while some are not. */
export function useClaims(api: ArticleClaimsApi, ids: readonly string[]) {
  const queries = useQueryClient()
  const list = useQuery({ ...listQuery(api, queries), enabled: ids.length > 0 })
  return useQueries({
    queries: ids.map((id) => ({ ...claimQuery(api, id), enabled: !list.isPending })),
    combine: readClaims,
  })
}

type ReadClaims = { read: ReadonlyMap<string, ClaimView>; pending: boolean }

function readClaims(results: readonly { data: ClaimView | undefined; isPending: boolean }[]): ReadClaims {
  return {
    read: new Map(results.flatMap(({ data }) => (data ? [[data.id, data] as const] : []))),
    pending: results.some(({ isPending }) => isPending),
  }
}

function listQuery(api: ArticleClaimsApi, queries: QueryClient) {
  return {
    queryKey: ['claims', api.articleId],
    queryFn: ({ signal }: { signal: AbortSignal }) => readAll(api, queries, signal),
    staleTime: STALE_MS,
  }
}

/** How one claim is read. */
function claimQuery(api: ArticleClaimsApi, id: string | null) {
  return {
    queryKey: ['claim', id],
    queryFn: async () => unwrap(await api.read(id ?? '')),
    // The list brings the news; every card by itself would bring them once for each card.
    staleTime: Infinity,
  }
}

/** Hands the claims out to their cards, except where a card has read its claim since the list was asked for. */
async function readAll(api: ArticleClaimsApi, queries: QueryClient, signal: AbortSignal): Promise<number> {
  const asked = Date.now()
  const claims = unwrap(await api.list(signal))
  for (const claim of claims) {
    const queryKey = ['claim', claim.id]
    const readAt = queries.getQueryState(queryKey)?.dataUpdatedAt ?? 0
    if (readAt < asked) queries.setQueryData(queryKey, claim)
  }
  return claims.length
}

/**
 * A claim that was asked for with something else. What was read since then may be newer or older, and so may what is being
 * read: then it is read once more.
 */
export function showClaim(queries: QueryClient, claim: ClaimView, asked: number): void {
  const queryKey = ['claim', claim.id]
  const state = queries.getQueryState<ClaimView>(queryKey)
  const isNewer = (state?.dataUpdatedAt ?? 0) < asked
  if (isNewer) queries.setQueryData<ClaimView>(queryKey, claim)
  if (!isNewer || state?.fetchStatus === 'fetching') void queries.invalidateQueries({ queryKey })
}

/** Evidence was deleted or brought back: what was deleted shows no more, and the claim is read anew. */
export function refreshEvidence(
  queries: QueryClient,
  { id, claimId }: EvidenceRef,
  op: 'delete' | 'restore',
): void {
  const queryKey = ['claim', claimId]
  if (op === 'delete') {
    queries.setQueryData<ClaimView>(queryKey, (claim) => {
      return claim && { ...claim, evidence: claim.evidence.filter((each) => each.id !== id) }
    })
  }
  void queries.invalidateQueries({ queryKey })
}
