import { useEffect, useEffectEvent } from 'react'
import type { Room } from '@/components/reader/room/use-room'
import { sentenceAt } from '@/lib/core/annotation/sentence-cursor'
import { findPlace, keepPlace, placeAt, readPlace } from './kept-places'

/** How long after the last movement the place is kept. */
const REST_MS = 300

type KeptPlaceOptions = {
  room: Pick<Room, 'article' | 'workspace' | 'place'>
  /** Nobody was led to a place of the article. */
  returns: boolean
  onReturn: (ordinal: number) => void
}

/** Goes back to where one was in the article the last time in this browser, and keeps where one is. */
export function useKeptPlace({ room, returns, onReturn }: KeptPlaceOptions): void {
  const { article, workspace, place } = room
  const { sentences, head } = place
  const of = `${workspace.me.memberId} ${article.id}`

  const goBack = useEffectEvent(() => {
    const kept = readPlace(localStorage, of)
    const ordinal = kept && findPlace(kept, { text: article.text, sentences })
    if (ordinal !== undefined && ordinal > 0) onReturn(ordinal)
  })
  useEffect(() => {
    if (returns) goBack()
  }, [returns])

  const keep = useEffectEvent(() => {
    const sentence = head === null ? undefined : sentences[head]
    const isSeen = sentence && place.isOnScreen(sentence)
    const ordinal = head !== null && isSeen ? head : sentenceAt(sentences, place.firstOnScreen())
    keepPlace(localStorage, of, placeAt(ordinal, { text: article.text, sentences }))
  })
  useEffect(() => {
    if (head === null) return
    const timer = setTimeout(keep, REST_MS)
    return () => clearTimeout(timer)
  }, [head])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    function onScroll({ target }: Event): void {
      if (!(target instanceof Element && target.matches('[data-article-scroller]'))) return
      clearTimeout(timer)
      timer = setTimeout(keep, REST_MS)
    }
    // A scroll does not bubble.
    const options = { capture: true, passive: true }
    document.addEventListener('scroll', onScroll, options)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('scroll', onScroll, options)
    }
  }, [])
}
