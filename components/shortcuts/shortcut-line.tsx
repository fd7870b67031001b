'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { KeyCaps } from '@/components/keyboard/key-caps'
import type { Key } from '@/lib/schema/room-keys'
import classes from './shortcut-settings.module.css'

type ShortcutLineProps = {
  name: string
  keys: readonly Key[]
  isOwn: boolean
  singleKeys: boolean
  onChange: () => void
  onReset: () => void
  /** What takes the new key, while it is being chosen. */
  children: ReactNode
}

/** A command, its keys, and how to change them. */
export function ShortcutLine({ name, keys, isOwn, singleKeys, children, ...does }: ShortcutLineProps) {
  const t = useTranslations('member')
  return (
    <li className={classes['row']}>
      <bdi className={classes['name']}>{name}</bdi>
      <span className={classes['keys']}>
        {keys.length > 0 ? (
          <KeyCaps keys={keys} singleKeys={singleKeys} />
        ) : (
          <span className={classes['none']}>{t('shortcuts.noKey')}</span>
        )}
      </span>
      <span className={classes['actions']}>
        {/* In this order the button that is always there keeps its place. */}
        {isOwn && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('shortcuts.resetNamed', { command: name })}
            onClick={does.onReset}
          >
            {t('shortcuts.reset')}
          </Button>
        )}
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('shortcuts.changeNamed', { command: name })}
          onClick={does.onChange}
        >
          {t('shortcuts.change')}
        </Button>
      </span>
      {children}
    </li>
  )
}
