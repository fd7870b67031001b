import { IconLink } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import { MENU_ICON } from '@/components/reader/icon-sizes'
import { defineFeature } from '@/components/reader/room-feature'
import { nothingSelected } from '@/components/reader/room/key-hints'
import { placeOf } from '@/components/reader/room/opening'
import type { Room } from '@/components/reader/room/use-room'
import { atSentence } from '@/lib/core/annotation/sentence-cursor'
import type { MessageKey } from '@/lib/messages/translate'
import { MissingTarget } from './missing-target'
import { useKeptPlace } from './use-kept-place'

/** Where one arrives: at what a link leads to, or where one was the last time. And the link that leads here. */
export const arriving = defineFeature({
  id: 'arriving',
  commands: () => ({
    copy_link: {
      group: 'general',
      name: 'keys.copyLink',
      keyed: 'arriving.copy_link',
      forReaders: true,
      menu: { part: 'go', icon: <IconLink {...MENU_ICON} /> },
    },
  }),
  useParts: (room) => {
    const t = useTranslations('reader')
    const { article, workspace, opening, startsCapturing, place, keys, beside, say } = room
    const { sentences, head, focused } = place
    const [closed, setClosed] = useState(false)
    const missing = missingTarget(room)

    const led = useEffectEvent(() => {
      const ordinal = opening?.kind === 'sentence' ? opening.sentence - 1 : undefined
      if (ordinal !== undefined && ordinal < sentences.length) place.go(atSentence(ordinal))
    })
    useEffect(() => led(), [])
    useKeptPlace({
      room,
      returns: opening === null && !startsCapturing,
      onReturn: (ordinal) => {
        place.go(atSentence(ordinal))
        const returned = { number: ordinal + 1, count: sentences.length }
        const key = keys.first('moving.first')
        say(
          key && !beside.narrow
            ? t('arriving.returnedKey', { ...returned, key: keys.word('moving.first') })
            : t('arriving.returned', returned),
        )
      },
    })

    async function copyLink(): Promise<void> {
      if (head === null) {
        say(nothingSelected(keys, t))
        return
      }
      const to = focused
        ? { annotation: focused.id }
        : { sentence: head + 1, version: article.version.number }
      try {
        await navigator.clipboard.writeText(location.origin + placeOf(workspace.slug, article.id, to))
        say(t(focused ? 'arriving.annotationCopied' : 'arriving.sentenceCopied'))
      } catch (error) {
        // The browser asks its user, or refuses by itself.
        if (!(error instanceof DOMException)) throw error
        say(t('arriving.notCopied'))
      }
    }

    return {
      run: { copy_link: () => void copyLink() },
      panels: {
        above: missing && !closed && <MissingTarget message={missing} onClose={() => setClosed(true)} />,
      },
    }
  },
})

/** What to say about what a link leads to, where it is not there. */
function missingTarget({ opening, article, work, place }: Room): MessageKey<'reader'> | undefined {
  if (opening?.kind === 'annotation') {
    const isGone = work.list.isSuccess && !work.annotations.some(({ id }) => id === opening.annotation)
    return isGone ? 'arriving.annotationMissing' : undefined
  }
  if (opening?.kind === 'sentence') {
    if (opening.version !== article.version.number) return 'arriving.otherVersion'
    if (opening.sentence > place.sentences.length) return 'arriving.sentenceMissing'
  }
  return undefined
}
