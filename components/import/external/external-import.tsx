'use client'

import { Loader } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { TagView } from '@/lib/schema/annotation'
import classes from './external-import.module.css'
import { ExternalImportReport } from './external-import-report'
import { ExternalImportReview } from './external-import-review'
import { ExternalFileDrop } from './external-file-drop'
import { useExternalImport } from './use-external-import'

/** Imports annotations that were made in another tool: choose a file, match its labels to tags, see each result. */
export function ExternalImport({ workspace, tags }: { workspace: string; tags: readonly TagView[] }) {
  const t = useTranslations('import')
  const { stage, failure, read, choose, importNow, startAgain } = useExternalImport(workspace)
  return (
    <div className={classes['import']}>
      {failure && (
        <div className={classes['notice']} role="alert">
          <strong>{t(stage.at === 'choosing' ? 'external.notRead' : 'external.notImported')}</strong>{' '}
          {failure.message}
        </div>
      )}
      {stage.at === 'choosing' && <ExternalFileDrop onChoose={(file) => void read(file)} />}
      {stage.at === 'reading' && (
        <p className={classes['reading']} role="status">
          <Loader size={18} aria-hidden />
          <span>{t.rich('external.reading', { name: () => <bdi>{stage.file.name}</bdi> })}</span>
        </p>
      )}
      {stage.at === 'reviewing' && (
        <ExternalImportReview
          workspace={workspace}
          tags={tags}
          stage={stage}
          onChoose={choose}
          onImport={() => void importNow()}
          onStartAgain={startAgain}
        />
      )}
      {stage.at === 'done' && (
        <ExternalImportReport
          workspace={workspace}
          report={stage.report}
          file={stage.file}
          onStartAgain={startAgain}
        />
      )}
    </div>
  )
}
