import type { Role } from './role'
import type { PersonView } from './article'

/** A personal API token. The token itself is shown once, when it is created, and is stored only as a hash. */
export type TokenView = {
  id: string
  name: string
  hint: string
  scope: 'read' | 'write'
  owner: PersonView
  createdAt: string
  lastUsedAt: string | null
  expiresAt: string | null
}

export type MemberView = PersonView & { revision: number; email: string; role: Role; since: string }

export type InvitationView = {
  id: string
  email: string
  role: Role
  invitedBy: string
  createdAt: string
  expiresAt: string
}
