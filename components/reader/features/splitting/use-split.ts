import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { bindingsFor } from '@/components/keyboard/key-press'
import { useDocumentKeys } from '@/components/keyboard/use-document-keys'
import { headOf, type Place } from '@/lib/core/annotation/sentence-cursor'
import { splitPoints } from '@/lib/core/annotation/split-points'
import type { ArticleContent, SentenceView } from '@/lib/schema/article'
import { shortQuote } from '@/lib/core/text/short-quote'
import type { WorkStore } from '@/components/reader/room/work-store'

type Splitting = { ordinal: number; points: readonly number[]; index: number }

type UseSplitOptions = {
  article: Pick<ArticleContent, 'text' | 'language' | 'direction'>
  sentences: readonly SentenceView[]
  place: Place
  store: WorkStore
  say: (message: string) => void
}

/** Correcting how the article was cut into sentences: splitting one at a chosen place, merging it with the next. */
export function useSplit({ article, sentences, place, store, say }: UseSplitOptions) {
  const t = useTranslations('reader')
  const [splitting, setSplitting] = useState<Splitting | null>(null)
  const at = splitting?.points[splitting.index]

  function begin(): void {
    const ordinal = headOf(place, sentences)
    const sentence = ordinal === null ? undefined : sentences[ordinal]
    if (ordinal === null || !sentence) {
      say(t('refusal.selectToSplit'))
      return
    }
    const points = splitPoints(article.text, sentence, article.language)
    if (points.length === 0) {
      say(t('refusal.singleWord'))
      return
    }
    setSplitting({ ordinal, points, index: Math.floor(points.length / 2) })
    say(t('split.choose', { number: ordinal + 1 }))
  }

  function choose(index: number): void {
    if (!splitting) return
    const kept = Math.max(0, Math.min(splitting.points.length - 1, index))
    setSplitting({ ...splitting, index: kept })
    const before = article.text.slice(0, splitting.points[kept]).slice(-24)
    const after = article.text.slice(splitting.points[kept]).slice(0, 24)
    say(`${shortQuote(before.replace(/^\S*\s/, ''))} | ${shortQuote(after)}`)
  }

  /** A click in the sentence chooses the place nearest to it; elsewhere it leaves. */
  function point(offset: number): void {
    const sentence = splitting && sentences[splitting.ordinal]
    if (!sentence || offset < sentence.start || offset > sentence.end) {
      leave()
      return
    }
    const distances = splitting.points.map((each) => Math.abs(each - offset))
    const least = distances.reduce((min, distance) => Math.min(min, distance), Infinity)
    choose(distances.indexOf(least))
  }

  function leave(): void {
    setSplitting(null)
    say(t('split.cancelled'))
  }

  function split(): void {
    if (!splitting || at === undefined) return
    const label = t('change.split', { number: splitting.ordinal + 1 })
    store.perform(label, { kind: 'correct', edit: 'split', at })
    setSplitting(null)
    say(`${label}.`)
  }

  function merge(): void {
    const ordinal = headOf(place, sentences)
    const next = ordinal === null ? undefined : sentences[ordinal + 1]
    if (ordinal === null) {
      say(t('refusal.selectToMerge'))
      return
    }
    if (!next) {
      say(t('refusal.lastSentence'))
      return
    }
    if (article.text.slice(sentences[ordinal]?.end, next.start).includes('\n\n')) {
      say(t('refusal.otherParagraph'))
      return
    }
    const label = t('change.merged', { first: ordinal + 1, second: ordinal + 2 })
    store.perform(label, { kind: 'correct', edit: 'merge', at: next.start })
    say(`${label}.`)
  }

  const active = splitting !== null
  const [back, forward] =
    article.direction === 'rtl' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight']
  useDocumentKeys(
    (event) => {
      const index = splitting?.index ?? 0
      const [binding] = bindingsFor(event, [
        { keys: [{ key: forward }], act: () => choose(index + 1) },
        { keys: [{ key: back }], act: () => choose(index - 1) },
        { keys: [{ key: 'Home' }], act: () => choose(0) },
        { keys: [{ key: 'End' }], act: () => choose(Infinity) },
        { keys: [{ key: 'Enter' }], act: split },
        { keys: [{ key: 'Escape' }], act: leave },
      ])
      if (!binding) return
      event.preventDefault()
      binding.act()
    },
    { on: active },
  )

  return { cut: at ?? null, active, begin, point, merge }
}
