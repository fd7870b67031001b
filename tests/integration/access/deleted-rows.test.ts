import { beforeEach, describe, expect, it } from 'vitest'
import { createHash } from 'node:crypto'
import * as z from 'zod'
import { annotationView } from '@/lib/schema/annotation'
import { articlePage } from '@/lib/schema/api/article'
import { claimSummary, claimView } from '@/lib/schema/claim'
import { listLanguages } from '@/lib/server/data/article/articles'
import { countArticles } from '@/lib/server/data/article/list-articles'
import { readCarried } from '@/lib/server/data/report/read-carried'
import { findEvidence, findUsableEvidence } from '@/lib/server/data/source/evidence'
import { findSource, listSources } from '@/lib/server/data/source/sources'
import { annotating, FIRST, REPEAT, SECOND, TEXT } from '@/tests/factories/annotating'
import { expectAnswer, send, sendCurrent } from '@/tests/factories/api'
import { createArticle, type TestArticle } from '@/tests/factories/article'
import { annotationsOf, capture, markWords } from '@/tests/factories/capturing'
import { addEvidence, approvedVerdict, claimAt, draftVerdict } from '@/tests/factories/checking'
import type { Desk } from '@/tests/factories/desk'
import { grantOf } from '@/tests/factories/granting'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDeskWithArticle } from '@/tests/integration/setup/desk-with-article'
import { useDatabase } from '@/tests/integration/setup/worker-database'

// What is deleted stays in its table, and must be missed by everything that reads it.

useDatabase()

const claims = z.object({ items: z.array(claimSummary) })
const ID = '019ad000-0000-7000-8000-000000000001'
const BYTES = Buffer.from('bytes')
const SHA256 = createHash('sha256').update(BYTES).digest('hex')
const now = new Date()

let desk: Desk
let article: TestArticle
useDeskWithArticle((made) => ({ desk, article } = made))

function mark(span: { start: number; end: number }, tag = 'fact') {
  return expectAnswer(201, annotationView, annotating(article).annotate(desk.reviewer, { ...span, tag }))
}

async function removeAnnotation(id: string): Promise<void> {
  expect((await sendCurrent(desk.reviewer, `DELETE /annotations/${id}`)).status).toBe(204)
}

/** No request deletes a verdict yet. */
async function removeVerdict(id: string): Promise<void> {
  await wholeDatabase().verdict.update({ where: { id }, data: { deletedAt: now } })
}

describe('a deleted article', () => {
  beforeEach(async () => {
    const { workspaceId } = desk
    const image = { workspaceId, sha256: SHA256, mediaType: 'image/png', bytes: BYTES }
    await wholeDatabase().image.create({ data: image })
    await wholeDatabase().versionImage.create({
      data: { workspaceId, sha256: SHA256, versionId: article.versionId },
    })
  })

  const READS = [
    '',
    '/annotations?limit=7',
    '/claims',
    '/reading',
    '/versions',
    '/versions/1',
    '/versions/1/original',
    `/images/${SHA256}`,
  ]

  it.each(READS)('answers as one that was never there at %j', async (path) => {
    await mark(FIRST)
    const ask = async () => (await send(desk.editor, `GET /articles/${article.id}${path}`)).status
    expect(await ask()).toBe(200)
    await sendCurrent(desk.reviewer, `DELETE /articles/${article.id}`)
    expect(await ask()).toBe(404)
  })

  it('has no annotations for whoever has not asked for them before', async () => {
    await mark(FIRST)
    await sendCurrent(desk.reviewer, `DELETE /articles/${article.id}`)
    expect((await annotating(article).list(desk.editor)).status).toBe(404)
  })

  it.each([
    ['POST', '/annotations', { ...FIRST, tag: 'fact' }],
    ['POST', '/annotation-changes', { changes: [{ op: 'create', id: ID, ...FIRST, tag: 'opinion' }] }],
    ['POST', '/sentence-edits', { kind: 'split', at: 11 }],
    ['PUT', '/reading', { seen: [0] }],
    ['PATCH', '', { title: 'Another' }],
  ])('takes no work: %s %s', async (method, path, body) => {
    await sendCurrent(desk.reviewer, `DELETE /articles/${article.id}`)
    const answer = await sendCurrent(desk.reviewer, `${method} /articles/${article.id}${path}`, { body })
    expect([answer.status, answer.text]).toEqual([404, expect.stringContaining('not found')])
  })

  it('counts no more, nor do its language and the passages of its claims', async () => {
    const claimId = await claimAt(desk.reviewer, article)
    const reader = grantOf('article:read', desk.editor)
    const state = async () => {
      const claim = await expectAnswer(200, claimView, send(desk.editor, `GET /claims/${claimId}`))
      const { items } = await expectAnswer(200, claims, send(desk.editor, 'GET /claims'))
      return {
        languages: await listLanguages(reader),
        articles: await countArticles(reader, 10),
        occurrences: claim.occurrences.length,
        listed: items.map(({ occurrenceCount, articles }) => [occurrenceCount, articles.length]),
      }
    }
    expect(await state()).toEqual({ languages: ['en'], articles: 1, occurrences: 1, listed: [[1, 1]] })
    await sendCurrent(desk.reviewer, `DELETE /articles/${article.id}`)
    expect(await state()).toEqual({ languages: [], articles: 0, occurrences: 0, listed: [[0, 0]] })
  })
})

