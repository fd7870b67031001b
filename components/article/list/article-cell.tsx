import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'next-intl'
import { Day } from '@/components/ui/day'
import { useLanguageName } from '@/components/article/use-language-name'
import type { ArticleSummary } from '@/lib/schema/article-list'
import classes from './article-list.module.css'
import type { ColumnName } from './columns'
import { StateMark } from './state-mark'

type Cell = (about: { article: ArticleSummary }) => ReactNode

const CELLS: Record<ColumnName, Cell> = {
  state: ({ article }) => <StateMark state={article.state} />,
  progress: Progress,
  people: People,
  open: ({ article }) => <Count of={article.claimCount - article.approvedCount} />,
  changesRequested: ({ article }) => <Count of={article.changesRequestedCount} />,
  changed: ({ article }) => <Day at={article.changedAt} />,
  imported: Imported,
  published: ({ article }) => article.publishedOn !== null && <Day at={article.publishedOn} />,
  language: Language,
  annotations: ({ article }) => <Count of={article.annotationCount} />,
  words: ({ article }) => <Count of={article.wordCount} />,
}

/** What a column says of an article; nothing where it has nothing to say. */
export function ArticleCell({ column, article }: { column: ColumnName; article: ArticleSummary }) {
  const Content = CELLS[column]
  return <Content article={article} />
}

function Count({ of: count }: { of: number }) {
  return useFormatter().number(count)
}

function Language({ article }: { article: ArticleSummary }) {
  return useLanguageName()(article.language)
}

function Imported({ article: { createdAt, createdBy } }: { article: ArticleSummary }) {
  return (
    <>
      <Day at={createdAt} /> <bdi className={classes['by']}>{createdBy.name}</bdi>
    </>
  )
}

function Progress({ article: { approvedCount, claimCount } }: { article: ArticleSummary }) {
  const t = useTranslations('article')
  if (claimCount === 0) return <span className={classes['none']}>{t('progress.none')}</span>
  return (
    <span className={classes['progress']}>
      <progress value={approvedCount} max={claimCount} aria-hidden />
      {t('progress.approved', { approved: approvedCount, count: claimCount })}
    </span>
  )
}

const NAMED = 2

function People({ article: { people } }: { article: ArticleSummary }) {
  const t = useTranslations('article')
  if (people.length === 0) return <span className={classes['none']}>{t('people.none')}</span>
  const named = people.slice(0, NAMED)
  const more = people.length - named.length
  return (
    <ul className={classes['people']} title={people.map(({ name }) => name).join(', ')}>
      {named.map(({ memberId, name }) => (
        <li key={memberId}>
          <bdi>{name}</bdi>
        </li>
      ))}
      {more > 0 && <li>{t('people.more', { count: more })}</li>}
    </ul>
  )
}
