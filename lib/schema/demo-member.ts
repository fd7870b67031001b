import type { Role } from './role'

/** A member of the demo workspace, as the sign-in offers them. */
export type DemoMember = { email: string; name: string; role: Role }
