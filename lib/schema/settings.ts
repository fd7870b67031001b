import * as z from './zod'
import { personView } from './article'
import { role } from './role'
import { count, instant, uuid } from './value'

export const tokenScope = z.enum(['read', 'write'])

/** A personal API token. The token itself is shown once, when it is created, and is stored only as a hash. */
export const tokenView = z
  .object({
    id: uuid,
    name: z.string(),
    hint: z.string(),
    scope: tokenScope,
    owner: personView,
    createdAt: instant,
    lastUsedAt: instant.nullable(),
    expiresAt: instant.nullable(),
  })
  .meta({ id: 'Token' })
export type TokenView = z.output<typeof tokenView>

/** Somebody signed in with one browser. */
export const sessionView = z
  .object({
    id: uuid,
    device: z.string(),
    address: z.string(),
    createdAt: instant,
    lastSeenAt: instant,
    current: z.boolean(),
  })
  .meta({ id: 'Session' })
export type SessionView = z.output<typeof sessionView>

export const memberView = personView
  .extend({ revision: count, email: z.string(), role, since: instant })
  .meta({ id: 'Member' })
export type MemberView = z.output<typeof memberView>

/** What a member has made and holds: what an admin should know before they remove them. */
export const memberWork = z
  .object({
    articles: count,
    annotations: count,
    verdicts: count,
    /** Verdicts that are neither approved nor rejected; nobody else can finish them. */
    unfinishedVerdicts: count,
    tokens: count,
    invitations: count,
  })
  .meta({ id: 'MemberWork' })
export type MemberWork = z.output<typeof memberWork>

/** A member who was removed in the last 30 days and can be restored. */
export const removedMemberView = personView
  .extend({ email: z.string(), role, removedAt: instant })
  .meta({ id: 'RemovedMember' })
export type RemovedMemberView = z.output<typeof removedMemberView>

export const invitationView = z
  .object({
    id: uuid,
    email: z.string(),
    role,
    invitedBy: z.string(),
    createdAt: instant,
    expiresAt: instant,
  })
  .meta({ id: 'Invitation' })
export type InvitationView = z.output<typeof invitationView>
