import { rowScopeOf } from '@/lib/core/permissions/decide'
import type { Permission } from '@/lib/core/permissions/permissions'
import { ok, type Result } from '@/lib/core/result'
import { database } from '@/lib/server/db/client'
import { forbidden, notFound, type Grant } from './grant'
import { Granted } from './granted'
import { findActingMember } from './membership'
import { systemGrant } from './system'

/**
 * A grant for work that a member asked for and that is done later, if they still may: as `authorize`, for a member whom
 * the system remembers instead of a request that proves itself. Only the worker may import this.
 */
export async function authorizeMember<P extends Permission>(
  permission: P,
  { workspaceId, memberId }: { workspaceId: string; memberId: string },
): Promise<Result<Grant<P>>> {
  const actor = await findActingMember(systemGrant(), workspaceId, memberId)
  if (!actor) return notFound('member')
  const rowScope = rowScopeOf(permission, actor.role)
  if (!rowScope) return { ok: false, failure: forbidden(permission) }
  return ok(new Granted({ permission, actor, workspaceId, rowScope }, database()))
}
