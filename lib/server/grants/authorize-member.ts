import { rowScopeOf } from '@/lib/core/permissions/decide'
import type { Permission } from '@/lib/core/permissions/permissions'
import { ok, type Result } from '@/lib/core/result'
import { database } from '@/lib/server/db/client'
import { forbidden, notFound, type Grant } from './grant'
import { Granted } from './granted'
import { findActingMember, findFormerMember } from './membership'
import { systemGrant } from './system'

type MemberKey = { workspaceId: string; memberId: string }

/**
 * A grant for work that a member asked for and that is done later, if they still may: as `authorize`, for a member whom
 * the system remembers instead of a request that proves itself. Only the worker may import this.
 */
export async function authorizeMember<P extends Permission>(
  permission: P,
  { workspaceId, memberId }: MemberKey,
): Promise<Result<Grant<P>>> {
  const actor = await findActingMember(systemGrant(), { workspaceId, memberId })
  if (!actor) return notFound('member')
  const rowScope = rowScopeOf(permission, actor.role)
  if (!rowScope) return { ok: false, failure: forbidden(permission) }
  return ok(new Granted({ permission, actor, workspaceId, rowScope }, database()))
}

/**
 * A grant to carry annotations over to a version that a member made while they might. They may have been removed since, or
 * have another role: stopped halfway, their article would stay between two versions for ever. Only the worker may import this.
 */
export async function authorizeCarryOver({
  workspaceId,
  memberId,
}: MemberKey): Promise<Result<Grant<'article:import'>>> {
  const found = await findFormerMember(systemGrant(), { workspaceId, memberId })
  if (!found) return notFound('member')
  return ok(
    new Granted(
      { permission: 'article:import', actor: found.member, workspaceId, rowScope: 'any' },
      database(),
    ),
  )
}
