import type { RowScope } from '@/lib/core/permissions/row-scope'
import type { Permission } from '@/lib/core/permissions/permissions'
import type { Role } from '@/lib/schema/role'

// Only lib/server/grants may import these classes as values: whoever can call a constructor can make a grant. The
// private field is the brand. A spread or a copy has no such field, so it is refused as a type and, by `handleOf`,
// while running.

export type Member = Readonly<{ memberId: string; userId: string; name: string; role: Role }>

export type GrantTerms<P extends Permission> = Readonly<{
  permission: P
  actor: Member
  workspaceId: string
  rowScope: RowScope
}>

/** What `authorize` gives: who acts, where, under which permission and on which rows. */
export class Granted<P extends Permission, Db> implements GrantTerms<P> {
  readonly permission: P
  readonly actor: Member
  readonly workspaceId: string
  /** Which rows the permission covers for the actor's role. */
  readonly rowScope: RowScope
  readonly #db: Db

  constructor({ permission, actor, workspaceId, rowScope }: GrantTerms<P>, db: Db) {
    this.permission = permission
    this.actor = Object.freeze({ ...actor })
    this.workspaceId = workspaceId
    this.rowScope = rowScope
    this.#db = db
    Object.freeze(this)
  }

  static handleOf<Db>(grant: Granted<Permission, Db>): Db {
    return grant.#db
  }
}

/** The system's own, which belongs to no workspace. */
export class SystemGranted<Db> {
  readonly system = true
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
    Object.freeze(this)
  }

  static handleOf<Db>(grant: SystemGranted<Db>): Db {
    return grant.#db
  }
}
