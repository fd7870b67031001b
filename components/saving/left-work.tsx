'use client'

import { Anchor, Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { MessageKey } from '@/lib/messages/translate'
import { discardKept, followLeft, type KeptWork } from './kept-copies'
import classes from './left-work.module.css'

const NAMES: Partial<Record<string, MessageKey<'saving'>>> = {
  room: 'left.room',
  verdict: 'left.verdict',
  evidence: 'left.evidence',
  note: 'left.note',
  wording: 'left.wording',
  comment: 'left.comment',
  capture: 'left.capture',
  import: 'left.import',
}

/** What this member has left unsaved in this browser, in tabs that were closed or have crashed. */
export function LeftWork({ memberId }: { memberId: string }) {
  const t = useTranslations('saving')
  const [left, setLeft] = useState<readonly KeptWork[]>([])
  useEffect(() => followLeft(memberId, setLeft), [memberId])

  if (left.length === 0) return null
  return (
    <aside className={classes['left']} aria-label={t('left.title')}>
      <p>{t('left.title')}</p>
      <ul>
        {left.map(({ scope, place }) => (
          <li key={scope}>
            <Anchor href={place} size="sm">
              {t(NAMES[scope.split('/')[1] ?? ''] ?? 'left.other')}
            </Anchor>
            <Button size="compact-xs" variant="subtle" color="gray" onClick={() => void discardKept(scope)}>
              {t('discard')}
            </Button>
          </li>
        ))}
      </ul>
    </aside>
  )
}
