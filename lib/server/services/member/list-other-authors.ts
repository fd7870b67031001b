import { decide } from '@/lib/core/permissions/decide'
import type { Permission } from '@/lib/core/permissions/permissions'
import { listMembers } from '@/lib/server/data/member/members'
import { extend, type Grant } from '@/lib/server/grants/grant'

/** The other members whose work a list can be narrowed to, as options; none for those who may not know the members. */
export async function listOtherAuthors(
  grant: Grant<Permission>,
): Promise<{ value: string; label: string }[]> {
  if (!decide('member:read', grant.actor)) return []
  const members = await listMembers(extend(grant, 'member:read'))
  return members
    .filter(({ memberId, role }) => memberId !== grant.actor.memberId && role !== 'viewer')
    .map(({ memberId, name }) => ({ value: memberId, label: name }))
}
