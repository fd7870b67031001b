import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { defineFeature } from '@/components/reader/room-feature'
import { stepCursor } from '@/components/reader/room/step-cursor'
import type { Move } from '@/lib/core/annotation/move-cursor'
import { atSentence, NOWHERE } from '@/lib/core/annotation/sentence-cursor'

/** Going through the sentences. */
export const moving = defineFeature({
  id: 'moving',
  commands: () => ({
    next: {
      group: 'move',
      name: 'keys.next',
      keyed: 'moving.next',
      forReaders: true,
    },
    previous: {
      group: 'move',
      name: 'keys.previous',
      keyed: 'moving.previous',
      forReaders: true,
    },
    extend_next: {
      group: 'move',
      name: 'keys.extendNext',
      keyed: 'moving.extend_next',
      forReaders: true,
    },
    extend_previous: {
      group: 'move',
      name: 'keys.extendPrevious',
      keyed: 'moving.extend_previous',
      forReaders: true,
    },
    next_open: {
      group: 'move',
      name: 'keys.nextOpen',
      keyed: 'moving.next_open',
      forReaders: true,
      menu: { part: 'go' },
    },
    previous_open: {
      group: 'move',
      name: 'keys.previousOpen',
      keyed: 'moving.previous_open',
      forReaders: true,
    },
    first: { group: 'move', name: 'keys.first', keyed: 'moving.first', forReaders: true },
    last: { group: 'move', name: 'keys.last', keyed: 'moving.last', forReaders: true },
    clear: {
      group: 'general',
      name: 'keys.clear',
      keyed: 'moving.clear',
      forReaders: true,
      leavesFirst: true,
    },
  }),
  useParts: (room) => {
    const t = useTranslations('reader')
    const { place, say, unsay } = room
    const nothingSelected = t('said.nothingSelected')
    const isSomewhere = place.at.kind !== 'nowhere'
    useEffect(() => {
      if (isSomewhere) unsay(nothingSelected)
    }, [isSomewhere, unsay, nothingSelected])

    function clear(): void {
      if (isSomewhere) {
        place.go(NOWHERE)
        say(nothingSelected)
      }
      place.focusArticle()
    }

    const step = (move: Move): void => stepCursor(room, move, t)

    return {
      run: {
        next: () => step('next'),
        previous: () => step('previous'),
        extend_next: () => step('extend_next'),
        extend_previous: () => step('extend_previous'),
        next_open: () => step('next_open'),
        previous_open: () => step('previous_open'),
        first: () => place.go(atSentence(0)),
        last: () => place.go(atSentence(place.sentences.length - 1)),
        clear,
      },
    }
  },
})
