import { useTranslations } from 'next-intl'
import type { Change } from '@/lib/schema/version'
import type { Direction } from '@/lib/schema/article'
import { foldChanges } from '@/lib/core/comparison/fold-changes'
import { ChangeRow, SameRows, type Layout, type Texts } from './change-row'
import classes from './change-list.module.css'

type ChangeListProps = {
  changes: readonly Change[]
  texts: Texts
  layout: Layout
  direction: Direction
}

/** The two versions as one text, with what differs marked and long unchanged runs folded. */
export function ChangeList({ changes, texts, layout, direction }: ChangeListProps) {
  const t = useTranslations('article')
  const parts = foldChanges(changes)
  const count = parts.filter(({ kind }) => kind === 'change').length
  return (
    <ol className={classes['list']} dir={direction} data-layout={layout}>
      {parts.map((part, index) => {
        switch (part.kind) {
          case 'change':
            return (
              <ChangeRow
                key={index}
                change={part.change}
                number={part.number}
                count={count}
                texts={texts}
                layout={layout}
              />
            )
          case 'same':
            return <SameRows key={index} sentences={part.sentences} texts={texts} layout={layout} />
          case 'folded':
            return (
              <li key={index} className={classes['folded']}>
                <details>
                  <summary>{t('versions.text.folded', { count: part.sentences.length })}</summary>
                  <ol className={classes['inner']}>
                    <SameRows sentences={part.sentences} texts={texts} layout={layout} />
                  </ol>
                </details>
              </li>
            )
        }
      })}
    </ol>
  )
}
