import type { Permission } from './permissions'

/** What gives access. A token that could change it would outlive its own revocation. */
const IN_PERSON: ReadonlySet<Permission> = new Set<Permission>([
  'account:manage',
  'token:manage',
  'token:manage_all',
  'member:manage',
])

/** Must even reading under this permission be done by somebody signed in? A token in the wrong hands tells nobody where they are. */
export function isReadInPerson(permission: Permission): boolean {
  return permission === 'security:read'
}

/** Must a change under this permission be made by somebody signed in, whatever the scope of their API token? */
export function isInPerson(permission: Permission): boolean {
  return IN_PERSON.has(permission)
}
