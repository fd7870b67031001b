'use client'

import { NativeSelect } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { FilterBar } from '@/components/ui/filter-bar'
import { SearchBox } from '@/components/ui/search-box'
import { useAddressQuery } from '@/components/ui/use-address-query'
import { useLanguageName } from '@/components/article/use-language-name'
import type { MessageKey } from '@/lib/messages/translate'
import { ARTICLE_SORTS, ARTICLE_STATES, type ArticleSort } from '@/lib/schema/article-list'
import { articleAddress, readArticleQuery, type ArticleQuery } from './article-query'
import { ColumnChoice } from './column-choice'
import type { ColumnName } from './columns'
import { STATE_LABELS } from './state-labels'

type ArticleFiltersProps = {
  query: ArticleQuery
  languages: readonly string[]
  /** The members that one can narrow the list to, beside oneself. */
  members: readonly { value: string; label: string }[]
  columns: readonly ColumnName[]
}

const SORT_LABELS = {
  created: 'sort.created',
  changed: 'sort.changed',
  title: 'sort.title',
  published: 'sort.published',
  open: 'sort.open',
  changes_requested: 'sort.changesRequested',
} as const satisfies Record<ArticleSort, MessageKey<'article'>>
const SORTS = Object.keys(ARTICLE_SORTS).filter((name): name is ArticleSort => name in ARTICLE_SORTS)

/** What narrows and sorts the list. All of it is in the address, so that a list can be kept and shared. */
export function ArticleFilters({ query, languages, members, columns }: ArticleFiltersProps) {
  const t = useTranslations('article')
  const languageName = useLanguageName()
  const { go, busy } = useAddressQuery()

  function change(name: keyof ArticleQuery, value: string): void {
    const next = articleAddress(query)
    next.set(name, value)
    if (name === 'sort') next.delete('order')
    go(articleAddress(readArticleQuery(next)))
  }

  return (
    <FilterBar
      search={
        <SearchBox
          label={t('filters.search')}
          hint={t('filters.searchHint')}
          initial={query.search}
          busy={busy}
          onSearch={(search) => change('search', search)}
        />
      }
    >
      <NativeSelect
        aria-label={t('filters.state')}
        value={query.state ?? ''}
        onChange={(event) => change('state', event.currentTarget.value)}
        data={[
          { value: '', label: t('filters.allStates') },
          ...ARTICLE_STATES.map((state) => ({ value: state, label: t(STATE_LABELS[state]) })),
        ]}
      />
      <NativeSelect
        aria-label={t('filters.who')}
        value={query.who}
        onChange={(event) => change('who', event.currentTarget.value)}
        data={[
          { value: '', label: t('filters.everyone') },
          { value: 'me', label: t('filters.mine') },
          ...members,
        ]}
      />
      {languages.length > 1 && (
        <NativeSelect
          aria-label={t('filters.language')}
          value={query.language}
          onChange={(event) => change('language', event.currentTarget.value)}
          data={[
            { value: '', label: t('filters.allLanguages') },
            ...languages.map((tag) => ({ value: tag, label: languageName(tag) })),
          ]}
        />
      )}
      <NativeSelect
        aria-label={t('sort.label')}
        value={query.sort}
        onChange={(event) => change('sort', event.currentTarget.value)}
        data={SORTS.map((sort) => ({ value: sort, label: t(SORT_LABELS[sort]) }))}
      />
      <ColumnChoice shown={columns} />
    </FilterBar>
  )
}
