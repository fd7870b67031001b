import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { MessageKey } from '@/lib/messages/translate'
import { whatStoodBefore } from '@/lib/core/comparison/change-words'
import type { RealChange, SameChange } from '@/lib/core/comparison/fold-changes'
import { changesWithin, type WordChange } from '@/lib/core/comparison/word-changes'
import { WordDiff } from './word-diff'
import classes from './change-list.module.css'

export type Layout = 'inline' | 'side'
/** What both versions say, and the language they say it in. */
export type Texts = { before: string; after: string; language: string }

type ChangeRowProps = { change: RealChange; number: number; count: number; texts: Texts; layout: Layout }

/** One change: what kind it is, and the sentence as it was and is. */
export function ChangeRow({ change, number, count, texts, layout }: ChangeRowProps) {
  const t = useTranslations('article')
  const words = wordsOf(change, texts)
  return (
    <li id={`change-${number}`} data-change tabIndex={-1} className={classes['row']} data-kind={change.kind}>
      <p className={classes['label']}>
        {t(KINDS[change.kind])}
        <bdi className={classes['number']}>{t('versions.text.position', { number, count })}</bdi>
      </p>
      {layout === 'inline' ? (
        <p className={classes['text']} dir="auto" lang={texts.language}>
          <WordDiff changes={words} />
        </p>
      ) : (
        <Sides
          language={texts.language}
          before={change.kind === 'added' ? null : <WordDiff changes={words} show="before" />}
          after={change.kind === 'removed' ? null : <WordDiff changes={words} show="after" />}
        />
      )}
      {change.kind === 'moved' && <Origin text={texts.before} offset={change.before.start} />}
    </li>
  )
}

const KINDS = {
  changed: 'versions.text.kinds.changed',
  removed: 'versions.text.kinds.removed',
  added: 'versions.text.kinds.added',
  moved: 'versions.text.kinds.moved',
} as const satisfies Record<RealChange['kind'], MessageKey<'article'>>

/** A run of sentences that both versions have. */
export function SameRows({
  sentences,
  texts,
  layout,
}: {
  sentences: readonly SameChange[]
  texts: Texts
  layout: Layout
}) {
  return sentences.map(({ before, after }) => {
    const text = texts.after.slice(after.start, after.end)
    return (
      <li key={after.start} className={classes['row']} data-kind="same">
        {layout === 'inline' ? (
          <p className={classes['text']} dir="auto" lang={texts.language}>
            {text}
          </p>
        ) : (
          <Sides
            language={texts.language}
            before={texts.before.slice(before.start, before.end)}
            after={text}
          />
        )}
      </li>
    )
  })
}

type SidesProps = { language: string; before: ReactNode; after: ReactNode }

function Sides({ language, before, after }: SidesProps) {
  const t = useTranslations('article')
  return (
    <div className={classes['sides']}>
      {before === null ? (
        <p className={classes['none']}>{t('versions.text.notEarlier')}</p>
      ) : (
        <p className={classes['text']} dir="auto" lang={language}>
          {before}
        </p>
      )}
      {after === null ? (
        <p className={classes['none']}>{t('versions.text.notLater')}</p>
      ) : (
        <p className={classes['text']} dir="auto" lang={language}>
          {after}
        </p>
      )}
    </div>
  )
}

function Origin({ text, offset }: { text: string; offset: number }) {
  const t = useTranslations('article')
  const led = whatStoodBefore(text, offset)
  return (
    <p className={classes['origin']}>
      {led === ''
        ? t('versions.text.movedFirst')
        : t.rich('versions.text.movedAfter', { quote: () => <q dir="auto">{led}</q> })}
    </p>
  )
}

function wordsOf(change: RealChange, { before, after }: Texts): WordChange[] {
  switch (change.kind) {
    case 'changed':
      return changesWithin(change, { before, after })
    case 'removed':
      return [{ kind: 'removed', text: before.slice(change.before.start, change.before.end) }]
    case 'added':
      return [{ kind: 'added', text: after.slice(change.after.start, change.after.end) }]
    case 'moved':
      return [{ kind: 'kept', text: after.slice(change.after.start, change.after.end) }]
  }
}
