'use client'

import { ImportActions } from './import-actions'
import { ImportDetails } from './import-details'
import { ImportFailure } from './import-failure'
import type { ImportOfOne } from './use-import'

/** What is asked of one article besides its source, what went wrong with it, and the buttons that go on. */
export function ImportOne({ workspace, one }: { workspace: string; one: ImportOfOne }) {
  const { draft, failure, working, showPreview, importNow, importAsVersion } = one
  return (
    <>
      <ImportDetails one={one} />
      {failure && (
        <ImportFailure
          workspace={workspace}
          failure={failure}
          onImportAnyway={() => void importNow({ allowDuplicate: true })}
          onImportAsVersion={(articleId) => void importAsVersion(articleId)}
        />
      )}
      <ImportActions tab={draft.tab} working={working} onPreview={() => void showPreview()} />
    </>
  )
}
