'use client'

import { NativeSelect } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { FilterBar } from '@/components/ui/filter-bar'
import { SearchBox } from '@/components/ui/search-box'
import { useAddressQuery } from '@/components/ui/use-address-query'
import type { MessageKey } from '@/lib/messages/translate'
import { CLAIM_SORTS } from '@/lib/schema/claim'
import { VERDICT_STATUSES } from '@/lib/schema/verdict-status'
import { claimQuery, readClaimFilter, type ClaimFilter } from './claim-filter'
import { STATUS_MESSAGES } from './claim-words'

type ClaimFiltersProps = {
  filter: ClaimFilter
  /** The members that one can narrow the list to, beside oneself. */
  members: readonly { value: string; label: string }[]
}

/** Each order that the list can have, as `sort order`. */
const ORDERS = {
  'created desc': 'sort.newest',
  'created asc': 'sort.oldest',
  'text asc': 'sort.text',
  'occurrences desc': 'sort.occurrences',
} as const satisfies Record<string, MessageKey<'claim'>>

/** What narrows and sorts the library. All of it is in the address. */
export function ClaimFilters({ filter, members }: ClaimFiltersProps) {
  const t = useTranslations('claim')
  const { go, busy } = useAddressQuery()
  const { sort = 'created' } = filter
  const states = [
    { value: '', label: t('filter.all') },
    { value: 'open', label: t('filter.open') },
    ...VERDICT_STATUSES.map((status) => ({
      value: status,
      label: t('filter.verdict', { status: t(STATUS_MESSAGES[status]) }),
    })),
  ]

  function change(...changes: [name: keyof ClaimFilter, value: string][]): void {
    const query = claimQuery(filter)
    for (const [name, value] of changes) query.set(name, value)
    go(claimQuery(readClaimFilter(query)))
  }

  function sortBy(chosen: string): void {
    const [sort = '', order = ''] = chosen.split(' ')
    change(['sort', sort], ['order', order])
  }

  return (
    <FilterBar
      search={
        <SearchBox
          label={t('filter.search')}
          initial={filter.search ?? ''}
          busy={busy}
          onSearch={(search) => change(['search', search])}
        />
      }
    >
      <NativeSelect
        aria-label={t('filter.status')}
        data={states}
        value={filter.status ?? ''}
        onChange={(event) => change(['status', event.currentTarget.value])}
      />
      <NativeSelect
        aria-label={t('filter.who')}
        data={[
          { value: '', label: t('filter.everyone') },
          { value: 'me', label: t('filter.mine') },
          ...members,
        ]}
        value={filter.who ?? ''}
        onChange={(event) => change(['who', event.currentTarget.value])}
      />
      <NativeSelect
        aria-label={t('sort.label')}
        data={Object.entries(ORDERS).map(([value, label]) => ({ value, label: t(label) }))}
        value={`${sort} ${filter.order ?? CLAIM_SORTS[sort]}`}
        onChange={(event) => sortBy(event.currentTarget.value)}
      />
    </FilterBar>
  )
}
