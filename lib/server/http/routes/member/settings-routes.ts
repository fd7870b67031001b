import { z } from 'zod'
import { LOCALES } from '@/lib/schema/locale'
import { ROLES } from '@/lib/schema/role'
import { ok } from '@/lib/core/result'
import { listInvitations, listMembers } from '@/lib/server/data/member/members'
import { listTokens } from '@/lib/server/data/member/tokens'
import {
  changePassword,
  changePreferences,
  signOutEverywhere,
} from '@/lib/server/services/member/manage-account'
import {
  changeRole,
  expelMember,
  invite,
  withdrawInvitation,
} from '@/lib/server/services/member/manage-members'
import { createToken, withdrawToken } from '@/lib/server/services/member/manage-tokens'
import { defineRoute, type Route } from '@/lib/server/http/define-route'
import { content, created, noContent } from '@/lib/server/http/reply'
import { id, line, newPassword, noInput } from '@/lib/server/http/schemas'

const oneById = z.object({ params: z.strictObject({ id }) })
const role = z.enum(ROLES, { error: `Expected one of ${ROLES.join(', ')}.` })

const tokens: Route[] = [
  defineRoute({
    method: 'get',
    path: '/tokens',
    permission: 'token:manage',
    summary: 'Your API tokens',
    input: noInput,
    handle: async (grant) => ok({ body: { items: await listTokens(grant) } }),
  }),
  defineRoute({
    method: 'post',
    path: '/tokens',
    permission: 'token:manage',
    summary: 'Create an API token; the secret is in this answer only',
    input: z.object({
      body: z.strictObject({
        name: line(100),
        scope: z.enum(['read', 'write']).default('read'),
        expiresInDays: z.int().min(1).max(3650).nullable().default(90),
      }),
    }),
    response: { status: 201 },
    handle: (grant, { body }) => created(createToken(grant, body)),
  }),
  defineRoute({
    method: 'delete',
    path: '/tokens/{id}',
    permission: 'token:manage',
    summary: 'Revoke one of your tokens',
    input: oneById,
    response: { status: 204 },
    handle: (grant, { params }) => noContent(withdrawToken(grant, params.id)),
  }),
  defineRoute({
    method: 'get',
    path: '/members/tokens',
    permission: 'token:manage_all',
    summary: "Every member's API tokens",
    input: noInput,
    handle: async (grant) => ok({ body: { items: await listTokens(grant) } }),
  }),
  defineRoute({
    method: 'delete',
    path: '/members/tokens/{id}',
    permission: 'token:manage_all',
    summary: "Revoke any member's token",
    input: oneById,
    response: { status: 204 },
    handle: (grant, { params }) => noContent(withdrawToken(grant, params.id)),
  }),
]

const members: Route[] = [
  defineRoute({
    method: 'get',
    path: '/members',
    permission: 'member:read',
    summary: 'The members of the workspace',
    input: noInput,
    handle: async (grant) => ok({ body: { items: await listMembers(grant) } }),
  }),
  defineRoute({
    method: 'patch',
    path: '/members/{id}',
    permission: 'member:manage',
    summary: "Change a member's role",
    input: oneById.extend({ body: z.strictObject({ role }) }),
    handle: (grant, { params, body }) => content(changeRole(grant, params.id, body.role)),
  }),
  defineRoute({
    method: 'delete',
    path: '/members/{id}',
    permission: 'member:manage',
    summary: 'Remove a member; it takes effect at once',
    input: oneById,
    response: { status: 204 },
    handle: (grant, { params }) => noContent(expelMember(grant, params.id)),
  }),
  defineRoute({
    method: 'get',
    path: '/invitations',
    permission: 'member:manage',
    summary: 'Open invitations',
    input: noInput,
    handle: async (grant) => ok({ body: { items: await listInvitations(grant) } }),
  }),
  defineRoute({
    method: 'post',
    path: '/invitations',
    permission: 'member:manage',
    summary: 'Invite somebody; the link is in this answer only',
    input: z.object({
      body: z.strictObject({ email: z.email('Expected an e-mail address.').max(320), role }),
    }),
    response: { status: 201 },
    handle: (grant, { body }) => created(invite(grant, body)),
  }),
  defineRoute({
    method: 'delete',
    path: '/invitations/{id}',
    permission: 'member:manage',
    summary: 'Withdraw an invitation',
    input: oneById,
    response: { status: 204 },
    handle: (grant, { params }) => noContent(withdrawInvitation(grant, params.id)),
  }),
]

const account: Route[] = [
  defineRoute({
    method: 'patch',
    path: '/account',
    permission: 'account:manage',
    summary: 'Change your name and preferences',
    input: z.object({
      body: z.strictObject({
        name: line(200).exactOptional(),
        singleKeys: z.boolean().exactOptional(),
        locale: z.enum(LOCALES).nullable().exactOptional(),
      }),
    }),
    handle: (grant, { body }) => content(changePreferences(grant, body)),
  }),
  defineRoute({
    method: 'put',
    path: '/account/password',
    permission: 'account:manage',
    summary: 'Change your password; every session ends',
    input: z.object({ body: z.strictObject({ current: z.string().max(1000), next: newPassword }) }),
    response: { status: 204 },
    handle: (grant, { body }) => noContent(changePassword(grant, body)),
  }),
  defineRoute({
    method: 'post',
    path: '/account/sign-out-everywhere',
    permission: 'account:manage',
    summary: 'End all your sessions at once, this one included',
    input: noInput,
    response: { status: 204 },
    handle: (grant) => noContent(signOutEverywhere(grant)),
  }),
]

export const settingsRoutes: readonly Route[] = [...tokens, ...members, ...account]
