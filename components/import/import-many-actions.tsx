'use client'

import { Button, Group } from '@mantine/core'
import { useFormatter, useTranslations } from 'next-intl'
import classes from './import-form.module.css'
import type { ImportOfMany } from './use-import-many'

/** Begins an import of many, says how many, and why it was not begun. */
export function ImportManyActions({ many }: { many: ImportOfMany }) {
  const { draft, addressCount, failure, isBusy, isReady } = many
  const t = useTranslations('import')
  const ui = useTranslations('ui')
  const format = useFormatter()
  const parts = [
    addressCount > 0 && ui('count.addresses', { count: addressCount }),
    draft.files.length > 0 && ui('count.files', { count: draft.files.length }),
  ].filter((part) => part !== false)
  return (
    <>
      {failure && (
        <div className={classes['notice']} data-kind="failure" role="alert">
          <strong>{t('many.notStarted')}</strong> {failure.message}
        </div>
      )}
      <Group className={classes['actions'] ?? ''} gap="sm">
        <Button type="submit" size="md" loading={isBusy} disabled={!isReady}>
          {t('actions.submit')}
        </Button>
        <span className={classes['hint']} role="status">
          {isBusy ? t('many.uploading') : format.list(parts, { type: 'unit' })}
        </span>
      </Group>
    </>
  )
}
