import { ok } from '@/lib/core/result'
import { articleContent } from '@/lib/schema/article'
import { acceptAsNewUser } from '@/lib/server/auth/accept-invitation'
import { resetPassword } from '@/lib/server/auth/reset-password'
import { verifySignIn } from '@/lib/server/auth/verify-sign-in'
import { findRunning } from '@/lib/server/data/annotation/carry-overs'
import { listLanguages } from '@/lib/server/data/article/articles'
import { findImage } from '@/lib/server/data/article/images'
import { closeImport } from '@/lib/server/data/import/left-behind'
import { deleteOldUploads } from '@/lib/server/data/import/uploads'
import * as identity from '@/lib/server/data/member/identity'
import { replaceResetToken } from '@/lib/server/data/member/password-resets'
import { keepChallenge, spendChallenge } from '@/lib/server/data/member/passkey-challenges'
import * as passkeys from '@/lib/server/data/member/passkeys'
import { findPreferredLocales } from '@/lib/server/data/member/preferred-locales'
import * as secondFactors from '@/lib/server/data/member/second-factors'
import { pruneSecurityLog } from '@/lib/server/data/member/security-log'
import { endSessionOf, startSession } from '@/lib/server/data/member/sessions'
import { hasAuditLog, readAuditLines } from '@/lib/server/data/workspace/audit-lines'
import { deleteOldAnswers } from '@/lib/server/data/workspace/idempotent-answers'
import { listEventMembers } from '@/lib/server/data/workspace/list-events'
import { pingDatabase } from '@/lib/server/data/workspace/ping-database'
import { transaction } from '@/lib/server/grants/grant'
import { hashSecret } from '@/lib/server/grants/secret-hash'
import { systemGrant, systemTransaction } from '@/lib/server/grants/system'
import { purgeArticles } from '@/lib/server/worker/purge-articles'
import { runImport } from '@/lib/server/services/import/run-import'
import { TEXT } from '@/tests/factories/annotating'
import { send, sendCurrent, type Answer } from '@/tests/factories/api'
import { createArticle } from '@/tests/factories/article'
import { capture, markWords } from '@/tests/factories/capturing'
import { submitVerdict } from '@/tests/factories/checking'
import type { Desk } from '@/tests/factories/desk'
import { importExternal } from '@/tests/factories/external-import'
import { grantOf } from '@/tests/factories/granting'
import { differentFiles, startImport } from '@/tests/factories/import-many'
import { sessionHeaders } from '@/tests/factories/session'
import { wholeDatabase } from '@/tests/factories/whole-database'

/** Statements that read a table by no key, but only its first row. */
export const READ_FIRST: readonly RegExp[] = [/^User_pkey: SELECT .* LIMIT \$1/]

const PASSWORD = 'seven purple walls of hay'
const NEVER = '00000000-0000-4000-8000-000000000000'

