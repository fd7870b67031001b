import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { unwrap } from '@/components/ui/request-failed'
import type { EvidenceRef } from '@/lib/core/annotation/work'
import type { ClaimView } from '@/lib/core/view/claim'
import type { ClaimsApi } from './claims-api'

/** One claim, live. `refresh` after a change of it or of its evidence and verdicts. */
export function useClaim(api: ClaimsApi, id: string | null) {
  const queries = useQueryClient()
  const query = useQuery({
    queryKey: ['claim', id],
    queryFn: async () => unwrap(await api.read(id ?? '')),
    enabled: id !== null,
    staleTime: 30_000,
  })
  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: ['claim', id] })
  return { claim: query.data, query, refresh }
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
