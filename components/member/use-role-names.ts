import { useTranslations } from 'next-intl'
import type { MessageKey } from '@/lib/messages/translate'
import { ROLES, type Role } from '@/lib/schema/role'

const NAMES = {
  viewer: 'roles.viewer',
  reviewer: 'roles.reviewer',
  editor: 'roles.editor',
  admin: 'roles.admin',
} as const satisfies Record<Role, MessageKey<'member'>>

/** What the roles are called, and all of them as the options of a choice. */
export function useRoleNames() {
  const t = useTranslations('member')
  return {
    nameOf: (role: Role) => t(NAMES[role]),
    options: ROLES.map((role) => ({ value: role, label: t(NAMES[role]) })),
  }
}
