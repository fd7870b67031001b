'use client'

import { ActionIcon, TextInput } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useMemo, useState, type KeyboardEvent } from 'react'
import { bindingsFor } from '@/components/keyboard/key-press'
import type { Span } from '@/lib/core/text/span'
import type { Found } from '@/lib/editor/highlight-layer/layer-state'
import { createFinder } from '@/lib/core/annotation/create-finder'
import classes from './find-bar.module.css'

type FindBarProps = {
  text: string
  onShow: (found: Found) => void
  /** Left with the hit one has come to, or none. */
  onClose: (span: Span | null) => void
}

const ICON = { size: 16, stroke: 1.6, 'aria-hidden': true } as const

/** Searching the article: Enter goes on, Shift + Enter back, Escape leaves one at the sentence found. */
export function FindBar({ text, onShow, onClose }: FindBarProps) {
  const t = useTranslations('reader')
  const [query, setQuery] = useState('')
  const [index, setIndex] = useState(0)
  const find = useMemo(() => createFinder(text), [text])
  const [hits, setHits] = useState<readonly Span[]>([])
  const hit = hits[index] ?? null

  function search(next: string): void {
    setQuery(next)
    setIndex(0)
    const found = find(next)
    setHits(found)
    onShow({ hits: found, current: found[0] ?? null })
  }

  function step(by: number): void {
    if (hits.length === 0) return
    const next = (index + by + hits.length) % hits.length
    setIndex(next)
    onShow({ hits, current: hits[next] ?? null })
  }

  function press(event: KeyboardEvent): void {
    const [binding] = bindingsFor(event.nativeEvent, [
      { keys: [{ key: 'Escape' }], act: () => onClose(hit) },
      { keys: [{ key: 'Enter' }], act: () => step(1) },
      { keys: [{ key: 'Enter', shift: true }], act: () => step(-1) },
    ])
    if (!binding) return
    event.preventDefault()
    binding.act()
  }

  return (
    <div className={classes['bar']} role="search">
      <TextInput
        className={classes['field'] ?? ''}
        aria-label={t('search.label')}
        placeholder={t('search.label')}
        data-autofocus
        ref={(field) => field?.focus()}
        value={query}
        onChange={(event) => search(event.currentTarget.value)}
        onKeyDown={press}
      />
      <span className={classes['count']} aria-live="polite">
        {query.trim() !== '' &&
          (hits.length === 0
            ? t('search.noMatch')
            : t('search.position', { index: index + 1, count: hits.length }))}
      </span>
      <ActionIcon variant="subtle" color="gray" aria-label={t('search.previous')} onClick={() => step(-1)}>
        <IconChevronUp {...ICON} />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" aria-label={t('search.next')} onClick={() => step(1)}>
        <IconChevronDown {...ICON} />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" aria-label={t('search.close')} onClick={() => onClose(hit)}>
        <IconX {...ICON} />
      </ActionIcon>
    </div>
  )
}
