'use client'

import { Button, SegmentedControl, Select } from '@mantine/core'
import { useTranslations } from 'next-intl'
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

/** Narrows the queue. All of it is in the address, to be kept or sent to somebody. */
export function ReviewFilters({ filter, ratings, reviewers, articles }: ReviewFiltersProps) {
  const t = useTranslations('review')
  const { go, busy } = useAddressQuery()

  function change(name: 'reviewer' | 'rating' | 'article' | 'search', value: string | null): void {
    const { [name]: _before, ...rest } = filter
    go(reviewQuery(value ? { ...rest, [name]: value } : rest))
  }

  return (
    <div className={classes['filters']}>
      <SegmentedControl
        aria-label={t('filter.state')}
        classNames={{ root: classes['states'] ?? '', indicator: classes['state'] ?? '' }}
        data={[
          { value: 'submitted', label: t('filter.submitted') },
          { value: 'decided', label: t('filter.decided') },
        ]}
        value={filter.state}
        onChange={(state) => go(reviewQuery({ ...filter, state: state === 'decided' ? state : 'submitted' }))}
      />
      <SearchBox
        label={t('filter.search')}
        initial={filter.search ?? ''}
        busy={busy}
        onSearch={(search) => change('search', search)}
        className={classes['search'] ?? ''}
      />
      <Narrow
        label={t('filter.reviewer')}
        data={reviewers}
        value={filter.reviewer}
        onChange={(to) => change('reviewer', to)}
      />
      <Narrow
        label={t('filter.rating')}
        data={ratings.map(({ key, label }) => ({ value: key, label }))}
        value={filter.rating}
        onChange={(to) => change('rating', to)}
      />
      <Narrow
        label={t('filter.article')}
        data={articles}
        value={filter.article}
        onChange={(to) => change('article', to)}
      />
      {isNarrowed(filter) && (
        <Button variant="subtle" onClick={() => go(reviewQuery({ state: filter.state }))}>
          {t('filter.clear')}
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
  const t = useTranslations('review')
  return (
    <Select
      aria-label={label}
      placeholder={label}
      data={[...data]}
      value={value ?? null}
      onChange={onChange}
      clearable
      clearButtonProps={{ 'aria-label': t('filter.clearOne', { name: label }) }}
      searchable={data.length > 8}
      className={classes['narrow'] ?? ''}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
    />
  )
}
