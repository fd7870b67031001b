'use client'

import { Loader } from '@mantine/core'
import type { TagView } from '@/lib/schema/annotation'
import classes from './external-import.module.css'
import { ExternalImportReport } from './external-import-report'
import { ExternalImportReview } from './external-import-review'
import { ExternalFileDrop } from './external-file-drop'
import { useExternalImport } from './use-external-import'

/** Brings in annotations that were made with another tool: choose a file, say what its labels mean, see what became of each. */
export function ExternalImport({ workspace, tags }: { workspace: string; tags: readonly TagView[] }) {
  const { stage, failure, read, choose, bringIn, startAgain } = useExternalImport(workspace)
  return (
    <div className={classes['bring']}>
      {failure && (
        <div className={classes['notice']} role="alert">
          <strong>{stage.at === 'choosing' ? 'The file was not read.' : 'Nothing was brought in.'}</strong>{' '}
          {failure.message}
        </div>
      )}
      {stage.at === 'choosing' && <ExternalFileDrop onChoose={(file) => void read(file)} />}
      {stage.at === 'reading' && (
        <p className={classes['reading']} role="status">
          <Loader size={18} aria-hidden /> Reading <bdi>{stage.file.name}</bdi> …
        </p>
      )}
      {stage.at === 'reviewing' && (
        <ExternalImportReview
          workspace={workspace}
          tags={tags}
          stage={stage}
          onChoose={choose}
          onBringIn={() => void bringIn()}
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
