'use client'

import { Anchor, Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { MessageKey } from '@/lib/messages/translate'
import { discardKept, followKept, listKept, type KeptWork } from './kept-copies'
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
  const isAny = left.length > 0
  useEffect(() => {
    let isHere = true
    const look = (): void => {
      listKept(memberId).then(
        (found) => isHere && setLeft(found),
        // A browser that keeps nothing has nothing to show.
        () => isHere && setLeft([]),
      )
    }
    look()
    // Opening a screen takes over what was left for it.
    const unfollow = isAny ? followKept(look) : undefined
    return () => {
      isHere = false
      unfollow?.()
    }
  }, [memberId, isAny])

  if (!isAny) return null
  return (
    <aside className={classes['left']} aria-label={t('left.title')}>
      <p>{t('left.title')}</p>
      <ul>
        {left.map(({ scope, place }) => (
          <li key={scope}>
            <Anchor href={place} size="sm">
              {t(NAMES[scope.split('/')[1] ?? ''] ?? 'left.other')}
            </Anchor>
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              onClick={() =>
                void discardKept(scope).then(() => setLeft((all) => all.filter((one) => one.scope !== scope)))
              }
            >
              {t('discard')}
            </Button>
          </li>
        ))}
      </ul>
    </aside>
  )
}
