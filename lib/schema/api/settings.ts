import { id, line, newPassword } from '@/lib/schema/input'
import { LOCALES } from '@/lib/schema/locale'
import { listOf } from '@/lib/schema/page'
import { role } from '@/lib/schema/role'
import { ownKeys } from '@/lib/schema/room-keys'
import {
  invitationView,
  memberView,
  memberWork,
  removedMemberView,
  sessionView,
  tokenScope,
  tokenView,
} from '@/lib/schema/settings'
import { instant } from '@/lib/schema/value'
import * as z from '@/lib/schema/zod'
import { noAnswer, noInput, route } from './route'

const oneById = z.object({ params: z.strictObject({ id }) })

/** A token that nobody uses any longer should not be good for ever. */
const MAX_TOKEN_DAYS = 365

const newToken = z.strictObject({
  name: line(100),
  scope: tokenScope.default('read'),
  expiresInDays: z.int().min(1).max(MAX_TOKEN_DAYS).default(90),
})
export type NewToken = z.output<typeof newToken>

const tokenList = listOf(tokenView)

export const tokenApi = {
  list: route({
    method: 'get',
    path: '/tokens',
    summary: 'Your API tokens',
    input: noInput,
    answer: tokenList,
  }),
  create: route({
    method: 'post',
    path: '/tokens',
    summary: 'Create an API token; the secret is in this answer only',
    input: z.object({ body: newToken }),
    answer: tokenView.extend({ secret: z.string() }),
    secret: 'secret',
    status: [201],
    location: '/tokens/{id}',
  }),
  revoke: route({
    method: 'delete',
    path: '/tokens/{id}',
    summary: 'Revoke one of your tokens',
    input: oneById,
    answer: noAnswer,
    status: [204],
  }),
  listAll: route({
    method: 'get',
    path: '/members/tokens',
    summary: "Every member's API tokens",
    input: noInput,
    answer: tokenList,
  }),
  revokeAny: route({
    method: 'delete',
    path: '/members/tokens/{id}',
    summary: "Revoke any member's token",
    input: oneById,
    answer: noAnswer,
    status: [204],
  }),
}

export const memberApi = {
  list: route({
    method: 'get',
    path: '/members',
    summary: 'The members of the workspace',
    input: noInput,
    answer: listOf(memberView),
  }),
  changeRole: route({
    method: 'patch',
    path: '/members/{id}',
    summary: "Change a member's role",
    input: oneById.extend({ body: z.strictObject({ role }) }),
    answer: memberView,
  }),
  remove: route({
    method: 'delete',
    path: '/members/{id}',
    summary: 'Remove a member; it takes effect at once',
    input: oneById,
    answer: noAnswer,
    status: [204],
  }),
}

export const formerMemberApi = {
  work: route({
    method: 'get',
    path: '/members/{id}/work',
    summary:
      'How much a member has made, and which tokens and invitations of theirs end when they are removed',
    input: oneById,
    answer: memberWork,
  }),
  list: route({
    method: 'get',
    path: '/members/removed',
    summary: 'The members who were removed in the last 30 days',
    input: noInput,
    answer: listOf(removedMemberView),
  }),
  restore: route({
    method: 'post',
    path: '/members/{id}/restore',
    summary: 'Undo the removal of a member; tokens and invitations that ended with it stay so',
    input: oneById,
    answer: memberView,
  }),
}

export const resetLinkApi = {
  create: route({
    method: 'post',
    path: '/members/{id}/reset-link',
    summary: 'Make a link by which a member resets their password; it is in this answer only',
    input: oneById,
    answer: z.object({ path: z.string(), expiresAt: instant }).meta({ id: 'ResetLink' }),
    secret: 'path',
  }),
}

export const invitationApi = {
  list: route({
    method: 'get',
    path: '/invitations',
    summary: 'Open invitations',
    input: noInput,
    answer: listOf(invitationView),
  }),
  create: route({
    method: 'post',
    path: '/invitations',
    summary: 'Invite a member; the link is in this answer only',
    input: z.object({
      body: z.strictObject({ email: z.email('Enter an email address.').max(320), role }),
    }),
    answer: invitationView.extend({ path: z.string() }),
    secret: 'path',
    status: [201],
    location: '/invitations/{id}',
  }),
  withdraw: route({
    method: 'delete',
    path: '/invitations/{id}',
    summary: 'Withdraw an invitation',
    input: oneById,
    answer: noAnswer,
    status: [204],
  }),
}

const preferences = z.object({
  name: line(200).exactOptional(),
  singleKeys: z.boolean().exactOptional(),
  /** All of them: a command that is not named has the keys that Stet gives it. */
  roomKeys: ownKeys.exactOptional(),
  locale: z.enum(LOCALES).nullable().exactOptional(),
})

export const accountApi = {
  update: route({
    method: 'patch',
    path: '/account',
    summary: 'Change your name and preferences',
    input: z.object({ body: preferences.strict() }),
    answer: preferences,
  }),
  changePassword: route({
    method: 'put',
    path: '/account/password',
    summary: 'Change your password; every session ends',
    input: z.object({ body: z.strictObject({ current: z.string().max(1000), next: newPassword }) }),
    answer: noAnswer,
    status: [204],
    throttled: true,
  }),
  listSessions: route({
    method: 'get',
    path: '/account/sessions',
    summary: 'Your sessions, the one used last first',
    input: noInput,
    answer: listOf(sessionView),
  }),
  endSession: route({
    method: 'delete',
    path: '/account/sessions/{id}',
    summary: 'End one of your sessions',
    input: oneById,
    answer: noAnswer,
    status: [204],
  }),
  endOtherSessions: route({
    method: 'post',
    path: '/account/sessions/end-others',
    summary: 'End all your sessions but this one',
    input: noInput,
    answer: noAnswer,
    status: [204],
  }),
  signOutEverywhere: route({
    method: 'post',
    path: '/account/sign-out-everywhere',
    summary: 'End all your sessions at once, this one included',
    input: noInput,
    answer: noAnswer,
    status: [204],
  }),
}
