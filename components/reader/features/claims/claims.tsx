import { IconLink } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useState } from 'react'
import type { DetailSection } from '@/components/annotation/annotation-detail'
import { createArticleClaimsApi } from '@/components/claim/claims-api'
import { useClaim } from '@/components/claim/use-claim'
import { createDecisionApi } from '@/components/decision/decision-api'
import { createUndoOffers } from '@/components/decision/undo-offer'
import { TOOL_ICON } from '@/components/reader/icon-sizes'
import { defineFeature } from '@/components/reader/room-feature'
import { cardOf } from '@/components/reader/room/card-of'
import { placeOf } from '@/components/reader/room/opening'
import { createChanging } from '@/components/reader/room/change-annotations'
import { nothingSelected } from '@/components/reader/room/key-hints'
import type { ClaimLog } from '@/components/annotation/claim-log'
import { loadedLater } from '@/components/ui/loaded-later'
import { usePreload } from '@/components/ui/use-preload'
import { createClaimLog } from './create-claim-log'
import { evidenceLeaving } from '@/lib/core/annotation/evidence-leaving'
import { isCheckable } from '@/lib/core/codebook/base-tags'
import { decide } from '@/lib/core/permissions/decide'
import { claimFacts, verdictFacts } from '@/lib/core/permissions/row-facts'
import type { MessageKey } from '@/lib/messages/translate'
import type { EvidenceView, VerdictView } from '@/lib/schema/claim'

const AnnotationDetail = loadedLater(async () => {
  const detail = await import('@/components/annotation/annotation-detail')
  return detail.AnnotationDetail
})

/** The claim behind an annotation: its sources, its evidence, its verdict. */
export const claims = defineFeature({
  id: 'claims',
  commands: () => ({
    source: {
      group: 'check',
      name: 'toolbar.addSource',
      keyed: 'claims.source',
      tool: { icon: <IconLink {...TOOL_ICON} /> },
    },
    verdict: { group: 'check', name: 'keys.verdict', keyed: 'claims.verdict', menu: { part: 'work' } },
    decide: { group: 'check', name: 'keys.decide', keyed: 'claims.decide', menu: { part: 'work' } },
    open: { group: 'check', name: 'keys.open', keyed: 'claims.open', forReaders: true },
  }),
  useParts: (room) => {
    const t = useTranslations('reader')
    const claimText = useTranslations('claim')
    const queries = useQueryClient()
    usePreload(AnnotationDetail.preload)
    const { article, workspace, place, work, beside, mayAnnotate, call, say } = room
    const { me, tags, ratings } = workspace
    const { opened } = beside
    const [api] = useState(() => createArticleClaimsApi(call, article.id))
    const [decisions] = useState(() => createDecisionApi(call))
    const [offers] = useState(createUndoOffers)
    useEffect(() => {
      offers.start()
      return offers.end
    }, [offers])
    const leaving = useMemo(() => evidenceLeaving(work.queue.waiting), [work.queue.waiting])
    const { focused, span, sentences, repeats, locators } = place
    const { claim } = useClaim(api, focused?.claimId ?? null)
    const mayDecide = (verdict: VerdictView): boolean => decide('verdict:decide', me, verdictFacts(verdict))
    const decisionRefusal = refusalToDecide({
      may: decide('verdict:decide', me),
      isSelected: focused !== null,
      waits: claim?.verdicts.some((verdict) => verdict.status === 'submitted' && mayDecide(verdict)) === true,
    })
    const sourceRefusal = !focused
      ? span
        ? t('refusal.noClaim')
        : nothingSelected(room.keys, t)
      : isCheckable(focused.tag)
        ? null
        : t('refusal.notCheckable')

    function open(section: DetailSection): void {
      if (focused) {
        // A card that goes away sends no pointerleave.
        place.hover.onCard(null)
        beside.open({ kind: 'detail', id: focused.id, section })
      } else say(sourceRefusal ?? nothingSelected(room.keys, t))
    }

    function openToCheck(section: DetailSection): void {
      if (sourceRefusal === null) open(section)
      else say(sourceRefusal)
    }

    function openToDecide(): void {
      if (decisionRefusal === null) open('decision')
      else say(decisionRefusal === 'select' ? nothingSelected(room.keys, t) : t(decisionRefusal))
    }

    function deleteEvidence({ id, revision, claimId, source }: EvidenceView): void {
      const label = t('change.evidenceDeleted', { title: source.title })
      work.store.perform(label, { kind: 'evidence', op: 'delete', evidence: { id, revision, claimId } })
      say(`${label}.`)
    }

    function close(): void {
      beside.backToList()
      place.focusArticle()
    }

    /** What was open is done; where it lies over the article, one stays in it. */
    function returnToArticle(): void {
      if (!beside.narrow) place.focusArticle()
    }

    const claimLog = createClaimLog(work.store, t, claimText)
    const log: ClaimLog = {
      ...claimLog,
      onEvidenceAdded: (evidence) => {
        claimLog.onEvidenceAdded(evidence)
        returnToArticle()
      },
      onVerdictSubmitted: (of, verdict) => {
        claimLog.onVerdictSubmitted(of, verdict)
        returnToArticle()
      },
      onDecided: (decided) => {
        claimLog.onDecided(decided)
        offers.note(decided.verdict)
        // What an approval locks is among them.
        void queries.invalidateQueries({ queryKey: ['annotations', article.id] })
      },
    }
    const detailed = opened.kind === 'detail' ? opened : null
    const item = work.annotations.find(({ id }) => id === detailed?.id)
    return {
      run: {
        source: () => openToCheck('source'),
        verdict: () => openToCheck('verdict'),
        decide: openToDecide,
        open: () => open('claim'),
      },
      state: { source: { refusal: sourceRefusal }, decide: { hidden: decisionRefusal !== null } },
      panels: {
        detail: item && detailed && (
          <AnnotationDetail
            key={item.id}
            facts={cardOf(item, {
              sentences,
              repeats,
              locators,
              disagreements: work.disagreements,
              tags,
              me,
              t,
            })}
            section={detailed.section}
            me={me}
            mayAnnotate={mayAnnotate}
            mayEditClaim={(claim) => decide('claim:update', me, claimFacts(claim))}
            ratings={ratings}
            mayDecide={mayDecide}
            claims={api}
            decisions={decisions}
            place={(section) => placeOf(workspace.slug, article.id, { annotation: item.id, open: section })}
            leaving={leaving}
            log={log}
            onDescribe={createChanging(room, t).describe}
            onDeleteEvidence={deleteEvidence}
            onSection={(section) => beside.open({ ...detailed, section })}
            onClose={close}
            say={say}
          />
        ),
      },
      leave: beside.backToList,
    }
  },
})

type Deciding = { may: boolean; isSelected: boolean; waits: boolean }

/** Why there is nothing to decide on here: as a message, or because something is to be selected first. */
function refusalToDecide({ may, isSelected, waits }: Deciding): MessageKey<'reader'> | 'select' | null {
  if (!may) return 'refusal.mayNotDecide'
  if (!isSelected) return 'select'
  return waits ? null : 'refusal.nothingToDecide'
}
