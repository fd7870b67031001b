import { ok } from '@/lib/core/result'
import { securityApi, signInPolicyApi } from '@/lib/schema/api/security'
import { confirmIdentity } from '@/lib/server/auth/confirm-identity'
import {
  beginSecondFactor,
  finishSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
} from '@/lib/server/auth/own-second-factor'
import { readOwnProofs } from '@/lib/server/data/member/second-factors'
import { extend, notFound } from '@/lib/server/grants/grant'
import { readSession } from '@/lib/server/grants/session'
import { defineRoute, type Route } from '@/lib/server/http/define-route'
import { changeWorkspace } from '@/lib/server/services/workspace/change-workspace'
import { content, created, noContent } from '@/lib/server/http/reply'

const permission = 'account:manage'

// No token gets to a change below, so that each has a session.
export const securityRoutes: readonly Route[] = [
  defineRoute(securityApi.read, {
    permission,
    handle: async (grant) => ok({ body: await readOwnProofs(grant) }),
  }),
  defineRoute(securityApi.confirm, {
    permission,
    async handle(grant, { body }, { request }) {
      const session = await readSession(request.headers)
      return session ? noContent(confirmIdentity(grant, body, session.sessionId)) : notFound('session')
    },
  }),
  defineRoute(securityApi.begin, {
    permission,
    confirmed: true,
    handle: (grant) => created(beginSecondFactor(grant)),
  }),
  defineRoute(securityApi.finish, {
    permission,
    confirmed: true,
    async handle(grant, { body }, { request }) {
      const session = await readSession(request.headers)
      return session ? content(finishSecondFactor(grant, body.code, session.sessionId)) : notFound('session')
    },
  }),
  defineRoute(securityApi.renewCodes, {
    permission,
    confirmed: true,
    handle: (grant) => content(renewRecoveryCodes(grant)),
  }),
  defineRoute(securityApi.remove, {
    permission,
    confirmed: true,
    handle: (grant) => noContent(removeSecondFactor(grant)),
  }),
  defineRoute(signInPolicyApi.update, {
    permission: 'member:manage',
    confirmed: true,
    handle: (grant, { ifMatch, body }) =>
      content(changeWorkspace(extend(grant, 'workspace:manage'), ifMatch, body)),
  }),
]