/** What calls them, each on a workspace of its own. */
export const CALLS: Record<string, (desk: Desk) => Promise<unknown>> = {
  async 'a place that is confirmed, and a claim that comes back'({ reviewer }) {
    const article = await createArticle(reviewer, TEXT)
    const { id } = await markWords(reviewer, article, 'It is ugly.')
    await capture(reviewer, article, `${TEXT} More.`)
    const body = { status: 'orphaned' }
    await done(sendCurrent(reviewer, `PUT /annotations/${id}/anchor`, { body }))
    await done(sendCurrent(reviewer, `DELETE /annotations/${id}`))
    await done(sendCurrent(reviewer, `POST /annotations/${id}/restore`))
  },
  async 'a claim that two speakers make'({ reviewer }) {
    const words = 'The bridge cost two million.'
    const turns = [`ANNA  0:01\n${words}`, 'BEN  0:05\nThat is what they say.', `BEN  0:09\n${words}`]
    const made = await done(send(reviewer, 'POST /articles', { body: { text: turns.join('\n\n') } }))
    const { id, text } = articleContent.parse(JSON.parse(made.text))
    for (const start of [text.indexOf(words), text.lastIndexOf(words)]) {
      const body = { start, end: start + words.length, tag: 'fact' }
      await done(send(reviewer, `POST /articles/${id}/annotations`, { body }))
    }
  },
  async 'marks on sentences, carried over'({ reviewer }) {
    const article = await createArticle(reviewer, TEXT)
    const at = `/articles/${article.id}`
    const edit = await done(send(reviewer, `POST ${at}/sentence-edits`, { body: { kind: 'noise', at: 0 } }))
    await done(send(reviewer, `PUT ${at}/reading`, { body: { seen: [0] } }))
    await capture(reviewer, article, `${TEXT} More.`)
    await done(send(reviewer, `GET ${at}/versions/1/original`))
    const editId = /"edit":\{"id":"([^"]+)/.exec(edit.text)?.[1] ?? ''
    await send(reviewer, `DELETE /sentence-edits/${editId}`)
    await findRunning(grantOf('article:import', reviewer), article.versionId)
    await listLanguages(grantOf('article:read', reviewer))
    await findImage(grantOf('article:read', reviewer), { articleId: article.id, sha256: 'ab'.repeat(32) })
  },
  async 'an import, run and called off'({ reviewer, workspaceId }) {
    const tools = {
      fetchPage: () => Promise.reject(new Error('No page is asked for.')),
      signal: new AbortController().signal,
    }
    const begun = await startImport(reviewer, differentFiles(1))
    await runImport(grantOf('article:import', reviewer), begun.id, tools)
    const other = await startImport(reviewer, differentFiles(1))
    await done(send(reviewer, `POST /imports/${other.id}/cancel`, { body: {} }))
    const gone = { workspaceId, memberId: reviewer.memberId, subjectId: other.id }
    await systemTransaction(systemGrant(), async (write) => {
      await closeImport(write, gone, 'Why.')
      return ok(undefined)
    })
  },
  async 'an article that is deleted for good'({ reviewer }) {
    const { id } = await createArticle(reviewer, TEXT)
    await done(sendCurrent(reviewer, `DELETE /articles/${id}`))
    await purgeArticles(systemGrant(), new Date(Date.now() + 31 * 24 * 60 * 60 * 1000))
  },
  async 'an export, imported elsewhere'({ reviewer, editor2 }) {
    const article = await createArticle(reviewer, TEXT)
    const { claimId } = await markWords(reviewer, article, 'It is ugly.')
    await submitVerdict(reviewer, claimId ?? '')
    const { text } = await done(send(editor2, `GET /articles/${article.id}/export?format=json`))
    const renamed = text.replaceAll(/[0-9a-f]{8}(?=-[0-9a-f]{4}-7)/g, 'ffffffff')
    await importExternal(editor2, renamed, { targets: { 1: 'new' } })
  },
  async 'an account and who is in the workspace'({ admin, viewer, slug }) {
    await done(send(viewer, 'PATCH /account', { body: { name: 'Verena' } }))
    const invited = { email: 'new@invited.example', role: 'viewer' }
    const made = await done(send(admin, 'POST /invitations', { body: invited }))
    const token = /\/invitation\/([\w-]+)/.exec(made.text)?.[1] ?? ''
    await acceptAsNewUser({ token, name: 'New', password: PASSWORD })
    const signedIn = await verifySignIn(
      { email: invited.email, password: PASSWORD },
      { address: '198.51.100.1', cookies: '' },
    )
    if (!signedIn.ok) throw new Error('The invited person cannot sign in.')
    const other = await done(
      send(admin, 'POST /invitations', { body: { ...invited, email: 'b@invited.example' } }),
    )
    await done(send(admin, `DELETE /invitations/${/"id":"([^"]+)/.exec(other.text)?.[1] ?? ''}`))
    await done(send(admin, `POST /members/${viewer.memberId}/reset-link`))
    await done(send(admin, `DELETE /members/${viewer.memberId}`))
    await done(send(admin, `POST /members/${viewer.memberId}/restore`))
    await done(sendCurrent(admin, 'PATCH /', { body: { name: slug } }))
    const answered = { body: { text: 'A claim.' }, headers: { 'idempotency-key': 'one' } }
    await done(send(admin, 'POST /claims', answered))
    await done(send(admin, 'POST /claims', answered))
  },
  async 'proofs of who one is'({ reviewer, reviewer2 }) {
    const { userId } = reviewer
    const system = systemGrant()
    await done(send(reviewer, 'POST /account/second-factor'))
    const write = grantOf('account:manage', reviewer)
    const pending = (await secondFactors.readPendingSecret(write)) ?? ''
    await transaction(write, async (within) => {
      await secondFactors.confirmSecondFactor(within, { pending, step: 1 })
      await secondFactors.confirmSession(within, NEVER, { secondFactor: true })
      return ok(undefined)
    })
    await done(send(reviewer, 'GET /account/proofs'))
    await secondFactors.findSecondFactor(system, userId)
    await secondFactors.takeStep(system, userId, 2)
    await secondFactors.spendRecoveryCode(system, userId, 'none')
    const sessionId = await startSession(system, userId, { device: 'Test', address: '198.51.100.1' })
    const session = { ...reviewer, headers: await sessionHeaders(userId) }
    await wholeDatabase().session.updateMany({ where: { userId }, data: { secondFactorAt: new Date() } })
    await done(send(session, 'POST /account/second-factor/recovery-codes'))
    await done(send(session, 'DELETE /account/second-factor'))
    await done(send(reviewer, `DELETE /account/sessions/${sessionId}`))
    await endSessionOf(system, { userId, sessionId })
    await done(send(reviewer, 'POST /account/sessions/end-others'))
    const token = await done(send(reviewer, 'POST /tokens', { body: { name: 'Mine', scope: 'read' } }))
    await done(send(reviewer, `DELETE /tokens/${/"id":"([^"]+)/.exec(token.text)?.[1] ?? ''}`))
    await done(send(reviewer2, 'POST /account/sign-out-everywhere'))
  },
  async 'passkeys of an account'({ reviewer }) {
    const system = systemGrant()
    const write = grantOf('account:manage', reviewer)
    const credential = { credentialId: reviewer.memberId, publicKey: new Uint8Array(1), counter: 0 }
    const challenge = { purpose: 'sign-in', holder: reviewer.memberId } as const
    await passkeys.listOwnPasskeys(write)
    await passkeys.listOwnCredentials(write)
    await secondFactors.isSecondFactorRequired(write)
    await transaction(write, async (within) => {
      await secondFactors.lockOwnFactors(within)
      const added = { ...credential, name: 'A key', transports: ['usb'], backedUp: false }
      const id = (await passkeys.insertPasskey(within, added)) ?? ''
      await passkeys.renameOwnPasskey(within, id, 'The key')
      await passkeys.deleteOwnPasskey(within, id)
      await secondFactors.endSecondFactor(within)
      return ok(undefined)
    })
    await passkeys.findPasskey(system, credential.credentialId)
    await passkeys.takePasskey(system, NEVER, { counter: 1, backedUp: false })
    await keepChallenge(system, challenge, { hash: reviewer.memberId, expires: new Date() })
    await spendChallenge(system, challenge, reviewer.memberId)
    await secondFactors.findFactors(system, reviewer.userId)
  },
  async 'who may be named in the log'({ admin }) {
    await listEventMembers(grantOf('audit:read', admin))
  },
  'what the system asks': askAsSystem,
}

