'use client'

import { CloseButton, Loader, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'

type SearchBoxProps = {
  label: string
  /** What can be searched for; the label says it otherwise. */
  hint?: string
  initial: string
  busy: boolean
  onSearch: (search: string) => void
  className?: string
}

const REST_MS = 250

/** A search that looks while one types, once one rests. */
export function SearchBox({ label, hint = label, initial, busy, onSearch, className }: SearchBoxProps) {
  const t = useTranslations('ui')
  const [value, setValue] = useState(initial)
  const searchSoon = useDebouncedCallback((search: string) => onSearch(search.trim()), REST_MS)

  function change(next: string): void {
    setValue(next)
    searchSoon(next)
  }

  return (
    <form
      role="search"
      className={className}
      onSubmit={(event) => {
        event.preventDefault()
        searchSoon.cancel()
        onSearch(value.trim())
      }}
    >
      <TextInput
        aria-label={label}
        placeholder={hint}
        value={value}
        maxLength={200}
        onChange={(event) => change(event.currentTarget.value)}
        leftSection={<IconSearch size={16} stroke={1.8} aria-hidden />}
        rightSection={
          busy ? (
            <Loader size={14} role="img" aria-label={t('searching')} />
          ) : (
            value && <CloseButton size="sm" aria-label={t('clearSearch')} onClick={() => change('')} />
          )
        }
      />
    </form>
  )
}
