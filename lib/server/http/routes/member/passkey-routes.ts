import { ok } from '@/lib/core/result'
import { passkeyApi } from '@/lib/schema/api/security'
import {
  beginPasskey,
  challengeOwnPasskeys,
  finishPasskey,
  removePasskey,
  renamePasskey,
} from '@/lib/server/auth/own-passkeys'
import { listOwnPasskeys } from '@/lib/server/data/member/passkeys'
import { notFound } from '@/lib/server/grants/grant'
import { readSession } from '@/lib/server/grants/session'
import { defineRoute, type Route } from '@/lib/server/http/define-route'
import { content, created, noContent } from '@/lib/server/http/reply'

const permission = 'account:manage'

// No token gets to a change below, so that each has a session.
export const passkeyRoutes: readonly Route[] = [
  defineRoute(passkeyApi.list, {
    permission,
    handle: async (grant) => ok({ body: { items: await listOwnPasskeys(grant) } }),
  }),
  defineRoute(passkeyApi.begin, {
    permission,
    confirmed: true,
    async handle(grant, _input, { request }) {
      const session = await readSession(request.headers)
      return session ? content(beginPasskey(grant, session.sessionId)) : notFound('session')
    },
  }),
  defineRoute(passkeyApi.finish, {
    permission,
    logged: { done: 'passkey_added', invalid: 'passkey_failed' },
    confirmed: true,
    async handle(grant, { body }, { request }) {
      const session = await readSession(request.headers)
      return session
        ? created(finishPasskey(grant, { ...body, sessionId: session.sessionId }))
        : notFound('session')
    },
  }),
  defineRoute(passkeyApi.challenge, {
    permission,
    async handle(grant, _input, { request }) {
      const session = await readSession(request.headers)
      return session ? content(challengeOwnPasskeys(grant, session.sessionId)) : notFound('session')
    },
  }),
  defineRoute(passkeyApi.rename, {
    permission,
    logged: { done: 'passkey_renamed' },
    confirmed: true,
    handle: (grant, { params, body }) => noContent(renamePasskey(grant, params.id, body.name)),
  }),
  defineRoute(passkeyApi.remove, {
    permission,
    logged: { done: 'passkey_removed' },
    confirmed: true,
    handle: (grant, { params }) => noContent(removePasskey(grant, params.id)),
  }),
]