/** What the system itself asks, of what is not there. */
async function askAsSystem({ reviewer, slug }: Desk): Promise<void> {
  const system = systemGrant()
  const { userId } = reviewer
  const account = { type: 'oauth', provider: 'oidc', providerAccountId: userId }
  await identity.findUserById(system, userId)
  await identity.findUserOfSession(system, { userId, sessionId: NEVER })
  await identity.linkAccount(system, userId, account)
  await identity.findUserByAccount(system, account)
  await identity.listWorkspacesOf(system, userId)
  await identity.hasUsers(system)
  await identity.listFirstEmails(system, 50)
  await identity.listMembersByEmail(system, slug, ['nobody@demo.test'])
  await identity.replaceLinkToken(system, 'setup', { hash: 'none', expires: new Date() })
  await identity.isLinkTokenGood(system, 'setup', 'none')
  await systemTransaction(system, async (write) => ok(await identity.spendLinkToken(write, 'setup', 'none')))
  await replaceResetToken(system, userId, {
    hash: hashSecret('token'),
    expires: new Date(Date.now() + 60_000),
  })
  await resetPassword({ token: 'token', password: PASSWORD })
  await findPreferredLocales(system, { userId, sessionId: NEVER }, slug)
  await hasAuditLog(system)
  await readAuditLines(system, { workspaceId: NEVER, sequence: 0 }, 10)
  await pingDatabase(system)
  await deleteOldUploads(system)
  await deleteOldAnswers(system)
  await pruneSecurityLog(system, 365)
}

async function done(answer: Promise<Answer>): Promise<Answer> {
  const { status, text } = await answer
  if (status >= 400) throw new Error(`${String(status)}: ${text}`)
  return answer
}
