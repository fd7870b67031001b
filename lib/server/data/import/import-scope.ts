import type { ReadGrant } from '@/lib/server/grants/grant'

/** Which imports a grant reaches: one's own, or all of the workspace. */
export function reachedBy({ workspaceId, actor, reach }: ReadGrant<'import:manage'>): {
  workspaceId: string
  memberId?: string
} {
  return reach === 'any' ? { workspaceId } : { workspaceId, memberId: actor.memberId }
}
