import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { RoomApi } from '@/components/reader/room/room-api'
import { unwrap } from '@/components/ui/unwrap'

/** How long the cursor must rest on a sentence to have looked at it. */
const REST_MS = 400
const SAVE_MS = 1_500

type UseSeenOptions = { api: RoomApi; articleId: string; enabled: boolean; start: number | undefined }

/** The sentences looked at, by start offset: earlier visits and this one. `start` is where the cursor is now. */
export function useSeen({ api, articleId, enabled, start }: UseSeenOptions): ReadonlySet<number> {
  const [now, setNow] = useState<ReadonlySet<number>>(new Set())
  const earlier = useQuery({
    queryKey: ['reading', articleId],
    queryFn: async () => unwrap(await api.readSeen()),
    enabled,
    staleTime: Infinity,
  })

  useEffect(() => {
    if (start === undefined || now.has(start)) return
    const timer = setTimeout(() => setNow((seen) => new Set(seen).add(start)), REST_MS)
    return () => clearTimeout(timer)
  }, [start, now])

  const before = earlier.data?.seen
  useEffect(() => {
    const fresh = [...now].filter((each) => before && !before.includes(each))
    if (!enabled || fresh.length === 0) return
    // A count of sentences read is not worth an alarm: what fails now goes along with the next rest of the cursor.
    const timer = setTimeout(() => void api.writeSeen(fresh), SAVE_MS)
    return () => clearTimeout(timer)
  }, [api, enabled, before, now])

  return useMemo(() => (before ? new Set([...before, ...now]) : now), [before, now])
}
