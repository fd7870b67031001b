import { useQuery, useQueryClient } from '@tanstack/react-query'
import { unwrap } from '@/components/ui/request-failed'
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
