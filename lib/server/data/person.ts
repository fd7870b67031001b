import type { PersonView } from '@/lib/schema/article'

/** What a view tells of a member: who they are. */
export const personSelect = { select: { id: true, user: { select: { name: true } } } } as const

export function toPersonView({ id, user }: { id: string; user: { name: string } }): PersonView {
  return { memberId: id, name: user.name }
}
