'use client'

import { NativeSelect } from '@mantine/core'
import { FilterBar } from '@/components/ui/filter-bar'
import { SearchBox } from '@/components/ui/search-box'
import { useAddressQuery } from '@/components/ui/use-address-query'
import { VERDICT_STATUSES } from '@/lib/schema/verdict-status'
import { claimQuery, readClaimFilter, type ClaimFilter } from './claim-filter'
import { STATUS_LABELS } from './claim-words'

const STATES = [
  { value: '', label: 'Every claim' },
  { value: 'open', label: 'Without approved verdict' },
  ...VERDICT_STATUSES.map((status) => ({
    value: status,
    label: `Verdict: ${STATUS_LABELS[status].toLowerCase()}`,
  })),
]

/** Search and state of the verdicts; both live in the address. */
export function ClaimFilters({ filter }: { filter: ClaimFilter }) {
  const { go, busy } = useAddressQuery()

  function change(name: 'search' | 'status', value: string): void {
    const query = claimQuery(filter)
    query.set(name, value)
    go(claimQuery(readClaimFilter(query)))
  }

  return (
    <FilterBar
      search={
        <SearchBox
          label="Search claims"
          initial={filter.search ?? ''}
          busy={busy}
          onSearch={(search) => change('search', search)}
        />
      }
    >
      <NativeSelect
        aria-label="State of the verdicts"
        data={STATES}
        value={filter.status ?? ''}
        onChange={(event) => change('status', event.currentTarget.value)}
      />
    </FilterBar>
  )
}
