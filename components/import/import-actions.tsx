'use client'

import { Button, Group } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useKeyNames } from '@/components/keyboard/use-key-names'
import type { MessageKey } from '@/lib/messages/translate'
import type { ImportTab } from './import-draft'
import classes from './import-form.module.css'
import type { Working } from './import-state'

type ImportActionsProps = { tab: ImportTab; working: Working; onPreview: () => void }

/** Imports an article, or shows first what would be. */
export function ImportActions({ tab, working, onPreview }: ImportActionsProps) {
  const t = useTranslations('import')
  const { mod } = useKeyNames()
  return (
    <Group className={classes['actions'] ?? ''} gap="sm">
      <Button type="submit" size="md" loading={working === 'import'}>
        {t('actions.submit')}
      </Button>
      <Button
        size="md"
        variant="default"
        loading={working === 'preview'}
        disabled={working === 'import'}
        onClick={onPreview}
      >
        {t('actions.preview')}
      </Button>
      <span className={classes['hint']} role="status">
        {working && (tab === 'address' || tab === 'file')
          ? t(WORKING[tab])
          : t.rich('actions.shortcut', { mod, kbd: (chunks) => <kbd>{chunks}</kbd> })}
      </span>
    </Group>
  )
}

const WORKING = {
  address: 'actions.fetching',
  file: 'actions.uploading',
} as const satisfies Partial<Record<ImportTab, MessageKey<'import'>>>
