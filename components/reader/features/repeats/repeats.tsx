import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { defineFeature } from '@/components/reader/room-feature'
import { stepCursor } from '@/components/reader/room/step-cursor'
import { atSentence } from '@/lib/core/annotation/sentence-cursor'
import { applyToRepeats } from './apply-to-repeats'
import { createRegrouping } from './create-regrouping'
import { repeatFacts } from './repeat-facts'
import { offeredBy, repeatOffer } from './repeat-offer'
import { RepeatList } from './repeat-list'
import { RepeatStatus } from './repeat-status'

/** The other places where the sentence one is at is printed, in the same words or in others. */
export const repeats = defineFeature({
  id: 'repeats',
  commands: () => ({
    next: {
      group: 'move',
      name: 'keys.nextRepeat',
      keyed: 'repeats.next',
      forReaders: true,
      menu: { part: 'go' },
    },
    apply: { group: 'annotate', name: 'keys.repeats', keyed: 'repeats.apply' },
    restore: { group: 'move', name: 'menu.restoreRepeat', keyed: 'repeats.restore', menu: { part: 'go' } },
  }),
  useParts: (room) => {
    const t = useTranslations('reader')
    const { article, place, work, workspace, beside, mayAnnotate } = room
    const { memberId } = workspace.me
    const { annotations } = work
    const { at, sentences, focused, head } = place
    const [withConfirmed, setWithConfirmed] = useState(false)
    const offer = useMemo(
      () => repeatOffer(at, { sentences, repeats: place.repeats, annotations, memberId, focused }),
      [at, sentences, place.repeats, annotations, memberId, focused],
    )
    const offered = offeredBy(offer, { withConfirmed })
    const { confirm, detach, restore, isDetached } = createRegrouping(room, t)
    const { text, language } = article
    const facts = repeatFacts({ text, language, sentences, repeats: place.repeats, head, offer })

    const editing = {
      // The pressed button goes away with what it did, and must not take the focus along.
      onConfirm: (...wording: Parameters<typeof confirm>) => {
        confirm(...wording)
        place.focusArticle()
      },
      onDetach: (...wording: Parameters<typeof detach>) => {
        detach(...wording)
        place.focusArticle()
      },
      withConfirmed,
      onWithConfirmed: setWithConfirmed,
    }
    function go(ordinal: number): void {
      place.go(atSentence(ordinal))
      beside.putAway()
      place.focusArticle()
    }
    const apply = (): void => applyToRepeats(room, { offer, offered }, t)

    return {
      run: { next: () => stepCursor(room, 'next_repeat', t), apply, restore },
      state: { restore: { hidden: !isDetached } },
      panels: {
        rail: facts && <RepeatList facts={facts} onGo={go} editing={mayAnnotate ? editing : null} />,
        status: (
          <RepeatStatus
            count={beside.narrow && facts && facts.count > 1 ? facts.count : 0}
            onOpen={beside.bringUp}
            offered={mayAnnotate ? offered.length : 0}
            applyKey={room.keys.first('repeats.apply')}
            onApply={() => {
              apply()
              place.releasePointer()
            }}
          />
        ),
      },
    }
  },
})
