'use client'

import { Button, UnstyledButton } from '@mantine/core'
import { IconCheck, IconChevronDown, IconRepeat } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { RepeatWording } from '@/lib/core/annotation/repeat-index'
import { WordDiff } from '@/components/article/versions/word-diff'
import type { WordChange } from '@/lib/core/comparison/word-changes'
import type { Difference } from '@/lib/core/text/change/judge-change'
import type { RepeatShape } from '@/lib/core/text/find-repeat-groups'
import type { MessageKey, Translate } from '@/lib/messages/translate'
import classes from './repeat-panel.module.css'

/** One wording of a sentence that returns, as seen from the sentence one is at. */
export type WordingFacts = RepeatWording & {
  shape: RepeatShape
  /** How the sentence one is at becomes this wording. */
  changes: readonly WordChange[]
  /** Where it may say something else. */
  differences: readonly Difference[]
}

export type RepeatFacts = {
  /** The sentence one is at, by ordinal. */
  ordinal: number
  /** How many say the same, this one included, and how many nearly do but may say something else. */
  count: number
  similar: number
  wordings: readonly WordingFacts[]
  /** How many sentences in confirmed other words could be given the tag too. */
  confirmedToTag: number
}

type RepeatPanelProps = {
  facts: RepeatFacts
  opened: boolean
  onToggle: () => void
  onGo: (ordinal: number) => void
  /** Only for those who may correct sentences. */
  editing: {
    onConfirm: (wording: RepeatWording) => void
    onDetach: (wording: RepeatWording) => void
    withConfirmed: boolean
    onWithConfirmed: (wanted: boolean) => void
  } | null
}

/** So many places are listed; `r` goes through all of them. */
const PLACES = 24

/** The sentences that say the same as the one selected, wording by wording. */
export function RepeatPanel({ facts, opened, onToggle, onGo, editing }: RepeatPanelProps) {
  const t = useTranslations('annotation')
  const id = useId()
  const { ordinal, wordings, confirmedToTag } = facts
  return (
    <section aria-label={t('repeats.title')} className={classes['panel']}>
      <UnstyledButton
        className={classes['summary'] ?? ''}
        aria-expanded={opened}
        aria-controls={id}
        onClick={onToggle}
      >
        <IconRepeat size={16} stroke={1.7} aria-hidden />
        <span>{summaryOf(facts, t)}</span>
        <IconChevronDown size={16} stroke={1.7} aria-hidden className={classes['chevron']} />
      </UnstyledButton>
      <div id={id} hidden={!opened} className={classes['body']} data-keeps-arrows>
        <ul className={classes['wordings']}>
          {wordings.map((wording) => (
            <li key={wording.ordinals[0]} className={classes['wording']}>
              <p className={classes['shape']}>
                {wording.differences.length > 0
                  ? t('repeats.differs', { words: differingWords(wording.differences) })
                  : t(SHAPES[wording.shape])}
                {wording.likeness !== null && wording.shape !== 'similar' && (
                  <span className={classes['likeness']}>
                    {t('repeats.similar', { percent: Math.round(wording.likeness * 100) })}
                  </span>
                )}
                {wording.confirmed && (
                  <span className={classes['confirmed']}>
                    <IconCheck size={14} stroke={2} aria-hidden /> {t('repeats.confirmed')}
                  </span>
                )}
              </p>
              {wording.shape !== 'equal' && (
                <p className={classes['quote']} dir="auto">
                  <WordDiff changes={wording.changes} />
                </p>
              )}
              <Places ordinals={wording.ordinals} current={ordinal} onGo={onGo} />
              {editing && wording.likeness !== null && (
                <div className={classes['actions']}>
                  {!wording.confirmed && (
                    <Button size="compact-xs" variant="light" onClick={() => editing.onConfirm(wording)}>
                      {t('repeats.confirm')}
                    </Button>
                  )}
                  <Button
                    size="compact-xs"
                    variant="default"

                    onClick={() => editing.onDetach(wording)}
                  >
                    {t('repeats.notRepeat')}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
        {editing && confirmedToTag > 0 && (
          // A button and no checkbox: the room's keys go on working while it has the focus.
          <Button
            size="compact-sm"
            variant={editing.withConfirmed ? 'light' : 'default'}
            aria-pressed={editing.withConfirmed}
            leftSection={editing.withConfirmed && <IconCheck size={14} stroke={2} aria-hidden />}
            onClick={() => editing.onWithConfirmed(!editing.withConfirmed)}
          >
            {t('repeats.includeConfirmed', { count: confirmedToTag })}
          </Button>
        )}
      </div>
    </section>
  )
}

type PlacesProps = { ordinals: readonly number[]; current: number; onGo: (ordinal: number) => void }

function Places({ ordinals, current, onGo }: PlacesProps) {
  const t = useTranslations('annotation')
  const more = ordinals.length - PLACES
  return (
    <ol className={classes['places']} aria-label={t('repeats.places')}>
      <li aria-hidden className={classes['more']}>
        {t('repeats.sentences', { count: ordinals.length })}
      </li>
      {ordinals.slice(0, PLACES).map((each) => (
        <li key={each}>
          <UnstyledButton
            className={classes['place'] ?? ''}
            aria-label={t('repeats.sentence', { number: each + 1 })}
            {...(each === current && { 'aria-current': 'location' })}
            onClick={() => onGo(each)}
          >
            {each + 1}
          </UnstyledButton>
        </li>
      ))}
      {more > 0 && <li className={classes['more']}>{t('repeats.more', { count: more })}</li>}
    </ol>
  )
}

/** "Repeated 7 times; 3 reworded; 1 similar". */
function summaryOf({ count, similar, wordings }: RepeatFacts, t: Translate<'annotation'>): string {
  const near = wordings
    .filter(({ shape, confirmed }) => shape !== 'equal' && (shape !== 'similar' || confirmed))
    .reduce((sum, { ordinals }) => sum + ordinals.length, 0)
  const repeated = count > 1 ? t('repeats.summary', { count }) : ''
  const summary = near > 0 ? t('repeats.summaryReworded', { summary: repeated, count: near }) : repeated
  const alike = similar > 0 ? t('repeats.summarySimilar', { count: similar }) : ''
  return [summary, alike].filter((part) => part !== '').join('; ')
}

/** So many differences are named; the wording below shows all of them. */
const NAMED_DIFFERENCES = 3

/** "twelve → fourteen, not". */
function differingWords(differences: readonly Difference[]): string {
  const named = differences
    .slice(0, NAMED_DIFFERENCES)
    .map(({ before, after }) => [before, after].filter((words) => words !== '').join(' → '))
  return differences.length > NAMED_DIFFERENCES ? `${named.join(', ')} …` : named.join(', ')
}

const SHAPES = {
  equal: 'repeats.equal',
  cut: 'repeats.cut',
  extended: 'repeats.extended',
  reworded: 'repeats.reworded',
  similar: 'repeats.notSame',
} as const satisfies Record<RepeatShape, MessageKey<'annotation'>>
