import { rowScopeOf } from '@/lib/core/permissions/decide'
import { isInPerson, isReadInPerson } from '@/lib/core/permissions/in-person'
import type { Permission } from '@/lib/core/permissions/permissions'
import { ok, type Failure, type Result } from '@/lib/core/result'
import { hashSecret } from './secret-hash'
import { readSession } from './session'
import {
  findMembership,
  findTokenMembership,
  noteSessionSeen,
  noteTokenRefusal,
  noteTokenUse,
  type TokenMembership,
} from './membership'
import { database } from '@/lib/server/db/client'
import { forbidden, type Grant, type Member } from './grant'
import { Granted } from './granted'
import { insertSecurityEvent, originOfRequest } from './security-events'
import { systemGrant } from './system'

/** Which workspace, and with what the request proves who sends it. */
export type Scope = {
  workspace: string
  headers: Headers
  /** Does the request change anything? A read-only token may not. */
  write: boolean
  /** Requires a confirmation of identity in the last 15 minutes. */
  confirmed?: boolean | undefined
}

const UNAUTHENTICATED: Failure = {
  code: 'unauthenticated',
  message: 'Sign in, or send a valid API token.',
}

/**
 * The one way to a grant for a request: session or API token → membership → permission table → grant. A workspace one is not
 * a member of answers exactly as one that does not exist.
 */
export async function authorize<P extends Permission>(
  permission: P,
  scope: Scope,
): Promise<Result<Grant<P>>> {
  const found = await (bearerOf(scope.headers) === undefined
    ? bySession(permission, scope)
    : byToken(permission, scope))
  if (!found.ok) return found
  const { workspaceId, actor } = found.value
  const rowScope = rowScopeOf(permission, actor.role)
  if (!rowScope) {
    await noteForbidden(permission, scope.headers, found.value)
    return { ok: false, failure: forbidden(permission) }
  }
  if (scope.confirmed && !found.value.isConfirmed) return { ok: false, failure: UNCONFIRMED }
  return ok(new Granted({ permission, actor, workspaceId, rowScope }, database()))
}

const ONLY_IN_PERSON: Failure = {
  code: 'forbidden',
  message:
    'No token can change accounts, members, invitations or tokens. Sign in and change them in the settings.',
}

const NO_WORKSPACE: Failure = { code: 'not_found', message: 'This workspace was not found.' }

const READ_ONLY: Failure = {
  code: 'forbidden',
  message: 'This token is read-only. Create a token that can also write in the settings.',
}

const NO_SECURITY_LOG: Failure = {
  code: 'forbidden',
  message: 'No token can read the security log. Sign in to read it.',
}

const UNCONFIRMED: Failure = {
  code: 'confirmation_required',
  message: 'Confirm that it is you, and then make this change.',
}

const NO_SECOND_FACTOR: Failure = {
  code: 'second_factor_required',
  message: 'This workspace requires a second factor. Set it up in the settings of your account.',
}

type Identified = { workspaceId: string; actor: Member; isConfirmed: boolean }

async function bySession(permission: Permission, scope: Scope): Promise<Result<Identified>> {
  const session = await readSession(scope.headers)
  if (!session) return { ok: false, failure: UNAUTHENTICATED }
  const user = await findMembership(systemGrant(), session, scope.workspace)
  if (!user) return { ok: false, failure: UNAUTHENTICATED }
  if (user.seenIsDue) await noteSessionSeen(systemGrant(), session.sessionId)
  if (!user.member) return { ok: false, failure: NO_WORKSPACE }
  // The account stays open, since that is where a second factor is set up.
  if (user.lacksSecondFactor && permission !== 'account:manage')
    return { ok: false, failure: NO_SECOND_FACTOR }
  const { memberId, role, workspaceId } = user.member
  const actor = { memberId, userId: session.userId, name: user.name, role }
  return ok({ workspaceId, actor, isConfirmed: user.isConfirmed })
}

async function byToken(permission: Permission, scope: Scope): Promise<Result<Identified>> {
  const token = await findTokenMembership(systemGrant(), hashSecret(bearerOf(scope.headers) ?? ''))
  // Anybody can make up a token: only one that was ours is worth an entry in the log.
  if (!token) return { ok: false, failure: UNAUTHENTICATED }
  const refused = refusalOf(token, permission, scope)
  if (refused) {
    await noteRefused(token, refused.why, scope.headers)
    return { ok: false, failure: refused.failure }
  }
  if (token.useIsDue) await noteTokenUse(systemGrant(), token.tokenId)
  const { workspaceId, memberId, userId, name, role } = token
  return ok({ workspaceId, actor: { memberId, userId, name, role }, isConfirmed: false })
}

type Refusal = { why: string; failure: Failure }

/** Why a token that exists is refused, and what the program is told. */
function refusalOf(token: TokenMembership, permission: Permission, scope: Scope): Refusal | undefined {
  if (token.ended) return { why: token.ended, failure: UNAUTHENTICATED }
  if (token.slug !== scope.workspace) return { why: 'other_workspace', failure: NO_WORKSPACE }
  if (scope.write && token.scope === 'read') return { why: 'read_only', failure: READ_ONLY }
  if (scope.write && isInPerson(permission)) return { why: permission, failure: ONLY_IN_PERSON }
  if (isReadInPerson(permission)) return { why: permission, failure: NO_SECURITY_LOG }
  return undefined
}

async function noteRefused(token: TokenMembership, why: string, headers: Headers): Promise<void> {
  const { tokenId, userId, workspaceId } = token
  if (!(await noteTokenRefusal(systemGrant(), tokenId))) return
  const where = originOfRequest(headers)
  await insertSecurityEvent(systemGrant(), {
    ...where,
    kind: 'token_refused',
    userId,
    workspaceId,
    detail: why,
  })
}

function noteForbidden(
  permission: Permission,
  headers: Headers,
  { workspaceId, actor: { userId } }: Identified,
): Promise<void> {
  const where = originOfRequest(headers)
  return insertSecurityEvent(systemGrant(), {
    ...where,
    kind: 'forbidden',
    userId,
    workspaceId,
    detail: permission,
  })
}

function bearerOf(headers: Headers): string | undefined {
  return /^Bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1]
}
