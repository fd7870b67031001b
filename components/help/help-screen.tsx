'use client'

import { Text, Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { KeyLines } from '@/components/keyboard/key-lines'
import { FEATURES } from '@/components/reader/features'
import { KeyTable } from '@/components/reader/features/shortcuts/key-table'
import { commandsOf } from '@/components/reader/key-map'
import { reviewBindings } from '@/components/review/review-keys'
import type { MessageKey } from '@/lib/messages/translate'
import type { TagView } from '@/lib/schema/annotation'
import type { OwnKeys } from '@/lib/schema/room-keys'
import classes from './help-screen.module.css'

type Line = { term: MessageKey<'page'>; meaning: MessageKey<'page'> }

/** In the order in which one meets them. */
const IDEAS: readonly Line[] = [
  { term: 'help.article.term', meaning: 'help.article.meaning' },
  { term: 'help.sentence.term', meaning: 'help.sentence.meaning' },
  { term: 'help.tag.term', meaning: 'help.tag.meaning' },
  { term: 'help.claim.term', meaning: 'help.claim.meaning' },
  { term: 'help.source.term', meaning: 'help.source.meaning' },
  { term: 'help.evidence.term', meaning: 'help.evidence.meaning' },
  { term: 'help.verdict.term', meaning: 'help.verdict.meaning' },
  { term: 'help.review.term', meaning: 'help.review.meaning' },
  { term: 'help.export.term', meaning: 'help.export.meaning' },
]

type HelpScreenProps = { tags: readonly TagView[]; own: OwnKeys; singleKeys: boolean }

/** What the words of Stet mean, and the keys of the reading room and of review, from the tables that handle them. */
export function HelpScreen({ tags, own, singleKeys }: HelpScreenProps) {
  const t = useTranslations('page')
  const reader = useTranslations('reader')
  const review = useTranslations('review')
  return (
    <>
      <Title order={2}>{t('help.ideas')}</Title>
      <dl className={classes['ideas']}>
        {IDEAS.map(({ term, meaning }) => (
          <div key={term}>
            <dt>{t(term)}</dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
      <Title order={2}>{reader('keys.title')}</Title>
      <Text size="sm" c="dimmed">
        {reader('keys.layouts')}
      </Text>
      <KeyTable bindings={commandsOf(FEATURES, { tags, own })} singleKeys={singleKeys} />
      <Title order={2}>{t('help.reviewKeys')}</Title>
      <KeyLines
        lines={reviewBindings({ own, singleKeys: true }).map(({ label, keys }) => ({
          name: review(label),
          keys,
        }))}
        singleKeys={singleKeys}
      />
    </>
  )
}
