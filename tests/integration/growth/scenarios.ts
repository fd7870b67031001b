import { randomUUID } from 'node:crypto'
import { countWork } from '@/lib/server/services/workspace/count-work'
import { send, sendCurrent } from '@/tests/factories/api'
import type { BulkWorkspace } from '@/tests/factories/bulk-workspace'
import { capture } from '@/tests/factories/capturing'
import { approvedVerdict, claimAt } from '@/tests/factories/checking'
import type { Person } from '@/tests/factories/desk'
import { importExternal } from '@/tests/factories/external-import'
import { grantOf } from '@/tests/factories/granting'
import { differentFiles, startImport } from '@/tests/factories/import-many'

type Scenario = (bulk: BulkWorkspace) => Promise<unknown>
type Who = 'viewer' | 'reviewer' | 'editor' | 'admin'

/** Expects the answer to be a success, so that no refusal is taken for cheap work. */
async function ask(person: Person, call: string, body?: unknown): Promise<void> {
  const options = body === undefined ? {} : { body }
  const { status, text } = await (needsRevision(call) ? sendCurrent : send)(person, call, options)
  if (status >= 400) throw new Error(`${call}: ${String(status)} ${text}`)
}

function needsRevision(call: string): boolean {
  return !/^GET|^POST \/\w+$/.test(call)
}

function reads(who: Who, at: (bulk: BulkWorkspace) => string): Scenario {
  return (bulk) => ask(bulk.desk[who], `GET ${at(bulk)}`)
}

/** What each role reads in the same places, each by its own row scope. */
function readsOfAll(name: string, at: (bulk: BulkWorkspace) => string): Record<string, Scenario> {
  return Object.fromEntries(
    (['viewer', 'reviewer', 'editor'] as const).map((who) => [`${name}, ${who}`, reads(who, at)]),
  )
}

