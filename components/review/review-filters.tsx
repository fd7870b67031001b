'use client'

import { Button, SegmentedControl, Select } from '@mantine/core'
import { SearchBox } from '@/components/ui/search-box'
import { useAddressQuery } from '@/components/ui/use-address-query'
import type { RatingView } from '@/lib/schema/claim'
import { isNarrowed, reviewQuery, type ReviewFilter } from './review-filter'
import classes from './review-filters.module.css'

export type Choice = { value: string; label: string }

type ReviewFiltersProps = {
  filter: ReviewFilter
  ratings: readonly RatingView[]
  reviewers: readonly Choice[]
  articles: readonly Choice[]
}

const STATES = [
  { value: 'submitted', label: 'Waiting' },
  { value: 'decided', label: 'Decided' },
]

/** Narrows the queue. All of it is in the address, to be kept or sent to somebody. */
export function ReviewFilters({ filter, ratings, reviewers, articles }: ReviewFiltersProps) {
  const { go, busy } = useAddressQuery()

  function change(name: 'reviewer' | 'rating' | 'article' | 'search', value: string | null): void {
    const { [name]: _before, ...rest } = filter
    go(reviewQuery(value ? { ...rest, [name]: value } : rest))
  }

  return (
    <div className={classes['filters']}>
      <SegmentedControl
        aria-label="State"
        classNames={{ root: classes['states'] ?? '', indicator: classes['state'] ?? '' }}
        data={STATES}
        value={filter.state}
        onChange={(state) => go(reviewQuery({ ...filter, state: state === 'decided' ? state : 'submitted' }))}
      />
      <SearchBox
        label="Search verdicts"
        initial={filter.search ?? ''}
        busy={busy}
        onSearch={(search) => change('search', search)}
        className={classes['search'] ?? ''}
      />
      <Narrow
        label="Reviewer"
        data={reviewers}
        value={filter.reviewer}
        onChange={(to) => change('reviewer', to)}
      />
      <Narrow
        label="Rating"
        data={ratings.map(({ key, label }) => ({ value: key, label }))}
        value={filter.rating}
        onChange={(to) => change('rating', to)}
      />
      <Narrow
        label="Article"
        data={articles}
        value={filter.article}
        onChange={(to) => change('article', to)}
      />
      {isNarrowed(filter) && (
        <Button variant="subtle" onClick={() => go(reviewQuery({ state: filter.state }))}>
          Show all
        </Button>
      )}
    </div>
  )
}

type NarrowProps = {
  label: string
  data: readonly Choice[]
  value: string | undefined
  onChange: (value: string | null) => void
}

function Narrow({ label, data, value, onChange }: NarrowProps) {
  return (
    <Select
      aria-label={label}
      placeholder={label}
      data={[...data]}
      value={value ?? null}
      onChange={onChange}
      clearable
      clearButtonProps={{ 'aria-label': `Any ${label.toLowerCase()}` }}
      searchable={data.length > 8}
      className={classes['narrow'] ?? ''}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
    />
  )
}
