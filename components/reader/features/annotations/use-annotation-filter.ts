import { usePathname, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import type { CardFacts } from '@/components/annotation/annotation-card'
import {
  filterCards,
  readAnnotationFilter,
  withAnnotationFilter,
  type AnnotationFilter,
} from '@/components/annotation/annotation-filter'
import type { ArticleClaimsApi } from '@/components/claim/claims-api'
import { useClaims } from '@/components/claim/use-claim'
import type { Disagreements } from '@/lib/core/annotation/disagreements'

type UseAnnotationFilterOptions = {
  cards: readonly CardFacts[]
  disagreements: Disagreements
  claims: ArticleClaimsApi
  say: (message: string) => void
}

/** The cards that pass the filter in the address. How many do is said when the filter changes. */
export function useAnnotationFilter({ cards, disagreements, claims, say }: UseAnnotationFilterOptions) {
  const t = useTranslations('annotation')
  const address = useSearchParams()
  const pathname = usePathname()
  const text = withAnnotationFilter(new URLSearchParams(), readAnnotationFilter(address)).toString()
  const filter = useMemo(() => readAnnotationFilter(new URLSearchParams(text)), [text])
  const { read, pending } = useClaims(claims, filter.claim === undefined ? [] : claimsOf(cards))
  const shown = useMemo(
    () => filterCards(cards, filter, { disagreements, claims: read }),
    [cards, filter, disagreements, read],
  )

  const saidOf = useRef(text)
  const sayCount = useEffectEvent(() => {
    if (saidOf.current === text || pending) return
    saidOf.current = text
    say(
      shown.length === 0 ? t('filter.none') : t('filter.shown', { shown: shown.length, count: cards.length }),
    )
  })
  useEffect(() => sayCount(), [text, pending])

  function change(next: AnnotationFilter): void {
    const query = withAnnotationFilter(new URLSearchParams(address), next).toString()
    // Not through the router: the room need not be read from the server again.
    history.replaceState(null, '', query ? `${pathname}?${query}` : pathname)
  }
  return { filter, shown, pending, change }
}

function claimsOf(cards: readonly CardFacts[]): string[] {
  return [...new Set(cards.flatMap(({ item }) => item.claimId ?? []))]
}
