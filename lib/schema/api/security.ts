import { proofsView, secondFactorSetUp } from '@/lib/schema/account'
import { id } from '@/lib/schema/input'
import { page, pageOf } from '@/lib/schema/page'
import { SECURITY_KINDS, securityEventView } from '@/lib/schema/security-event'
import { z } from '@/lib/schema/zod'
import { signInPolicy, workspaceView } from '@/lib/schema/workspace'
import { baseRevision, noAnswer, noInput, route } from './route'

const code = z.string().trim().min(1, 'Must not be empty.').max(100)
const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) })

const filter = { kind: z.enum(SECURITY_KINDS).optional(), memberId: id.optional() }

export const securityLogApi = {
  list: route({
    method: 'get',
    path: '/security-log',
    summary: 'The security log, newest first',
    input: z.object({ query: page.extend(filter) }),
    answer: pageOf(securityEventView),
  }),
  export: route({
    method: 'get',
    path: '/security-log/export',
    summary: 'The newest 10,000 entries of the security log as a file',
    input: z.object({ query: z.strictObject({ ...filter, format: z.enum(['csv', 'json']) }) }),
    answer: noAnswer,
    file: [
      { type: 'text/csv; charset=utf-8' },
      { type: 'application/json', schema: z.array(securityEventView) },
    ],
  }),
}

export const signInPolicyApi = {
  update: route({
    method: 'put',
    path: '/sign-in-policy',
    summary: 'Change what the workspace asks of those who sign in',
    input: z.object({ ifMatch: baseRevision, body: signInPolicy }),
    answer: workspaceView,
  }),
}

/** How one proves who one is, beside the password. */
export const securityApi = {
  read: route({
    method: 'get',
    path: '/account/proofs',
    summary: 'How you can prove that it is you',
    input: noInput,
    answer: proofsView,
  }),
  confirm: route({
    method: 'post',
    path: '/account/confirm',
    summary: 'Prove that it is you; for 15 minutes this session may make changes that ask for it',
    input: z.object({
      body: z.strictObject({ password: z.string().max(1000).exactOptional(), code: code.exactOptional() }),
    }),
    answer: noAnswer,
    status: [204],
    throttled: true,
  }),
  begin: route({
    method: 'post',
    path: '/account/second-factor',
    summary: 'Begin to set up a second factor; its secret is in this answer only',
    input: noInput,
    answer: z.object({ setUp: secondFactorSetUp }),
    secret: 'setUp',
    status: [201],
    location: '/account/second-factor',
  }),
  finish: route({
    method: 'post',
    path: '/account/second-factor/finish',
    summary: 'Turn the second factor on by a first code; the recovery codes are in this answer only',
    input: z.object({ body: z.strictObject({ code }) }),
    answer: recoveryCodes,
    secret: 'recoveryCodes',
    throttled: true,
  }),
  renewCodes: route({
    method: 'post',
    path: '/account/second-factor/recovery-codes',
    summary: 'Replace your recovery codes; the new ones are in this answer only',
    input: noInput,
    answer: recoveryCodes,
    secret: 'recoveryCodes',
  }),
  remove: route({
    method: 'delete',
    path: '/account/second-factor',
    summary: 'Remove your second factor',
    input: noInput,
    answer: noAnswer,
    status: [204],
  }),
}
