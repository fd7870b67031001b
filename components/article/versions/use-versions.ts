import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useState, useTransition } from 'react'
import { unwrap } from '@/components/ui/unwrap'
import type { ArticleView } from '@/lib/schema/article'
import type { CaptureView } from '@/lib/schema/version'
import type { VersionsApi } from './versions-api'

type UseVersionsOptions = {
  api: VersionsApi
  article: ArticleView
  /** The server has answered with annotations of another version than the one shown. */
  stale: boolean
  /** Something is being written or not yet saved: the room must not be replaced by itself. */
  occupied: boolean
}

/** How often a carrying over is looked at while it runs. */
const POLL_MS = 2_000

/** The versions of the article in the room: which is shown, which is current, which is on its way. */
export function useVersions({ api, article, stale, occupied }: UseVersionsOptions) {
  const router = useRouter()
  const queries = useQueryClient()
  const [opening, startOpening] = useTransition()
  const { data, refetch } = useQuery({
    queryKey: ['versions', article.id],
    queryFn: async ({ signal }) => unwrap(await api.list(signal)).items,
    refetchInterval: ({ state }) => (runningIn(state.data) ? POLL_MS : false),
  })
  // What a room that has been left tells the one that takes its place.
  const newsKey = ['version-news', article.id]
  const { data: news } = useQuery<CaptureView | null>({ queryKey: newsKey, queryFn: skipToken })

  const running = runningIn(data)
  const current = data?.find((one) => one.current)
  const newer = current !== undefined && current.number > article.version.number ? current : undefined

  /** Replaces the room by that of the current version. */
  function open(capture: CaptureView): void {
    queries.setQueryData(newsKey, capture)
    startOpening(() => router.refresh())
  }

  const openIfFree = useEffectEvent((capture: CaptureView) => {
    if (!occupied && !opening) open(capture)
  })
  // One that the room has announced opens by itself when it is ready; one that somebody else made does not.
  const [awaited, setAwaited] = useState(false)
  if (running && !awaited) setAwaited(true)
  useEffect(() => {
    if (newer && awaited) openIfFree(newer)
  }, [newer, awaited, occupied])

  useEffect(() => {
    if (stale) void refetch()
  }, [stale, refetch])

  return {
    running,
    newer,
    opening,
    news: news?.id === article.version.id ? news : null,
    open,
    captured: (capture: CaptureView) => {
      if (capture.carryOver?.status === 'running') void refetch()
      else open(capture)
    },
    dismiss: () => queries.setQueryData(newsKey, null),
  }
}

export type Versions = ReturnType<typeof useVersions>

function runningIn(versions: readonly CaptureView[] | undefined): CaptureView | undefined {
  return versions?.find(({ carryOver }) => carryOver?.status === 'running')
}
