/**
 * What somebody writes against the API with types generated from its description: a reviewer's and an editor's work on
 * one article. It is text, because the types it imports are generated when the test runs.
 */
export const MAIN_JOB_PROGRAM = `
import createClient from 'openapi-fetch'
import type { paths } from './api-types'

type Place = { baseUrl: string; workspace: string }
type Session = Record<string, string>

function basedOn({ revision }: { revision: number }) {
  return { 'If-Match': '"' + revision + '"' }
}

export async function mainJob(place: Place, reviewer: Session, editor: Session) {
  const path = { workspace: place.workspace }
  const mine = await signIn(place, reviewer)
  const theirs = await signIn(place, editor)

  const article = valueOf(
    await mine.POST('/api/v1/workspaces/{workspace}/articles', {
      params: { path },
      body: { title: 'The bridge', text: 'The bridge cost two million. It is ugly.', language: 'en' },
    }),
  )
  const articlePath = { ...path, articleId: article.id }
  const { sentences } = valueOf(
    await mine.GET('/api/v1/workspaces/{workspace}/articles/{articleId}', { params: { path: articlePath } }),
  )
  const { items } = valueOf(
    await mine.GET('/api/v1/workspaces/{workspace}/articles', {
      params: { path, query: { search: 'bridge', limit: 5 } },
    }),
  )
  const [first, second] = sentences
  if (!first || !second) throw new Error('The article has two sentences.')

  const annotation = valueOf(
    await mine.POST('/api/v1/workspaces/{workspace}/articles/{articleId}/annotations', {
      params: { path: articlePath },
      body: { start: first.start, end: first.end, tag: 'fact', confidence: 90 },
    }),
  )
  const claim = valueOf(
    await mine.POST('/api/v1/workspaces/{workspace}/claims', {
      params: { path },
      body: { text: 'The bridge cost two million.' },
    }),
  )
  valueOf(
    await mine.PATCH('/api/v1/workspaces/{workspace}/annotations/{annotationId}', {
      params: { path: { ...path, annotationId: annotation.id }, header: basedOn(annotation) },
      body: { claimId: claim.id },
    }),
  )
  const claimPath = { ...path, claimId: claim.id }
  const evidence = valueOf(
    await mine.POST('/api/v1/workspaces/{workspace}/claims/{claimId}/evidence', {
      params: { path: claimPath },
      body: { source: { title: 'The budget' }, stance: 'supports', excerpt: 'Bridge: 2,000,000' },
    }),
  )

  const { ratings } = valueOf(
    await mine.GET('/api/v1/workspaces/{workspace}', { params: { path } }),
  )
  const verdict = valueOf(
    await mine.POST('/api/v1/workspaces/{workspace}/claims/{claimId}/verdicts', {
      params: { path: claimPath },
      body: {
        rating: ratings[0]?.key ?? null,
        rationale: 'The budget says so.',
        evidenceIds: [evidence.id],
      },
    }),
  )
  const verdictPath = { ...path, verdictId: verdict.id }
  const submitted = valueOf(
    await mine.POST('/api/v1/workspaces/{workspace}/verdicts/{verdictId}/submit', {
      params: { path: verdictPath, header: basedOn(verdict) },
    }),
  )
  const own = await mine.POST('/api/v1/workspaces/{workspace}/verdicts/{verdictId}/decisions', {
    params: { path: verdictPath, header: basedOn(submitted) },
    body: { outcome: 'approve' },
  })
  const decided = valueOf(
    await theirs.POST('/api/v1/workspaces/{workspace}/verdicts/{verdictId}/decisions', {
      params: { path: verdictPath, header: basedOn(submitted) },
      body: { outcome: 'approve' },
    }),
  )
  const exported = await mine.GET('/api/v1/workspaces/{workspace}/articles/{articleId}/export', {
    params: { path: articlePath, query: { format: 'csv' } },
    parseAs: 'text',
  })
  return {
    listed: items.map(({ title }) => title),
    sentences: sentences.map(({ start, end }) => article.text.slice(start, end)),
    marked: annotation.anchor.exact,
    refused: own.error?.code,
    status: decided.status,
    decisions: decided.decisions.map(({ outcome, member }) => outcome + ' by ' + member.name),
    exported: String(exported.data),
  }
}

/** Signs in once with the session, and from then on with a token. */
async function signIn({ baseUrl, workspace }: Place, session: Session) {
  const { secret } = valueOf(
    await createClient<paths>({ baseUrl, headers: session }).POST('/api/v1/workspaces/{workspace}/tokens', {
      params: { path: { workspace } },
      body: { name: 'A program', scope: 'write' },
    }),
  )
  return createClient<paths>({ baseUrl, headers: { authorization: 'Bearer ' + secret } })
}

/** The answer; what the problem says is thrown. */
function valueOf<Value>({ data, error }: { data?: Value; error?: { detail: string } }): Value {
  if (data === undefined) throw new Error(error?.detail ?? 'There is no answer.')
  return data
}
`
