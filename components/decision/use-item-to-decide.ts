import { useQuery, useQueryClient } from '@tanstack/react-query'
import { showClaim } from '@/components/claim/use-claim'
import { unwrap } from '@/components/ui/unwrap'
import type { VerdictView } from '@/lib/schema/claim'
import type { DecisionApi } from './decision-api'

/**
 * A submitted verdict with the name of what it rests on, read once for each revision of it. The claim is shown as it came
 * with that, so that nothing is decided on that is not on the screen; where the verdict waits no more, it is read anew.
 */
export function useItemToDecide(api: DecisionApi, verdict: VerdictView, { on }: { on: boolean }) {
  const queries = useQueryClient()
  const { claimId, id, revision } = verdict
  return useQuery({
    queryKey: ['to decide', claimId, id, revision],
    queryFn: async ({ signal }) => {
      const asked = Date.now()
      const item = unwrap(await api.findWaiting({ claimId, id }, signal))
      if (item) showClaim(queries, item.claim, asked)
      else void queries.invalidateQueries({ queryKey: ['claim', claimId] })
      return item ?? null
    },
    enabled: on,
    staleTime: Infinity,
    refetchOnMount: 'always',
    gcTime: 0,
  })
}
