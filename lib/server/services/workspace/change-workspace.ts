import { ok, type Result } from '@/lib/core/result'
import type { SignInPolicy, WorkspaceChange, WorkspaceView } from '@/lib/schema/workspace'
import { readWorkspace } from '@/lib/server/data/workspace/read-workspace'
import { recordEvent } from '@/lib/server/data/workspace/record-event'
import { readWorkspaceSettings, updateWorkspace } from '@/lib/server/data/workspace/update-workspace'
import { extend, transaction, type Grant } from '@/lib/server/grants/grant'
import { checkRevision, stale } from '@/lib/server/services/check-revision'

/** Changes the name or the interface language of the workspace, or what it asks of those who sign in. */
export async function changeWorkspace(
  grant: Grant<'workspace:manage'>,
  revision: number | undefined,
  change: WorkspaceChange | SignInPolicy,
): Promise<Result<WorkspaceView>> {
  return transaction(grant, async (write) => {
    const { revision: stored, ...before } = await readWorkspaceSettings(write)
    const current = () => readWorkspace(extend(write, 'workspace:read'))
    const fresh = checkRevision(revision, { revision: stored }, 'workspace')
    if (!fresh.ok || !(await updateWorkspace(write, stored, change)))
      return stale(await current(), 'workspace')
    await recordEvent(write, {
      action: 'workspace.update',
      subjectType: 'workspace',
      subjectId: write.workspaceId,
      before,
      after: { ...before, ...change },
    })
    return ok(await current())
  })
}
