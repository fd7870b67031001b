import type { Permission } from './permissions'

/** May whoever has these abilities (see `WorkspaceView`) use `permission` at all? */
export function may({ abilities }: { abilities: readonly string[] }, permission: Permission): boolean {
  return abilities.includes(permission)
}