describe('a deleted annotation', () => {
  it('leaves its sentence to be split', async () => {
    const { id } = await mark(FIRST)
    const split = () =>
      send(desk.reviewer, `POST /articles/${article.id}/sentence-edits`, { body: { kind: 'split', at: 11 } })
    expect((await split()).status).toBe(422)
    await removeAnnotation(id)
    expect((await split()).status).toBe(201)
  })

  it('leads the same words to no claim that was reworded since', async () => {
    const { id, claimId } = await mark(FIRST)
    await addEvidence(desk.reviewer, claimId ?? '')
    const body = { text: 'It cost 2,000,000.' }
    await sendCurrent(desk.reviewer, `PATCH /claims/${claimId ?? ''}`, { body })
    await removeAnnotation(id)
    expect((await mark(REPEAT)).claimId).not.toBe(claimId)
  })
})

describe('a verdict that is deleted, or not approved', () => {
  const JUDGED: [string, (claimId: string) => Promise<unknown>][] = [
    ['draft', (claimId) => draftVerdict(desk.reviewer, claimId)],
    [
      'deleted',
      async (claimId) => removeVerdict((await approvedVerdict(desk.reviewer, claimId, desk.editor)).id),
    ],
  ]

  it.each(JUDGED)('makes no annotation an approved one (%s)', async (_, judge) => {
    const { id, claimId } = await mark(FIRST)
    await judge(claimId ?? '')
    expect((await mark(REPEAT)).approved).toBe(false)
    expect((await mark(SECOND)).approved).toBe(false)
    const chosen = await expectAnswer(
      200,
      annotationView,
      sendCurrent(desk.reviewer, `PATCH /annotations/${id}`, { body: { note: 'Seen.', claimId } }),
    )
    expect(chosen.approved).toBe(false)
    expect((await annotationsOf(desk.reviewer, article)).get(id)?.approved).toBe(false)
  })

  it.each(JUDGED)('lets other spelling pass in a new version (%s)', async (_, judge) => {
    const words = 'Nobody in the town knows the colour of the bridge over the river.'
    article = await createArticle(desk.reviewer, `${words} It is ugly.`)
    const { id, claimId } = await markWords(desk.reviewer, article, words)
    await judge(claimId ?? '')
    await capture(desk.reviewer, article, `${words.replace('colour', 'color')} It is ugly.`)
    expect((await annotationsOf(desk.reviewer, article)).get(id)?.anchor.status).toBe('moved')
  })
})

