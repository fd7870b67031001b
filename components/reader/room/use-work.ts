import { notifications } from '@mantine/notifications'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { refreshEvidence } from '@/components/claim/use-claim'
import { fitText } from '@/lib/core/annotation/placing'
import type { Failure } from '@/lib/core/result'
import type { ArticleContent, PersonView, SentenceView } from '@/lib/schema/article'
import type { RoomApi } from './room-api'
import { unwrap } from '@/components/ui/unwrap'
import { createWorkStore, type WorkStore } from './work-store'

type UseWorkOptions = {
  api: RoomApi
  article: ArticleContent
  me: PersonView
  onSentences: (sentences: SentenceView[]) => void
  say: (message: string) => void
}

/** How long to wait before sending again what could not be sent. */
const RETRY_MS = 8_000

/** The room's annotations, live, and the store through which they change. All callbacks must be stable. */
export function useWork({ api, article, me, onSentences, say }: UseWorkOptions) {
  const t = useTranslations('reader')
  const queries = useQueryClient()
  const [store] = useState(() =>
    createWorkStore({
      api,
      text: article.text,
      member: me,
      newId: () => crypto.randomUUID(),
      now: () => new Date().toISOString(),
      onSentences,
      onSaved: ({ work }) => {
        if (work.kind === 'evidence') refreshEvidence(queries, work.evidence, work.op)
      },
      onRefused: (step, failure) => {
        const said = { step: step.label, reason: failure.message }
        notifications.show({
          color: 'red',
          title: t('change.reverted'),
          message: t('change.notSaved', said),
          autoClose: 12_000,
        })
        say(t('change.notSavedNotice', said))
        void queries.invalidateQueries({ queryKey: ['annotations', article.id] })
        void queries.invalidateQueries({ queryKey: ['versions', article.id] })
        if (step.work.kind === 'evidence') {
          void queries.invalidateQueries({ queryKey: ['claim', step.work.evidence.claimId] })
        }
      },
    }),
  )
  const { queue, annotations } = useSyncExternalStore(store.subscribe, store.getSnapshot, store.getSnapshot)

  const list = useQuery({
    // Of this version: where they sit in another one says nothing here.
    queryKey: ['annotations', article.id, article.version.id],
    queryFn: async ({ signal }) => unwrap(await api.listAnnotations(signal)),
  })
  const { data } = list
  // The server tells of the current version, which may by now be a later one than this room's.
  const stale = useMemo(() => data !== undefined && !fitText(data.items, article.text), [data, article.text])
  useEffect(() => {
    if (data && !stale) store.load(data)
  }, [data, stale, store])

  useRetry(store, queue.stalled)
  useUnsavedWarning(queue.waiting.length > 0)

  return { store, queue, annotations, list, stale }
}

export type RoomWork = ReturnType<typeof useWork>

function useRetry(store: WorkStore, stalled: Failure | null): void {
  useEffect(() => {
    // Signed out: sending again would only be refused again. The person signs in and presses "Try again".
    if (!stalled || stalled.code === 'unauthenticated') return
    const timer = setTimeout(store.retry, RETRY_MS)
    addEventListener('online', store.retry)
    return () => {
      clearTimeout(timer)
      removeEventListener('online', store.retry)
    }
  }, [stalled, store])
}

function useUnsavedWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [unsaved])
}
