'use client'

import { NativeSelect } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { FilterBar } from '@/components/ui/filter-bar'
import { SearchBox } from '@/components/ui/search-box'
import { useAddressQuery } from '@/components/ui/use-address-query'
import { VERDICT_STATUSES } from '@/lib/schema/verdict-status'
import { claimQuery, readClaimFilter, type ClaimFilter } from './claim-filter'
import { STATUS_MESSAGES } from './claim-words'

/** Search and state of the verdicts; both live in the address. */
export function ClaimFilters({ filter }: { filter: ClaimFilter }) {
  const t = useTranslations('claim')
  const { go, busy } = useAddressQuery()
  const states = [
    { value: '', label: t('filter.all') },
    { value: 'open', label: t('filter.open') },
    ...VERDICT_STATUSES.map((status) => ({
      value: status,
      label: t('filter.verdict', { status: t(STATUS_MESSAGES[status]) }),
    })),
  ]

  function change(name: 'search' | 'status', value: string): void {
    const query = claimQuery(filter)
    query.set(name, value)
    go(claimQuery(readClaimFilter(query)))
  }

  return (
    <FilterBar
      search={
        <SearchBox
          label={t('filter.search')}
          initial={filter.search ?? ''}
          busy={busy}
          onSearch={(search) => change('search', search)}
        />
      }
    >
      <NativeSelect
        aria-label={t('filter.status')}
        data={states}
        value={filter.status ?? ''}
        onChange={(event) => change('status', event.currentTarget.value)}
      />
    </FilterBar>
  )
}
