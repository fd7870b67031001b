'use client'

import { Anchor } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { MessageKey } from '@/lib/messages/translate'
import { DuplicateNotice } from './duplicate-notice'
import { duplicateIn } from './import-draft'
import classes from './import-form.module.css'
import type { ImportRefusal } from './import-state'

type ImportFailureProps = {
  workspace: string
  failure: ImportRefusal
  onImportAnyway: () => void
  onImportAsVersion: (articleId: string) => void
}

const SAID = {
  preview: 'failure.notPreviewed',
  import: 'failure.notImported',
} as const satisfies Record<ImportRefusal['of'], MessageKey<'import'>>

/** Why the import or its preview did not happen, and the ways on. Nothing that was entered is lost. */
export function ImportFailure({ workspace, failure, ...ways }: ImportFailureProps) {
  const t = useTranslations('import')
  const saving = useTranslations('saving')
  const duplicate = duplicateIn(failure)
  if (duplicate) return <DuplicateNotice workspace={workspace} duplicate={duplicate} isAlert {...ways} />
  return (
    <div className={classes['notice']} data-kind="failure" role="alert">
      <strong>{t(SAID[failure.of])}</strong> {failure.isEarlier && `${t('failure.isEarlier')} `}
      {failure.message}
      {failure.code === 'unauthenticated' && (
        <>
          {' '}
          <Anchor href="/sign-in" target="_blank" inherit>
            {saving('signIn')}
          </Anchor>
        </>
      )}
    </div>
  )
}
