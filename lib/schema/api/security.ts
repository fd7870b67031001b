import { proofsView, secondFactorSetUp } from '@/lib/schema/account'
import { id, line } from '@/lib/schema/input'
import { page, pageOf } from '@/lib/schema/page'
import {
  newPasskeyAnswer,
  newPasskeyOptions,
  passkeyAnswer,
  passkeyOptions,
  passkeyView,
} from '@/lib/schema/passkey'
import { SECURITY_KINDS, securityEventView } from '@/lib/schema/security-event'
import * as z from '@/lib/schema/zod'
import { signInPolicy, workspaceView } from '@/lib/schema/workspace'
import { baseRevision, noAnswer, noInput, route } from './route'

const code = z.string().trim().min(1, 'Must not be empty.').max(100)
const passkeyName = line(100)
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
      body: z.strictObject({
        password: z.string().max(1000).exactOptional(),
        code: code.exactOptional(),
        passkey: passkeyAnswer.exactOptional(),
      }),
    }),
    answer: noAnswer,
    status: [204],
    throttled: true,
  }),
  begin: route({
    method: 'post',
    path: '/account/second-factor',
    summary: 'Begin to set up an authenticator app, or another one; its secret is in this answer only',
    input: noInput,
    answer: z.object({ setUp: secondFactorSetUp }),
    secret: 'setUp',
    status: [201],
    location: '/account/second-factor',
  }),
  finish: route({
    method: 'post',
    path: '/account/second-factor/finish',
    summary: 'Turn the app on by a first code; with the first second factor come the recovery codes',
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
    summary: 'Remove your authenticator app',
    input: noInput,
    answer: noAnswer,
    status: [204],
  }),
}

/** The passkeys of one's account. */
export const passkeyApi = {
  list: route({
    method: 'get',
    path: '/account/passkeys',
    summary: 'Your passkeys',
    input: noInput,
    answer: z.object({ items: z.array(passkeyView) }),
  }),
  begin: route({
    method: 'post',
    path: '/account/passkeys/begin',
    summary: 'Begin to add a passkey: what to ask the browser for',
    input: noInput,
    answer: z.object({ options: newPasskeyOptions }),
    secret: 'options',
  }),
  finish: route({
    method: 'post',
    path: '/account/passkeys',
    summary: 'Add a passkey; with the first second factor come the recovery codes',
    input: z.object({ body: z.strictObject({ name: passkeyName, passkey: newPasskeyAnswer }) }),
    answer: z.object({ id, recoveryCodes: z.array(z.string()) }),
    secret: 'recoveryCodes',
    status: [201],
    location: '/account/passkeys/{id}',
  }),
  challenge: route({
    method: 'post',
    path: '/account/passkeys/challenge',
    summary: 'Begin to confirm that it is you with a passkey: what to ask the browser for',
    input: noInput,
    answer: z.object({ options: passkeyOptions }),
    secret: 'options',
  }),
  rename: route({
    method: 'patch',
    path: '/account/passkeys/{id}',
    summary: 'Rename a passkey',
    input: z.object({ params: z.object({ id }), body: z.strictObject({ name: passkeyName }) }),
    answer: noAnswer,
    status: [204],
  }),
  remove: route({
    method: 'delete',
    path: '/account/passkeys/{id}',
    summary: 'Remove a passkey',
    input: z.object({ params: z.object({ id }) }),
    answer: noAnswer,
    status: [204],
  }),
}
