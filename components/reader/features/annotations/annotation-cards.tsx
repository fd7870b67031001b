'use client'

import { Button, Kbd } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useMemo, useRef, type ComponentProps } from 'react'
import { AnnotationFilters, NoneMatch } from '@/components/annotation/annotation-filters'
import { AnnotationList } from '@/components/annotation/annotation-list'
import { useKeyNames } from '@/components/keyboard/use-key-names'
import type { Room } from '@/components/reader/room/use-room'
import { Blank } from '@/components/ui/blank'
import { TAG_KEYS, tagCommand, type KeyedCommand } from '@/lib/core/keyboard/room-keys'
import type { useAnnotationFilter } from './use-annotation-filter'
import classes from './annotation-cards.module.css'

type AnnotationCardsProps = ComponentProps<typeof AnnotationList> & {
  filtering: ReturnType<typeof useAnnotationFilter>
  list: Room['work']['list']
  /** How many annotations there are, those without a place included. */
  count: number
  keys: Pick<Room['keys'], 'first'>
}

/** The cards; before there are any, how to make one. */
export function AnnotationCards({ list, count, filtering, keys, ...cards }: AnnotationCardsProps) {
  const t = useTranslations('reader')
  const common = useTranslations('ui')
  if (list.isError && count === 0) {
    return (
      <Blank
        role="alert"
        title={t('rail.failed')}
        action={<Button onClick={() => void list.refetch()}>{common('tryAgain')}</Button>}
      >
        {list.error.message}
      </Blank>
    )
  }
  if (list.isPending) return <LoadingCards />
  return count === 0 ? (
    <Teaching mayAnnotate={cards.mayAnnotate} tags={cards.tags} keys={keys} />
  ) : (
    <FilteredCards filtering={filtering} {...cards} />
  )
}

type FilteredCardsProps = ComponentProps<typeof AnnotationList> & Pick<AnnotationCardsProps, 'filtering'>

/** The cards that pass the filter. One whose note is being written stays, whatever the filter says. */
function FilteredCards({ filtering, cards, ...rest }: FilteredCardsProps) {
  const { filter, shown, pending, change } = filtering
  const opener = useRef<HTMLButtonElement>(null)
  const members = useMemo(() => {
    const names = new Map(cards.map(({ item: { member } }) => [member.memberId, member.name]))
    return [...names].map(([value, label]) => ({ value, label }))
  }, [cards])
  const listed = useMemo(() => {
    const noted = cards.find(({ item }) => item.id === rest.notingId)
    return noted && !shown.includes(noted) ? [noted, ...shown] : shown
  }, [cards, shown, rest.notingId])
  function clear(): void {
    change(filter.sort ? { sort: filter.sort } : {})
    // The button that was pressed goes away; the focus must not go with it.
    opener.current?.focus()
  }
  return (
    <>
      <AnnotationFilters
        filter={filter}
        shown={shown.length}
        count={cards.length}
        tags={rest.tags}
        members={members}
        onChange={change}
        onClear={clear}
        openerRef={opener}
      />
      {pending ? (
        <LoadingCards />
      ) : listed.length === 0 && cards.length > 0 ? (
        <NoneMatch onClear={clear} />
      ) : (
        <AnnotationList cards={listed} {...rest} />
      )}
    </>
  )
}

function LoadingCards() {
  const t = useTranslations('reader')
  return (
    <div className={classes['loading']} aria-label={t('rail.loading')} role="group">
      {[1, 2, 3].map((card) => (
        <span key={card} />
      ))}
    </div>
  )
}

function Teaching({ mayAnnotate, tags, keys }: Pick<AnnotationCardsProps, 'mayAnnotate' | 'tags' | 'keys'>) {
  const t = useTranslations('reader')
  if (!mayAnnotate) {
    return (
      <div className={classes['teaching']}>
        <p className={classes['lead']}>{t('rail.noneApproved')}</p>
        <p>{t('rail.noneApprovedHint')}</p>
      </div>
    )
  }
  return (
    <div className={classes['teaching']}>
      <p className={classes['lead']}>{t('rail.empty')}</p>
      <p>
        {t.rich('rail.howTo', {
          next: () => <KeyOf command="moving.next" keys={keys} />,
          previous: () => <KeyOf command="moving.previous" keys={keys} />,
        })}
      </p>
      <dl>
        {tags.slice(0, TAG_KEYS).map(({ key, label, description }, index) => (
          <div key={key}>
            <dt>
              <KeyOf command={tagCommand(index)} keys={keys} /> {label}
            </dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
      {keys.first('shortcuts.open') && (
        <p>{t.rich('rail.allKeys', { key: () => <KeyOf command="shortcuts.open" keys={keys} /> })}</p>
      )}
    </div>
  )
}

type KeyOfProps = { command: KeyedCommand | null; keys: Pick<Room['keys'], 'first'> }

/** The key that works for a command, if one does. */
function KeyOf({ command, keys }: KeyOfProps) {
  const { label } = useKeyNames()
  const key = command && keys.first(command)
  return key && <Kbd>{label(key)}</Kbd>
}