it('only living annotations of approved claims are named as unsure in a new version', async () => {
  const [kept, draft, unjudged, unmarked] = await Promise.all([
    markWords(desk.reviewer, article, 'It is ugly.'),
    markWords(desk.reviewer, article, 'Nobody asked'),
    markWords(desk.reviewer, article, 'is ugly. Nobody'),
    markWords(desk.reviewer, article, 'asked 😀 for it.'),
  ])
  await approvedVerdict(desk.reviewer, kept.claimId ?? '', desk.editor)
  await draftVerdict(desk.reviewer, draft.claimId ?? '')
  await removeVerdict((await approvedVerdict(desk.reviewer, unjudged.claimId ?? '', desk.editor)).id)
  // Deleted before the approval, which its deletion would end.
  await wholeDatabase().annotation.update({ where: { id: unmarked.id }, data: { deletedAt: now } })
  await approvedVerdict(desk.reviewer, unmarked.claimId ?? '', desk.editor)
  const { id } = await capture(
    desk.reviewer,
    article,
    'Quite another text, without any of those words in it.',
  )
  const event = await wholeDatabase().event.findFirstOrThrow({
    where: { action: 'version.current', subjectId: id },
  })
  expect(event.after).toMatchObject({ approvedUnsure: [kept.id], orphaned: 4 })
})

describe('what is deleted of the work on a claim', () => {
  const deleted = { data: { deletedAt: now } }

  it('evidence is rested on by no verdict, and not found once its claim is gone', async () => {
    const claimId = await claimAt(desk.reviewer, article)
    const { id } = await addEvidence(desk.reviewer, claimId)
    const reader = grantOf('evidence:read', desk.reviewer)
    const usable = async () => (await findUsableEvidence(reader, claimId, [id])).size
    expect(await usable()).toBe(1)
    await wholeDatabase().evidence.update({ where: { id }, ...deleted })
    expect(await usable()).toBe(0)
    expect(await findEvidence(reader, id)).toMatchObject({ deleted: true })
    await wholeDatabase().claim.update({ where: { id: claimId }, ...deleted })
    expect(await findEvidence(reader, id)).toBeUndefined()
  })

  it('a source is neither listed nor cited', async () => {
    const { source } = await addEvidence(desk.reviewer, await claimAt(desk.reviewer, article))
    const reader = grantOf('source:read', desk.reviewer)
    expect((await findSource(reader, source.id))?.view).toEqual(source)
    await wholeDatabase().source.update({ where: { id: source.id }, ...deleted })
    expect(await findSource(reader, source.id)).toBeUndefined()
    expect(await listSources(reader, { limit: 9 })).toMatchObject({ ok: true, value: { items: [] } })
  })

  it('an annotation is in no comparison of two versions', async () => {
    const { id } = await mark(FIRST)
    const { id: toVersionId } = await capture(desk.reviewer, article, `${TEXT} More.`)
    const between = { articleId: article.id, fromVersionId: article.versionId, toVersionId }
    const carried = async () => (await readCarried(grantOf('annotation:read', desk.editor), between)).length
    expect(await carried()).toBe(1)
    await removeAnnotation(id)
    expect(await carried()).toBe(0)
  })
})

it('a correction that was taken back is neither taken back again nor carried to a new version', async () => {
  const path = `/articles/${article.id}`
  const body = { kind: 'split', at: 11 }
  const edited = z.object({ edit: z.object({ id: z.uuid() }) })
  const { edit } = await expectAnswer(
    201,
    edited,
    send(desk.reviewer, `POST ${path}/sentence-edits`, { body }),
  )
  const undo = () => send(desk.reviewer, `DELETE /sentence-edits/${edit.id}`)
  expect((await undo()).status).toBe(200)
  expect((await undo()).status).toBe(404)
  const { id: versionId } = await capture(desk.reviewer, article, `${TEXT} More.`)
  expect(await wholeDatabase().sentenceEdit.count({ where: { versionId } })).toBe(0)
  const { items } = await expectAnswer(200, articlePage, send(desk.editor, 'GET /articles'))
  expect(items.map(({ sentenceCount }) => sentenceCount)).toEqual([5])
})
