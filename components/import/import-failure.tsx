'use client'

import type { Failure } from '@/lib/core/result'
import { DuplicateNotice } from './duplicate-notice'
import { duplicateIn } from './import-draft'
import classes from './import-form.module.css'

type ImportFailureProps = {
  workspace: string
  failure: Failure
  onImportAnyway: () => void
  onImportAsVersion: (articleId: string) => void
}

/** Why the import did not happen, and the ways on. Nothing that was entered is lost. */
export function ImportFailure({ workspace, failure, ...ways }: ImportFailureProps) {
  const duplicate = duplicateIn(failure)
  if (duplicate) return <DuplicateNotice workspace={workspace} duplicate={duplicate} isAlert {...ways} />
  return (
    <div className={classes['notice']} data-kind="failure" role="alert">
      <strong>The article was not imported.</strong> {failure.message}
    </div>
  )
}
