import {
  accountApi,
  formerMemberApi,
  invitationApi,
  memberApi,
  resetLinkApi,
  tokenApi,
} from '@/lib/schema/api/settings'
import { ok } from '@/lib/core/result'
import { countWork, listRemovedMembers } from '@/lib/server/data/member/former-members'
import { listInvitations, listMembers } from '@/lib/server/data/member/members'
import { listOwnSessions } from '@/lib/server/data/member/sessions'
import { notFound } from '@/lib/server/grants/grant'
import { readSession } from '@/lib/server/grants/session'
import { listTokens } from '@/lib/server/data/member/tokens'
import {
  changePreferences,
  endSession,
  signOutEverywhere,
  signOutOthers,
} from '@/lib/server/services/member/manage-account'
import { changeOwnPassword } from '@/lib/server/auth/change-own-password'
import {
  changeRole,
  expelMember,
  invite,
  restoreMember,
  withdrawInvitation,
} from '@/lib/server/services/member/manage-members'
import { createResetLink } from '@/lib/server/services/member/reset-link'
import { createToken, withdrawToken } from '@/lib/server/services/member/manage-tokens'
import { defineRoute, type Route } from '@/lib/server/http/define-route'
import { content, created, noContent } from '@/lib/server/http/reply'

const tokens: Route[] = [
  defineRoute(tokenApi.list, {
    permission: 'token:manage',
    handle: async (grant) => ok({ body: { items: await listTokens(grant) } }),
  }),
  defineRoute(tokenApi.create, {
    permission: 'token:manage',
    logged: { done: 'token_created' },
    confirmed: true,
    handle: (grant, { body }) => created(createToken(grant, body)),
  }),
  defineRoute(tokenApi.revoke, {
    permission: 'token:manage',
    logged: { done: 'token_revoked' },
    confirmed: true,
    handle: (grant, { params }) => noContent(withdrawToken(grant, params.id)),
  }),
  defineRoute(tokenApi.listAll, {
    permission: 'token:manage_all',
    handle: async (grant) => ok({ body: { items: await listTokens(grant) } }),
  }),
  defineRoute(tokenApi.revokeAny, {
    permission: 'token:manage_all',
    logged: { done: 'token_revoked' },
    confirmed: true,
    handle: (grant, { params }) => noContent(withdrawToken(grant, params.id)),
  }),
]

const members: Route[] = [
  defineRoute(memberApi.list, {
    permission: 'member:read',
    handle: async (grant) => ok({ body: { items: await listMembers(grant) } }),
  }),
  defineRoute(memberApi.changeRole, {
    permission: 'member:manage',
    logged: { done: 'role_changed' },
    confirmed: true,
    handle: (grant, { params, body }) => content(changeRole(grant, params.id, body.role)),
  }),
  defineRoute(memberApi.remove, {
    permission: 'member:manage',
    logged: { done: 'member_removed' },
    confirmed: true,
    handle: (grant, { params }) => noContent(expelMember(grant, params.id)),
  }),
  defineRoute(formerMemberApi.work, {
    permission: 'member:manage',
    async handle(grant, { params }) {
      const work = await countWork(grant, params.id)
      return work ? ok({ body: work }) : notFound('member')
    },
  }),
  defineRoute(formerMemberApi.list, {
    permission: 'member:manage',
    handle: async (grant) => ok({ body: { items: await listRemovedMembers(grant) } }),
  }),
  defineRoute(formerMemberApi.restore, {
    permission: 'member:manage',
    logged: { done: 'member_restored' },
    confirmed: true,
    handle: (grant, { params }) => content(restoreMember(grant, params.id)),
  }),
  defineRoute(resetLinkApi.create, {
    permission: 'member:manage',
    logged: { done: 'reset_link_made' },
    confirmed: true,
    handle: (grant, { params }) => content(createResetLink(grant, params.id)),
  }),
  defineRoute(invitationApi.list, {
    permission: 'member:manage',
    handle: async (grant) => ok({ body: { items: await listInvitations(grant) } }),
  }),
  defineRoute(invitationApi.create, {
    permission: 'member:manage',
    logged: { done: 'member_invited' },
    confirmed: true,
    handle: (grant, { body }) => created(invite(grant, body)),
  }),
  defineRoute(invitationApi.withdraw, {
    permission: 'member:manage',
    logged: { done: 'invitation_withdrawn' },
    handle: (grant, { params }) => noContent(withdrawInvitation(grant, params.id)),
  }),
]

const account: Route[] = [
  defineRoute(accountApi.update, {
    permission: 'account:manage',
    handle: (grant, { body }) => content(changePreferences(grant, body)),
  }),
  defineRoute(accountApi.changePassword, {
    permission: 'account:manage',
    logged: { done: 'password_changed', invalid: 'confirm_failed' },
    confirmed: true,
    handle: (grant, { body }) => noContent(changeOwnPassword(grant, body)),
  }),
  defineRoute(accountApi.listSessions, {
    permission: 'account:manage',
    handle: async (grant, _input, { request }) => {
      const current = await readSession(request.headers)
      return ok({ body: { items: await listOwnSessions(grant, current?.sessionId) } })
    },
  }),
  defineRoute(accountApi.endSession, {
    permission: 'account:manage',
    logged: { done: 'sessions_ended' },
    confirmed: true,
    handle: (grant, { params }) => noContent(endSession(grant, params.id)),
  }),
  defineRoute(accountApi.endOtherSessions, {
    permission: 'account:manage',
    logged: { done: 'sessions_ended' },
    confirmed: true,
    // No token gets here, so that the request has a session.
    handle: async (grant, _input, { request }) => {
      const current = await readSession(request.headers)
      return current ? noContent(signOutOthers(grant, current.sessionId)) : notFound('session')
    },
  }),
  defineRoute(accountApi.signOutEverywhere, {
    permission: 'account:manage',
    logged: { done: 'sessions_ended' },
    confirmed: true,
    handle: (grant) => noContent(signOutEverywhere(grant)),
  }),
]

export const settingsRoutes: readonly Route[] = [...tokens, ...members, ...account]
