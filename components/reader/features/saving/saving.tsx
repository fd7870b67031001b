import { defineFeature } from '@/components/reader/room-feature'
import { useOpenDrafts } from '@/components/saving/open-drafts'
import { retryAll } from '@/components/saving/page-life'
import { ConflictDialog } from './conflict-dialog'
import { SaveStatus } from './save-status'
import { saveStateOf } from './save-state'

/** Whether the work is saved, and what to do where it met somebody else's. */
export const saving = defineFeature({
  id: 'saving',
  commands: () => ({}),
  useParts: ({ workspace, work: { store, queue, copy }, mayAnnotate }) => {
    const drafts = useOpenDrafts()
    return {
      run: {},
      panels: {
        status: mayAnnotate && (
          <SaveStatus state={saveStateOf(queue, drafts)} copy={copy} drafts={drafts} onRetry={retryAll} />
        ),
        dialog: queue.conflict && (
          <ConflictDialog conflict={queue.conflict} tags={workspace.tags} onSettle={store.settle} />
        ),
      },
    }
  },
})
