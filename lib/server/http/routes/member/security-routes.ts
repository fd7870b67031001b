import { ok } from '@/lib/core/result'
import { securityApi, securityLogApi, signInPolicyApi } from '@/lib/schema/api/security'
import { confirmIdentity } from '@/lib/server/auth/confirm-identity'
import {
  beginSecondFactor,
  finishSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
} from '@/lib/server/auth/own-second-factor'
import { visitOf } from '@/lib/server/auth/visit'
import { readOwnProofs } from '@/lib/server/data/member/second-factors'
import { listSecurityEvents } from '@/lib/server/data/member/security-log'
import { extend, notFound } from '@/lib/server/grants/grant'
import { readSession } from '@/lib/server/grants/session'
import { defineRoute, type Route } from '@/lib/server/http/define-route'
import { exportSecurityLog } from '@/lib/server/services/member/export-security-log'
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
    logged: { done: 'confirmed', invalid: 'confirm_failed' },
    async handle(grant, { body }, { request }) {
      const session = await readSession(request.headers)
      if (!session) return notFound('session')
      const from = visitOf(request.headers)
      return noContent(confirmIdentity(grant, body, { sessionId: session.sessionId, from }))
    },
  }),
  defineRoute(securityApi.begin, {
    permission,
    confirmed: true,
    handle: (grant) => created(beginSecondFactor(grant)),
  }),
  defineRoute(securityApi.finish, {
    permission,
    logged: { done: 'second_factor_on', invalid: 'code_failed' },
    confirmed: true,
    async handle(grant, { body }, { request }) {
      const session = await readSession(request.headers)
      return session ? content(finishSecondFactor(grant, body.code, session.sessionId)) : notFound('session')
    },
  }),
  defineRoute(securityApi.renewCodes, {
    permission,
    logged: { done: 'recovery_codes_renewed' },
    confirmed: true,
    handle: (grant) => content(renewRecoveryCodes(grant)),
  }),
  defineRoute(securityApi.remove, {
    permission,
    logged: { done: 'second_factor_off' },
    confirmed: true,
    handle: (grant) => noContent(removeSecondFactor(grant)),
  }),
  defineRoute(securityLogApi.list, {
    permission: 'security:read',
    async handle(grant, { query }) {
      const listed = await listSecurityEvents(grant, query)
      return listed.ok ? ok({ body: listed.value }) : listed
    },
  }),
  defineRoute(securityLogApi.export, {
    permission: 'security:read',
    logged: { done: 'exported' },
    async handle(grant, { query }) {
      const file = await exportSecurityLog(grant, query)
      if (!file.ok) return file
      const { content: text, type, headers } = file.value
      return ok({ bytes: { content: text, type }, headers })
    },
  }),
  defineRoute(signInPolicyApi.update, {
    permission: 'member:manage',
    logged: { done: 'policy_changed' },
    confirmed: true,
    handle: (grant, { ifMatch, body }) =>
      content(changeWorkspace(extend(grant, 'workspace:manage'), ifMatch, body)),
  }),
]
