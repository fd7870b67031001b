import type { SignInPolicy, WorkspaceChange } from '@/lib/schema/workspace'
import { dbOf } from '@/lib/server/grants/db-of'
import type { WriteGrant } from '@/lib/server/grants/grant'

export type WorkspaceSettings = {
  name: string
  locale: string | null
  secondFactorRequired: boolean
  revision: number
}

export async function readWorkspaceSettings(
  grant: WriteGrant<'workspace:manage'>,
): Promise<WorkspaceSettings> {
  return dbOf(grant).workspace.findUniqueOrThrow({
    where: { id: grant.workspaceId },
    select: { name: true, locale: true, secondFactorRequired: true, revision: true },
  })
}

/** False when the workspace has another revision by now. */
export async function updateWorkspace(
  grant: WriteGrant<'workspace:manage'>,
  revision: number,
  change: WorkspaceChange | SignInPolicy,
): Promise<boolean> {
  const { count } = await dbOf(grant).workspace.updateMany({
    where: { id: grant.workspaceId, revision },
    data: { ...change, revision: { increment: 1 } },
  })
  return count === 1
}
