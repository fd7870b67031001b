import { beforeEach, describe, expect, it } from 'vitest'
import { parseStetJson } from '@/tests/read-back/parse-stet-json'
import { articleContent } from '@/lib/schema/article'
import { expectAnswer, send, sendCurrent } from '@/tests/factories/api'
import { createArticle, type TestArticle } from '@/tests/factories/article'
import { annotationsOf, capture, markWords, type Annotation } from '@/tests/factories/capturing'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

const BEFORE = 'The mayor promised on Monday that the new pier would open before the summer.'
const AFTER = 'The mayor promised on Monday that the new pier will open before the summer.'
/** The same statement in other spelling, which is taken without a question. */
const SPELT = 'The mayor promised on Monday that the new harbour pier would open before the summer.'
const RESPELT = SPELT.replace('harbour', 'harbor')
const END = 'Nobody was surprised by any of it.'

let desk: Desk
let article: TestArticle
let marked: Annotation

beforeEach(async () => {
  desk = await createDesk()
  article = await createArticle(desk.reviewer, `${BEFORE}\n\n${END}`)
  marked = await markWords(desk.reviewer, article, BEFORE)
})

/** What an export says of the annotation's place. */
async function exported() {
  const { text } = await send(desk.editor, `GET /articles/${article.id}/export?format=json`)
  const model = parseStetJson(text)
  if (!model.ok) throw new Error(model.failure.message)
  const [annotation] = model.value.annotations
  if (!annotation) throw new Error('The export has no annotation.')
  const { status, exact, was } = annotation.anchor
  return { status, exact, was }
}

describe('an annotation that moved to other words', () => {
  it('has its earlier wording in an export, though the room asked nobody', async () => {
    article = await createArticle(desk.reviewer, `${SPELT}\n\n${END}`)
    await markWords(desk.reviewer, article, SPELT)
    await capture(desk.reviewer, article, `${RESPELT}\n\n${END}`)
    expect(await exported()).toEqual({ status: 'moved', exact: RESPELT, was: SPELT })
  })

  it('keeps it through a further version with the same words', async () => {
    await capture(desk.reviewer, article, `${AFTER}\n\n${END}`)
    await capture(desk.reviewer, article, `${AFTER}\n\n${END} It rained.`)
    expect(await exported()).toMatchObject({ exact: AFTER, was: BEFORE })
  })

  it('has none once a person has confirmed the place', async () => {
    await capture(desk.reviewer, article, `${AFTER}\n\n${END}`)
    const now = (await annotationsOf(desk.editor, article)).get(marked.id)
    const { version } = await expectAnswer(
      200,
      articleContent,
      send(desk.editor, `GET /articles/${article.id}`),
    )
    const body = {
      status: 'moved',
      start: now?.anchor.start,
      end: now?.anchor.end,
      versionId: version.id,
    }
    const put = await sendCurrent(desk.editor, `PUT /annotations/${marked.id}/anchor`, { body })
    expect(put.status).toBe(200)
    expect(await exported()).toEqual({ status: 'moved', exact: AFTER, was: undefined })
    await capture(desk.reviewer, article, `${AFTER}\n\n${END} It rained.`)
    expect(await exported()).toMatchObject({ exact: AFTER, was: undefined })
  })

  it('has none where every word stayed', async () => {
    await capture(desk.reviewer, article, `${END}\n\n${BEFORE}`)
    expect(await exported()).toMatchObject({ exact: BEFORE, was: undefined })
  })
})
