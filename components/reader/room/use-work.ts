import { notifications } from '@mantine/notifications'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from 'react'
import { refreshEvidence } from '@/components/claim/use-claim'
import { endOfferToUndo } from '@/components/decision/undo-offer'
import { unwrap } from '@/components/ui/unwrap'
import { fitText } from '@/lib/core/annotation/placing'
import { claimOf, type WorkStep } from '@/lib/core/annotation/work'
import type { ArticleContent, PersonView, SentenceView } from '@/lib/schema/article'
import { openWork, type WorkListener } from './live-work'
import type { RoomApi } from './room-api'

type UseWorkOptions = {
  api: RoomApi
  article: ArticleContent
  me: PersonView
  /** The path of the room. */
  place: string
  onSentences: (sentences: SentenceView[]) => void
  say: (message: string) => void
}

/** The room's annotations, live, and the store through which they change. */
export function useWork({ api, article, me, place, onSentences, say }: UseWorkOptions) {
  const queries = useQueryClient()
  const [work] = useState(() =>
    openWork({
      scope: `${me.memberId}/room/${article.id}`,
      place,
      versionId: article.version.id,
      api,
      text: article.text,
      member: me,
      newId: () => crypto.randomUUID(),
      now: () => new Date().toISOString(),
    }),
  )
  const { store, copy } = work
  const tellRefusal = useRefusals(article.id, say)
  const hear = useEffectEvent((told: Told) => {
    switch (told.kind) {
      case 'sentences':
        onSentences(told.sentences)
        return
      case 'saved':
        if (told.step.work.kind === 'evidence')
          refreshEvidence(queries, told.step.work.evidence, told.step.work.op)
        if (told.step.work.kind === 'verdict' || told.step.work.kind === 'decision')
          void queries.invalidateQueries({ queryKey: ['claim', told.step.work.verdict.claimId] })
        // What an approval locks is among them.
        if (told.step.work.kind === 'decision')
          void queries.invalidateQueries({ queryKey: ['annotations', article.id] })
        return
      case 'caught up':
        void queries.invalidateQueries({ queryKey: ['annotations', article.id] })
        return
      case 'refused':
        tellRefusal(told.step, told.reason)
    }
  })
  useEffect(() => {
    work.start({
      onSentences: (sentences) => hear({ kind: 'sentences', sentences }),
      onSaved: (step) => hear({ kind: 'saved', step }),
      onRefused: (step, { message }) => hear({ kind: 'refused', step, reason: message }),
      onLeft: (steps) => steps.forEach((step) => hear({ kind: 'refused', step })),
      onCaughtUp: () => hear({ kind: 'caught up' }),
    } satisfies WorkListener)
    return work.stop
  }, [work])
  const { queue, annotations } = useSyncExternalStore(store.subscribe, store.getSnapshot, store.getSnapshot)

  useEffect(() => {
    for (const { work } of queue.waiting) if (work.kind === 'decision') endOfferToUndo(work.verdict)
  }, [queue.waiting])

  const list = useQuery({
    // Of this version: where they sit in another one says nothing here.
    queryKey: ['annotations', article.id, article.version.id],
    queryFn: async ({ signal }) => unwrap(await api.listAnnotations(signal)),
    // A list from an earlier visit lacks what was done in it.
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  const { data, refetch } = list
  useEffect(() => {
    // What was done in another tab or window, or by others, is to be seen as soon as one comes back to this one.
    const look = (): void => void refetch()
    addEventListener('focus', look)
    return () => removeEventListener('focus', look)
  }, [refetch])
  // The server tells of the current version, which may by now be a later one than this room's.
  const stale = useMemo(() => data !== undefined && !fitText(data.items, article.text), [data, article.text])
  useEffect(() => {
    // Something was saved while the list was on its way: it lacks that, and what is known lacks the rest.
    if (data && !stale && !store.load(data)) void refetch()
  }, [data, stale, store, refetch])

  return { store, queue, annotations, list, stale, copy }
}

export type RoomWork = ReturnType<typeof useWork>

type Told =
  | { kind: 'sentences'; sentences: SentenceView[] }
  | { kind: 'saved'; step: WorkStep }
  | { kind: 'caught up' }
  /** No reason means that the step was made on an older version of the article. */
  | { kind: 'refused'; step: WorkStep; reason?: string }

/** Tells that a step was not done, and why, and reads again what it was about. */
function useRefusals(articleId: string, say: (message: string) => void) {
  const t = useTranslations('reader')
  const queries = useQueryClient()
  return ({ label, work }: WorkStep, reason = t('change.otherVersion')): void => {
    const said = { step: label, reason }
    notifications.show({
      color: 'red',
      title: t('change.reverted'),
      message: t('change.notSaved', said),
      autoClose: 12_000,
    })
    say(t('change.notSavedNotice', said))
    void queries.invalidateQueries({ queryKey: ['annotations', articleId] })
    void queries.invalidateQueries({ queryKey: ['versions', articleId] })
    const claimId = claimOf(work)
    if (claimId !== undefined) void queries.invalidateQueries({ queryKey: ['claim', claimId] })
  }
}
