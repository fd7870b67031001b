'use client'

import { Button, Checkbox, NativeSelect, Popover } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { STATUS_MESSAGES } from '@/components/claim/claim-words'
import type { TagView } from '@/lib/schema/annotation'
import {
  ANNOTATION_STATES,
  CLAIM_STATES,
  filtersSet,
  readAnnotationFilter,
  type AnnotationFilter,
  type AnnotationState,
} from './annotation-filter'
import type { MessageKey } from '@/lib/messages/translate'
import classes from './annotation-filters.module.css'

const STATE_MESSAGES = {
  toConfirm: 'filter.toConfirm',
  approved: 'filter.approved',
  notApproved: 'filter.notApproved',
} as const satisfies Record<AnnotationState, MessageKey<'annotation'>>

type AnnotationFiltersProps = {
  filter: AnnotationFilter
  shown: number
  count: number
  tags: readonly TagView[]
  /** The members who made annotations here. */
  members: readonly { value: string; label: string }[]
  onChange: (filter: AnnotationFilter) => void
  onClear: () => void
  /** The button that opens the menu. */
  openerRef: RefObject<HTMLButtonElement | null>
}

/** One line above the annotations: the filters and the order, in a menu, and how many pass. */
export function AnnotationFilters(props: AnnotationFiltersProps) {
  const { shown, count, onClear, openerRef, ...fields } = props
  const t = useTranslations('annotation')
  const set = filtersSet(fields.filter)
  return (
    <div className={classes['line']}>
      <Popover position="bottom-start" width={260} trapFocus returnFocus>
        <Popover.Target>
          <Button
            ref={openerRef}
            variant="subtle"
            size="compact-sm"
            leftSection={<IconFilter size={14} stroke={1.8} aria-hidden />}
          >
            {set === 0 ? t('filter.open') : t('filter.openSet', { count: set })}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <Fields {...fields} />
        </Popover.Dropdown>
      </Popover>
      {set > 0 && (
        <>
          <span>{t('filter.shown', { shown, count })}</span>
          {shown > 0 && (
            <Button variant="subtle" size="compact-sm" onClick={onClear}>
              {t('filter.clear')}
            </Button>
          )}
        </>
      )}
    </div>
  )
}

type FieldsProps = Pick<AnnotationFiltersProps, 'filter' | 'tags' | 'members' | 'onChange'>

function Fields({ filter, tags, members, onChange }: FieldsProps) {
  const t = useTranslations('annotation')
  const claim = useTranslations('claim')
  const change = (name: keyof AnnotationFilter, value: string): void => {
    onChange(readAnnotationFilter(new URLSearchParams({ ...filter, [name]: value })))
  }
  const select = (name: keyof AnnotationFilter, label: string, data: Choices) => (
    <NativeSelect
      size="sm"
      label={label}
      data={[...data]}
      value={filter[name] ?? ''}
      onChange={(event) => change(name, event.currentTarget.value)}
    />
  )
  const all = { value: '', label: t('filter.all') }
  return (
    <div className={classes['fields']}>
      {select('tag', t('filter.tag'), [all, ...tags.map(({ key, label }) => ({ value: key, label }))])}
      {select('state', t('filter.state'), [
        all,
        ...ANNOTATION_STATES.map((state) => ({ value: state, label: t(STATE_MESSAGES[state]) })),
      ])}
      {select('who', claim('filter.who'), [all, ...members])}
      {select('claim', claim('filter.status'), [
        all,
        ...CLAIM_STATES.map((state) => ({
          value: state,
          label: state === 'open' ? claim('filter.open') : claim(STATUS_MESSAGES[state]),
        })),
      ])}
      <Checkbox
        label={t('filter.onlyDisagreements')}
        checked={filter.only !== undefined}
        onChange={(event) => change('only', event.currentTarget.checked ? 'disagreements' : '')}
      />
      {select('sort', claim('sort.label'), [
        { value: '', label: t('filter.place') },
        { value: 'newest', label: claim('sort.newest') },
      ])}
    </div>
  )
}

type Choices = readonly { value: string; label: string }[]

/** What stands in place of the list when nothing passes the filters. The count is announced in the status line. */
export function NoneMatch({ onClear }: { onClear: () => void }) {
  const t = useTranslations('annotation')
  return (
    <div className={classes['none']}>
      <p>{t('filter.none')}</p>
      <Button variant="default" size="sm" onClick={onClear}>
        {t('filter.clear')}
      </Button>
    </div>
  )
}
