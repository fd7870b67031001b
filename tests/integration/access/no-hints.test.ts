import { beforeAll, expect, it } from 'vitest'
import { annotating, FIRST, SECOND, TEXT } from '@/tests/factories/annotating'
import { send } from '@/tests/factories/api'
import { createArticle, type TestArticle } from '@/tests/factories/article'
import { addEvidence, claimAt, draftVerdict } from '@/tests/factories/checking'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

type Place = { desk: Desk; article: TestArticle }

let quiet: Place
let busy: Place

beforeAll(async () => {
  ;[quiet, busy] = [await createPlace(), await createPlace()]
  const { desk, article } = busy
  const claim = await claimAt(desk.reviewer, article)
  await addEvidence(desk.reviewer, claim)
  await draftVerdict(desk.reviewer, claim)
  await annotating(article).annotate(desk.reviewer, { ...SECOND, tag: 'opinion', note: 'Hm.' })
})

async function createPlace(): Promise<Place> {
  const desk = await createDesk()
  return { desk, article: await createArticle(desk.editor, TEXT) }
}

const READS = [
  '/',
  '/articles',
  '/articles?search=bridge',
  '/articles/ARTICLE',
  '/articles/ARTICLE/annotations',
  '/articles/ARTICLE/claims',
  '/articles/ARTICLE/reading',
  '/articles/ARTICLE/versions',
  '/articles/ARTICLE/versions/1',
  '/articles/ARTICLE/comparison?from=1&to=1',
  '/articles/ARTICLE/export?format=json',
  '/articles/ARTICLE/export?format=csv',
  '/articles/ARTICLE/export?format=md',
  '/claims',
  '/claims?search=bridge',
  '/claims?status=draft',
  '/sources',
  '/sources?search=records',
  '/review',
  '/audit',
] as const

/** An answer, its version and its length included, without what differs between any two workspaces and moments. */
async function ask({ desk, article }: Place, name: 'reviewer2' | 'viewer', path: string): Promise<unknown> {
  const answer = await send(desk[name], `GET ${path.replace('ARTICLE', article.id)}`)
  const plain = (text: string) =>
    text
      .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'time')
      .replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d UTC/g, 'time')
      .replaceAll(desk.slug, 'desk')
      // In an ETag this is a hash of the answer, which is compared itself.
      .replaceAll(/\b[0-9a-f]{16}\b/g, 'hash')
  return [
    answer.status,
    answer.headers.get('etag') && plain(answer.headers.get('etag') ?? ''),
    plain(answer.text),
  ]
}

it.each(READS)('%s tells others nothing of work that nobody has submitted', async (path) => {
  for (const name of ['reviewer2', 'viewer'] as const)
    expect([name, await ask(busy, name, path)]).toEqual([name, await ask(quiet, name, path)])
})

it('an annotation list does not change for readers who cannot see the change', async () => {
  const { desk, article } = await createPlace()
  const { list } = annotating(article)
  const kept = async (name: 'reviewer2' | 'viewer') => (await list(desk[name])).headers.get('etag') ?? ''
  const [ofReviewer, ofViewer] = [await kept('reviewer2'), await kept('viewer')]
  await draftVerdict(desk.reviewer, await claimAt(desk.reviewer, article))
  expect((await list(desk.reviewer2, '', { 'if-none-match': ofReviewer })).status).toBe(304)
  expect((await list(desk.viewer, '', { 'if-none-match': ofViewer })).status).toBe(304)
})

it('marking the same words is answered as if nobody had', async () => {
  const mark = async ({ desk, article }: Place) => {
    const answer = await annotating(article).annotate(desk.reviewer2, { ...FIRST, tag: 'fact' })
    return [
      answer.status,
      answer.text
        .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
        .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'time'),
    ]
  }
  expect(await mark(busy)).toEqual(await mark(quiet))
})
