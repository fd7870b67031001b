import { beforeEach, expect, it } from 'vitest'
import { annotationView } from '@/lib/schema/annotation'
import { articleContent } from '@/lib/schema/article'
import { claimView } from '@/lib/schema/claim'
import { expectAnswer, send, sendCurrent } from '@/tests/factories/api'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { upload } from '@/tests/factories/importing'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

let desk: Desk

beforeEach(async () => {
  desk = await createDesk()
})

const CAPTIONS = `1
00:00:01,000 --> 00:00:04,000
ANNA: The bridge cost two million.

2
00:00:04,000 --> 00:00:06,000
>> It was much more.

3
00:00:06,000 --> 00:00:09,000
BEN: The bridge cost two million. It opened in May.
`

async function claimOn(article: { id: string; text: string }, words: string) {
  const start = article.text.lastIndexOf(words)
  const body = { start, end: start + words.length, tag: 'fact' }
  const { claimId } = await expectAnswer(
    201,
    annotationView,
    send(desk.reviewer, `POST /articles/${article.id}/annotations`, { body }),
  )
  return expectAnswer(200, claimView.strict(), send(desk.reviewer, `GET /claims/${claimId ?? ''}`))
}

it('a claim is said by who speaks where it was first marked; nobody is made up', async () => {
  const article = await expectAnswer(
    201,
    articleContent,
    upload(desk.reviewer, CAPTIONS, { name: 'talk.srt' }),
  )
  expect(article.text).toBe(
    'The bridge cost two million.\n\nIt was much more.\n\nThe bridge cost two million. It opened in May.',
  )
  expect((await claimOn(article, 'It opened in May.')).speaker).toBe('BEN')
  expect((await claimOn(article, 'It was much more.')).speaker).toBeNull()
  const first = await claimOn(article, 'The bridge cost two million.')
  expect(first.speaker).toBe('BEN')
  // Anna says the same.
  const again = { start: 0, end: 28, tag: 'unsupported' }
  await send(desk.reviewer, `POST /articles/${article.id}/annotations`, { body: again })
  const claim = await expectAnswer(200, claimView.strict(), send(desk.reviewer, `GET /claims/${first.id}`))
  expect(claim).toMatchObject({ speaker: null, revision: 2, occurrences: { length: 2 } })
})

it('a speaker that somebody entered stays, whoever says the same', async () => {
  const article = await expectAnswer(
    201,
    articleContent,
    upload(desk.reviewer, CAPTIONS, { name: 'talk.srt' }),
  )
  const { id } = await claimOn(article, 'The bridge cost two million.')
  await sendCurrent(desk.reviewer, `PATCH /claims/${id}`, { body: { speaker: 'Ben Okafor' } })
  const again = { start: 0, end: 28, tag: 'unsupported' }
  await send(desk.reviewer, `POST /articles/${article.id}/annotations`, { body: again })
  const claim = await expectAnswer(200, claimView.strict(), send(desk.reviewer, `GET /claims/${id}`))
  expect(claim.speaker).toBe('Ben Okafor')
})
