'use client'

import { useTranslations } from 'next-intl'
import type { Ref } from 'react'
import type { SentenceFacts } from './sentence-facts'
import classes from './sentence-list.module.css'

type SentenceListProps = {
  /** The sentences around the active one, with what is known of each. */
  facts: readonly SentenceFacts[]
  count: number
  active: number | null
  ref: Ref<HTMLDivElement>
}

/**
 * The article's sentences for assistive technology and the keyboard: a list that takes the focus and names the active
 * sentence, while the room draws the cursor on the article itself. The room's keys move it.
 */
export function SentenceList({ facts, count, active, ref }: SentenceListProps) {
  const t = useTranslations('reader')
  return (
    <div
      ref={ref}
      role="listbox"
      aria-label={t('article.sentences')}
      aria-multiselectable
      tabIndex={0}
      className={classes['list']}
      {...(active !== null && { 'aria-activedescendant': optionId(active) })}
    >
      {facts.map(({ ordinal, description, selected, direction, language }) => (
        <div
          key={ordinal}
          id={optionId(ordinal)}
          role="option"
          data-sentence
          aria-selected={selected}
          aria-posinset={ordinal + 1}
          aria-setsize={count}
          dir={direction}
          lang={language}
          aria-label={description}
        />
      ))}
    </div>
  )
}

function optionId(ordinal: number): string {
  return `sentence-${ordinal}`
}
