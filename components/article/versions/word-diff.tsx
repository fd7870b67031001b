import { VisuallyHidden } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { WordChange } from '@/lib/core/comparison/word-changes'
import classes from './word-diff.module.css'

type WordDiffProps = { changes: readonly WordChange[]; show?: 'both' | 'before' | 'after' }

/**
 * A passage with the words that went and came: struck out and underlined, each told to those who do not see it. One
 * side alone shows one wording with its own words marked.
 */
export function WordDiff({ changes, show = 'both' }: WordDiffProps) {
  const t = useTranslations('article')
  const hidden = { both: null, before: 'added', after: 'removed' }[show]
  return changes
    .filter(({ kind }) => kind !== hidden)
    .map(({ kind, text }, index) => {
      // A passage is shown, never edited: a stretch's place is its identity.
      if (kind === 'kept') return <span key={index}>{text}</span>
      const Element = kind === 'removed' ? 'del' : 'ins'
      return (
        <Element key={index} className={classes[kind]}>
          {/* Its own direction, so that the passage takes its direction from its own words. */}
          <VisuallyHidden className={classes['told'] ?? ''} dir="auto">
            {` [${t(kind === 'removed' ? 'versions.text.removed' : 'versions.text.added')}: `}
          </VisuallyHidden>
          {text}
          <VisuallyHidden className={classes['told'] ?? ''}>] </VisuallyHidden>
        </Element>
      )
    })
}
