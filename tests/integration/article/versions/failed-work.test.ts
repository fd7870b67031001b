import { beforeEach, expect, it, vi } from 'vitest'
import { fail } from '@/lib/core/result'
import * as texts from '@/lib/ingest/thread/on-text'
import { TEXT } from '@/tests/factories/annotating'
import { refusal, send } from '@/tests/factories/api'
import { createArticle, type TestArticle } from '@/tests/factories/article'
import { markWords } from '@/tests/factories/capturing'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

// The work on a long text takes a thread, which may end without an answer.

vi.mock('@/lib/ingest/thread/on-text', { spy: true })

useDatabase()

let desk: Desk
let article: TestArticle

beforeEach(async () => {
  desk = await createDesk()
  article = await createArticle(desk.reviewer, TEXT)
  await markWords(desk.reviewer, article, 'It is ugly.')
  await send(desk.reviewer, `PUT /articles/${article.id}/reading`, { body: { seen: [0] } })
})

it.each(['carryAnchors', 'carryOffsets'] as const)(
  'no version is made whose %s gives no answer',
  async (name) => {
    const failed = () => Promise.resolve(fail('too_large', 'The text takes too long.'))
    const { withCarrier } = await vi.importActual<typeof texts>('@/lib/ingest/thread/on-text')
    vi.mocked(texts.withCarrier).mockImplementationOnce((versions, use) =>
      withCarrier(versions, (carrier) => use({ ...carrier, [name]: failed })),
    )
    const body = { text: `${TEXT} More.` }
    const answer = refusal(send(desk.reviewer, `POST /articles/${article.id}/versions`, { body }))
    expect(await answer).toMatchObject({ status: 413, detail: 'The text takes too long.' })
    const versions = await wholeDatabase().articleVersion.findMany({ where: { articleId: article.id } })
    expect(versions.map(({ id }) => id)).toEqual([article.versionId])
  },
)
