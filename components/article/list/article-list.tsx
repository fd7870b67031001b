'use client'

import { Checkbox, VisuallyHidden } from '@mantine/core'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import { Dotted } from '@/components/ui/dotted'
import { ARTICLE_SORTS } from '@/lib/schema/article-list'
import { ArticleCell } from './article-cell'
import classes from './article-list.module.css'
import { articleAddress, type ArticleQuery } from './article-query'
import { COLUMNS, sortOf, type ColumnName } from './columns'
import { DeleteArticle } from './delete-article'
import type { ListedArticle } from './listed-article'
import { HitText } from './hit-text'
import { SelectionBar } from './selection-bar'

type ArticleListProps = {
  workspace: string
  articles: ListedArticle[]
  columns: readonly ColumnName[]
  query: ArticleQuery
  /** May the reader fetch articles again? */
  mayImport: boolean
}

/** The articles of a workspace: what is happening to each, and what can be done with several at once. */
export function ArticleList({ workspace, articles, columns, query, mayImport }: ArticleListProps) {
  const t = useTranslations('article')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [last, setLast] = useState<string>()
  const selected = articles.filter(({ id }) => chosen.has(id))

  function choose(id: string, { wanted, through }: { wanted: boolean; through: boolean }): void {
    const ids = articles.map((article) => article.id)
    const [from, to] = [ids.indexOf(through ? (last ?? id) : id), ids.indexOf(id)].sort((a, b) => a - b)
    const range = ids.slice(from, (to ?? 0) + 1)
    setChosen((before) => {
      const kept = [...before].filter((one) => !range.includes(one))
      return new Set(wanted ? [...kept, ...range] : kept)
    })
    setLast(id)
  }

  return (
    <>
      <SelectionBar
        workspace={workspace}
        articles={selected}
        mayImport={mayImport}
        onClear={() => setChosen(new Set())}
      />
      <table className={classes['table']}>
        <caption>
          <VisuallyHidden>{t('list.caption')}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th className={classes['choice']}>
              <Checkbox
                aria-label={t('selection.all')}
                checked={selected.length === articles.length}
                indeterminate={selected.length > 0 && selected.length < articles.length}
                onChange={(event) =>
                  setChosen(new Set(event.currentTarget.checked ? articles.map(({ id }) => id) : []))
                }
              />
            </th>
            <SortHeader column="title" query={query} />
            {columns.map((column) => (
              <SortHeader key={column} column={column} query={query} />
            ))}
            <th>
              <VisuallyHidden>{t('list.actions')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {articles.map((article) => (
            <tr key={article.id} data-chosen={chosen.has(article.id) || undefined}>
              <td className={classes['choice']}>
                <Checkbox
                  aria-label={t('selection.one', { title: article.title })}
                  checked={chosen.has(article.id)}
                  onChange={(event) => {
                    const { nativeEvent, currentTarget } = event
                    const through = nativeEvent instanceof PointerEvent && nativeEvent.shiftKey
                    choose(article.id, { wanted: currentTarget.checked, through })
                  }}
                />
              </td>
              <td className={classes['about']}>
                <About workspace={workspace} article={article} />
              </td>
              {columns.map((column) => (
                <td key={column} data-label={t(COLUMNS[column].label)} data-column={column}>
                  <ArticleCell column={column} article={article} />
                </td>
              ))}
              <td className={classes['actions']}>
                {article.mayDelete && <DeleteArticle workspace={workspace} article={article} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function About({ workspace, article }: { workspace: string; article: ListedArticle }) {
  const { id, title, author, publisher, language, hit } = article
  return (
    <>
      <h2 className={classes['title']} dir="auto" lang={language}>
        <Link href={`/w/${workspace}/articles/${id}`}>{title}</Link>
      </h2>
      {(author !== null || publisher !== null) && (
        <Dotted className={classes['byline']}>
          {author !== null && <bdi>{author}</bdi>}
          {publisher !== null && <bdi>{publisher}</bdi>}
        </Dotted>
      )}
      {hit && <HitText hit={hit} lang={language} />}
    </>
  )
}

function SortHeader({ column, query }: { column: ColumnName | 'title'; query: ArticleQuery }) {
  const t = useTranslations('article')
  const label = column === 'title' ? t('columns.title') : t(COLUMNS[column].label)
  const sort = column === 'title' ? 'title' : sortOf(column)
  if (sort === undefined) return <th scope="col">{label}</th>
  const isSorted = query.sort === sort
  const order = isSorted ? (query.order === 'asc' ? 'desc' : 'asc') : ARTICLE_SORTS[sort]
  const direction = query.order === 'asc' ? 'ascending' : 'descending'
  return (
    <th scope="col" aria-sort={isSorted ? direction : 'none'}>
      <Link
        className={classes['sort']}
        href={`?${articleAddress({ ...query, sort, order }).toString()}`}
        replace
        scroll={false}
      >
        {label}
        <span aria-hidden>{isSorted ? (query.order === 'asc' ? '↑' : '↓') : ''}</span>
      </Link>
    </th>
  )
}
