import type { RowScope } from '@/lib/core/permissions/row-scope'
import type { Permission } from '@/lib/core/permissions/permissions'
import type { Role } from '@/lib/schema/role'

// Only lib/server/grants may import this: whoever can call a constructor can make a grant. The private field is the
// brand. A spread, a clone or a stand-in has no such field, so it is refused as a type and, by whatever reads the
// field, while running; and a grant leads to no constructor, by which others could be made.

export type Member = Readonly<{ memberId: string; userId: string; name: string; role: Role }>

export type GrantTerms<P extends Permission> = Readonly<{
  permission: P
  actor: Member
  workspaceId: string
  rowScope: RowScope
}>

let readHandle: <Db>(grant: Granted<Permission, Db>) => Db
let readSystemHandle: <Db>(grant: SystemGranted<Db>) => Db

/** What `authorize` gives: who acts, where, under which permission and on which rows. */
export class Granted<P extends Permission, Db> implements GrantTerms<P> {
  readonly permission: P
  readonly actor: Member
  readonly workspaceId: string
  /** Which rows the permission covers for the actor's role. */
  readonly rowScope: RowScope
  readonly #db: Db

  static {
    readHandle = (grant) => grant.#db
    hideConstructor(this.prototype)
  }

  constructor({ permission, actor, workspaceId, rowScope }: GrantTerms<P>, db: Db) {
    this.permission = permission
    this.actor = Object.freeze({ ...actor })
    this.workspaceId = workspaceId
    this.rowScope = rowScope
    this.#db = db
    Object.freeze(this)
  }
}

/** The system's own, which belongs to no workspace. */
export class SystemGranted<Db> {
  readonly system = true
  readonly #db: Db

  static {
    readSystemHandle = (grant) => grant.#db
    hideConstructor(this.prototype)
  }

  constructor(db: Db) {
    this.#db = db
    Object.freeze(this)
  }
}

/** The database of a grant. Throws for what only looks like one. */
export function handleOf<Db>(grant: Granted<Permission, Db>): Db {
  return readHandle(grant)
}

export function systemHandleOf<Db>(grant: SystemGranted<Db>): Db {
  return readSystemHandle(grant)
}

/** The same grant on another handle. Throws for what only looks like a grant. */
export function onHandle<P extends Permission, Db>(grant: Granted<P, unknown>, db: Db): Granted<P, Db> {
  readHandle(grant)
  return new Granted(grant, db)
}

function hideConstructor(prototype: object): void {
  Object.defineProperty(prototype, 'constructor', { value: Object })
}
