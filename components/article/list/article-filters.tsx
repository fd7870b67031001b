'use client'

import { NativeSelect } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { FilterBar } from '@/components/ui/filter-bar'
import { SearchBox } from '@/components/ui/search-box'
import { useAddressQuery } from '@/components/ui/use-address-query'
import { useLanguageName } from './use-language-name'

export type ArticleFilterValues = { search: string; language: string }

type ArticleFiltersProps = { values: ArticleFilterValues; languages: string[] }

/** Search and language; both live in the address, so that a filtered list can be kept and shared. */
export function ArticleFilters({ values, languages }: ArticleFiltersProps) {
  const t = useTranslations('article')
  const languageName = useLanguageName()
  const { go, busy } = useAddressQuery()

  function change(name: keyof ArticleFilterValues, value: string): void {
    const next = Object.entries({ ...values, [name]: value })
    go(new URLSearchParams(next.filter(([, each]) => each !== '')))
  }

  return (
    <FilterBar
      search={
        <SearchBox
          label={t('filters.search')}
          hint={t('filters.searchHint')}
          initial={values.search}
          busy={busy}
          onSearch={(search) => change('search', search)}
        />
      }
    >
      {languages.length > 1 && (
        <NativeSelect
          aria-label={t('filters.language')}
          value={values.language}
          onChange={(event) => change('language', event.currentTarget.value)}
          data={[
            { value: '', label: t('filters.allLanguages') },
            ...languages.map((tag) => ({ value: tag, label: languageName(tag) })),
          ]}
        />
      )}
    </FilterBar>
  )
}
