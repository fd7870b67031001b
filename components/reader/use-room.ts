import { may } from '@/lib/core/permissions/may'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { createArticleClaimsApi } from '@/components/claim/claims-api'
import { createApiClient } from '@/components/api/api-client'
import { headOf, sentencesAt } from '@/lib/core/annotation/sentence-cursor'
import { evidenceLeaving } from '@/lib/core/annotation/evidence-leaving'
import { indexRepeats } from '@/lib/core/annotation/repeat-index'
import { annotatedSentences, readingProgress } from '@/lib/core/annotation/reading-progress'
import type { ArticleContent } from '@/lib/schema/article'
import type { EvidenceView } from '@/lib/schema/claim'
import type { WorkspaceView } from '@/lib/schema/workspace'
import { keyMap } from './key-map'
import { createRoomApi } from './room-api'
import { cardsOf, highlightsOf, roomView } from './room-view'
import { createVersionsApi } from '@/components/article/versions/versions-api'
import { useConfirming } from './use-confirming'
import { saveStateOf } from './save-state'
import { sentenceFacts } from './sentence-facts'
import { useAnnouncer } from './use-announcer'
import { createMarking } from './create-marking'
import { createRepairing } from './create-repairing'
import { offeredBy } from './repeat-offer'
import { usePlace } from './use-place'
import { useSeen } from './use-seen'
import { useSingleKeys } from './use-single-keys'
import { useSplit } from './use-split'
import { useWork } from './use-work'

export type UseRoomOptions = {
  article: ArticleContent
  workspace: WorkspaceView
  annotationId: string | null
}

/** The room's state and what can be done in it, without how it looks. */
export function useRoom({ article, workspace, annotationId }: UseRoomOptions) {
  const t = useTranslations('reader')
  const { me, tags, abilities } = workspace
  const mayAnnotate = may({ abilities }, 'annotation:create')
  const [{ call, api, claims, versionsApi }] = useState(() => {
    const client = createApiClient(workspace.slug)
    return {
      call: client,
      api: createRoomApi(client, article),
      claims: createArticleClaimsApi(client, article.id),
      versionsApi: createVersionsApi(client, article.id),
    }
  })
  const { said, say } = useAnnouncer()
  const [singleKeys, setSingleKeys] = useSingleKeys({ preference: me.singleKeys, call })
  const at = usePlace(article.sentences, annotationId)
  const { sentences } = at
  const { store, queue, annotations, list, overtaken } = useWork({
    api,
    article,
    me,
    onSentences: at.replaceSentences,
    say,
  })

  const repeats = useMemo(() => indexRepeats(article.text, sentences), [article.text, sentences])
  const view = useMemo(
    () => roomView({ place: at.place, picked: at.picked, sentences, repeats, annotations, me, t }),
    [at.place, at.picked, sentences, repeats, annotations, me, t],
  )
  const drawn = useMemo(
    () => ({
      highlights: highlightsOf(annotations, me),
      residue: sentences.filter(({ residue }) => residue),
      cards: cardsOf(annotations, { sentences, repeats, tags, me, t }),
      annotated: annotatedSentences(sentences, annotations),
    }),
    [annotations, sentences, repeats, tags, me, t],
  )

  const head = headOf(view.place, sentences)
  const start = head === null ? undefined : sentences[head]?.start
  const seen = useSeen({ api, articleId: article.id, enabled: mayAnnotate, start })
  const split = useSplit({ article, sentences, place: view.place, store, say })
  const [withConfirmed, setWithConfirmed] = useState(false)
  const offered = offeredBy(view.offer, { withConfirmed })
  const marking = createMarking({
    store,
    text: article.text,
    sentences,
    annotations,
    tags,
    me,
    ...view,
    offered,
    say,
    t,
  })
  const mending = createRepairing({ store, sentences, repeats, head, say, t })
  const settling = useConfirming({ store, text: article.text, annotations, me, ...view, pick: at.pick, say })
  const leaving = useMemo(() => evidenceLeaving(queue.waiting), [queue.waiting])
  const bindings = useMemo(() => keyMap(tags), [tags])

  return {
    article,
    me,
    tags,
    ratings: workspace.ratings,
    abilities,
    mayAnnotate,
    claims,
    annotations,
    sentences,
    repeats,
    list,
    overtaken,
    versionsApi,
    store,
    queue,
    ...view,
    ...drawn,
    go: at.go,
    pick: at.pick,
    head,
    facts: sentenceFacts({
      article,
      sentences,
      repeats,
      annotations,
      tags,
      me,
      active: head ?? 0,
      run: sentencesAt(view.place, sentences),
      t,
    }),
    progress: readingProgress(sentences, seen, drawn.annotated),
    saveState: mayAnnotate ? saveStateOf(queue) : null,
    split,
    offered,
    withConfirmed,
    setWithConfirmed,
    marking,
    settling,
    mending,
    leaving,
    deleteEvidence: ({ id, revision, claimId, source }: EvidenceView) => {
      const label = t('change.evidenceDeleted', { title: source.title })
      store.perform(label, { kind: 'evidence', op: 'delete', evidence: { id, revision, claimId } })
      say(`${label}.`)
    },
    said,
    say,
    bindings,
    singleKeys,
    setSingleKeys,
  }
}

export type Room = ReturnType<typeof useRoom>