export const SCENARIOS: Record<string, Scenario> = {
  ...readsOfAll('export', ({ article }) => `/articles/${article.id}/export?format=json`),
  ...readsOfAll('claims of an article', ({ article }) => `/articles/${article.id}/claims`),
  ...readsOfAll('annotations', ({ article }) => `/articles/${article.id}/annotations`),
  ...readsOfAll('articles', () => '/articles'),
  ...readsOfAll('articles that are looked for', () => '/articles?search=article'),
  ...readsOfAll('articles whose text is searched', () => '/articles?search=%22a+text%22'),
  ...readsOfAll('articles, most open verdicts first', () => '/articles?sort=open'),
  ...readsOfAll('articles by title, in a state', () => '/articles?sort=title&state=not_started'),
  'articles of a member': reads('editor', ({ desk }) => `/articles?memberId=${desk.reviewer.memberId}`),
  'deleted articles': reads('editor', () => '/deleted-articles'),
  ...readsOfAll('one article', ({ article }) => `/articles/${article.id}`),
  ...readsOfAll('claims', () => '/claims'),
  ...readsOfAll('claims that are looked for', () => '/claims?search=gauge'),
  ...readsOfAll('open claims', () => '/claims?status=open'),
  ...readsOfAll('approved claims', () => '/claims?status=approved'),
  ...readsOfAll('sources', () => '/sources'),
  ...readsOfAll('sources that are looked for', () => '/sources?search=record'),
  ...readsOfAll('claims by wording', () => '/claims?sort=text'),
  ...readsOfAll('claims, most occurrences first', () => '/claims?sort=occurrences'),
  'claims of a member': reads('editor', ({ desk }) => `/claims?memberId=${desk.reviewer.memberId}`),
  'counts on the navigation': ({ desk }) => countWork(grantOf('workspace:read', desk.editor)),
  "a reviewer's counts on the navigation": ({ desk }) => countWork(grantOf('workspace:read', desk.reviewer)),
  'one claim': reads('editor', ({ ids }) => `/claims/${ids.claim}`),
  'passages of a claim': reads('editor', ({ ids }) => `/claims/${ids.claim}/passages`),
  'review queue': reads('editor', () => '/review'),
  'decided verdicts': reads('editor', () => '/review?state=decided'),
  'review queue of an article': reads(
    'editor',
    ({ article }) => `/review?article=${article.id}&search=gauge`,
  ),
  'audit log': reads('admin', () => '/audit'),
  'audit log, one member': reads('admin', ({ desk }) => `/audit?memberId=${desk.reviewer.memberId}`),
  'audit log, one kind': reads('admin', () => '/audit?group=verdict'),
  'audit log, some days': reads('admin', () => '/audit?from=2020-01-01&to=2020-01-02'),
  'audit log as a file': reads('admin', () => '/audit/export?format=jsonl'),
  'history of a claim': reads('admin', ({ ids }) => `/audit?subject=${ids.claim}`),
  members: reads('admin', () => '/members'),
  invitations: reads('admin', () => '/invitations'),
  tokens: reads('admin', () => '/members/tokens'),
  'removed members': reads('admin', () => '/members/removed'),
  'the work of a member': reads('admin', ({ desk }) => `/members/${desk.reviewer.memberId}/work`),
  'security log': reads('admin', () => '/security-log'),
  imports: reads('reviewer', () => '/imports'),
  'rows of an import': reads('reviewer', ({ ids }) => `/imports/${ids.import}/rows`),
  'result of an import': reads('reviewer', ({ ids }) => `/imports/${ids.import}/result`),
  versions: reads('viewer', ({ article }) => `/articles/${article.id}/versions`),
  sessions: reads('reviewer', () => '/account/sessions'),
  reading: reads('reviewer', ({ article }) => `/articles/${article.id}/reading`),
  'an annotation': ({ desk, article }) =>
    ask(desk.reviewer, `POST /articles/${article.id}/annotations`, { start: 0, end: 11, tag: 'fact' }),
  'a change of an annotation': ({ desk, ids }) =>
    ask(desk.reviewer, `PATCH /annotations/${ids.annotation}`, { note: 'Another.' }),
  'a claim': ({ desk }) => ask(desk.reviewer, 'POST /claims', { text: `A claim ${randomUUID()}.` }),
  'a change of a claim': ({ desk, ids }) =>
    ask(desk.reviewer, `PATCH /claims/${ids.claim}`, { speaker: 'Somebody' }),
  'a change of evidence': ({ desk, ids }) =>
    ask(desk.reviewer, `PATCH /evidence/${ids.evidence}`, { note: 'Another.' }),
  'a deleted annotation, restored': async ({ desk, ids }) => {
    await ask(desk.reviewer, `DELETE /annotations/${ids.annotation}`)
    await ask(desk.reviewer, `POST /annotations/${ids.annotation}/restore`)
  },
  'evidence and a verdict on it, decided': async ({ desk, article }) => {
    const { reviewer2: author, editor } = desk
    const claim = await claimAt(author, article, { start: 5, end: 20 })
    await approvedVerdict(author, claim, editor)
  },
  'a change of a verdict': ({ desk, ids }) =>
    ask(desk.reviewer, `PATCH /verdicts/${ids.draft}`, { rationale: 'Another.' }),
  'a change of a source': ({ desk, ids }) =>
    ask(desk.editor, `PATCH /sources/${ids.source}`, { publisher: 'Somebody' }),
  'an article': ({ desk }) => ask(desk.reviewer, 'POST /articles', { text: `A text ${randomUUID()}.` }),
  'a change of an article': ({ desk, article }) =>
    ask(desk.admin, `PATCH /articles/${article.id}`, { title: 'Another' }),
  'a deleted article, restored': async ({ desk, article }) => {
    await ask(desk.admin, `DELETE /articles/${article.id}`)
    await ask(desk.admin, `POST /articles/${article.id}/restore`)
  },
  'a new version': async ({ desk, article }) => {
    await capture(desk.editor, article, `${article.text} One sentence more.`)
    await ask(desk.editor, `GET /articles/${article.id}/comparison?from=1&to=2`)
  },
  'a correction of a sentence': ({ desk, article }) =>
    ask(desk.reviewer, `POST /articles/${article.id}/sentence-edits`, { kind: 'noise', at: 0 }),
  'sentences that were seen': ({ desk, article }) =>
    ask(desk.reviewer, `PUT /articles/${article.id}/reading`, { seen: [0] }),
  'annotations from another tool': ({ desk, article }) =>
    importExternal(desk.reviewer, { text: article.text, label: [[0, 5, 'fact']] }, { articleId: article.id }),
  'an import of many': ({ desk }) => startImport(desk.reviewer, differentFiles(2)),
  'a token': ({ desk }) => ask(desk.reviewer, 'POST /tokens', { name: 'Mine', scope: 'read' }),
  'an invitation': ({ desk }) =>
    ask(desk.admin, 'POST /invitations', { email: `${randomUUID()}@invited.example`, role: 'viewer' }),
  'another role': ({ desk }) =>
    ask(desk.admin, `PATCH /members/${desk.viewer.memberId}`, { role: 'reviewer' }),
}
