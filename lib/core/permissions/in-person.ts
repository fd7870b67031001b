import type { Permission } from './permissions'

/** What gives access. A token that could change it would outlive its own revocation. */
const IN_PERSON: ReadonlySet<Permission> = new Set<Permission>([
  'account:manage',
  'token:manage',
  'token:manage_all',
  'member:manage',
])

/** Must a change under this permission be made by somebody signed in, whatever the scope of their API token? */
export function isInPerson(permission: Permission): boolean {
  return IN_PERSON.has(permission)
}
