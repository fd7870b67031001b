'use client'

import { Loader, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { usePathname, useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import classes from './article-list.module.css'
import { languageName } from './language-name'

export type ArticleFilterValues = { search: string; language: string }

type ArticleFiltersProps = { values: ArticleFilterValues; languages: string[] }

/** Search and language; both live in the address, so that a filtered list can be kept and shared. */
export function ArticleFilters({ values, languages }: ArticleFiltersProps) {
  const router = useRouter()
  const path = usePathname()
  const [pending, startTransition] = useTransition()
  const [search, setSearch] = useState(values.search)
  const searchSoon = useDebouncedCallback((text: string) => show({ ...values, search: text }), 250)

  function show(next: ArticleFilterValues) {
    const query = new URLSearchParams(Object.entries(next).filter(([, value]) => value.trim() !== ''))
    startTransition(() => router.replace(query.size > 0 ? `${path}?${query.toString()}` : path))
  }

  return (
    <search className={classes['filters']}>
      <TextInput
        className={classes['search'] ?? ''}
        aria-label="Search articles"
        placeholder="Search by title, author, publisher or address"
        leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
        rightSection={pending ? <Loader size={14} /> : null}
        maxLength={200}
        value={search}
        onChange={(event) => {
          setSearch(event.currentTarget.value)
          searchSoon(event.currentTarget.value)
        }}
      />
      {languages.length > 1 && (
        <NativeSelect
          aria-label="Language"
          value={values.language}
          onChange={(event) => show({ search, language: event.currentTarget.value })}
          data={[
            { value: '', label: 'Every language' },
            ...languages.map((tag) => ({ value: tag, label: languageName(tag) })),
          ]}
        />
      )}
    </search>
  )
}
