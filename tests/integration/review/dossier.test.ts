import { beforeEach, describe, expect, it } from 'vitest'
import { claimView, reviewItem, verdictView, type ReviewItem, type VerdictView } from '@/lib/schema/claim'
import { changedDossier } from '@/lib/schema/dossier'
import { eventView } from '@/lib/schema/event'
import { pageOf } from '@/lib/schema/page'
import { annotating, TEXT } from '@/tests/factories/annotating'
import { expectAnswer, refusal, send, sendCurrent } from '@/tests/factories/api'
import { createArticle, type TestArticle } from '@/tests/factories/article'
import { addEvidence, claimAt, submitVerdict } from '@/tests/factories/checking'
import { annotationsOf, capture } from '@/tests/factories/capturing'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

let desk: Desk
let article: TestArticle
let claimId: string
let verdict: VerdictView
let names: { evidence: string; source: string; annotation: string }

beforeEach(async () => {
  desk = await createDesk()
  article = await createArticle(desk.reviewer, TEXT)
  claimId = await claimAt(desk.reviewer, article)
  verdict = await submitVerdict(desk.reviewer, claimId)
  const claim = await expectAnswer(200, claimView, send(desk.editor, `GET /claims/${claimId}`))
  names = {
    evidence: claim.evidence[0]?.id ?? '',
    source: claim.evidence[0]?.source.id ?? '',
    annotation: claim.occurrences[0]?.annotationId ?? '',
  }
})

async function inQueue(): Promise<ReviewItem | undefined> {
  const { items } = await expectAnswer(200, pageOf(reviewItem.strict()), send(desk.editor, 'GET /review'))
  return items.find((item) => item.verdict.id === verdict.id)
}

async function dossierInQueue(): Promise<string> {
  return (await inQueue())?.dossier ?? ''
}

function decide(body: object) {
  return sendCurrent(desk.editor, `POST /verdicts/${verdict.id}/decisions`, { body })
}

async function statusNow(): Promise<string | undefined> {
  const claim = await expectAnswer(200, claimView, send(desk.editor, `GET /claims/${claimId}`))
  return claim.verdicts.find(({ id }) => id === verdict.id)?.status
}

async function eventsOf(action: string) {
  const answer = send(desk.editor, `GET /audit?subject=${verdict.id}`)
  const { items } = await expectAnswer(200, pageOf(eventView), answer)
  return items.filter((event) => event.action === action)
}

/** Every way in which a member changes a part of what was submitted, and the part that it changes. */
const CHANGES: [part: string, call: () => [method: string, path: string, body?: object]][] = [
  ['claim.speaker', () => ['PATCH', `/claims/${claimId}`, { speaker: 'The mayor' }]],
  ['claim.saidOn', () => ['PATCH', `/claims/${claimId}`, { saidOn: '2025-01-01' }]],
  ['evidence.excerpt', () => ['PATCH', `/evidence/${names.evidence}`, { excerpt: 'Three million.' }]],
  ['evidence.stance', () => ['PATCH', `/evidence/${names.evidence}`, { stance: 'context' }]],
  ['evidence.locator', () => ['PATCH', `/evidence/${names.evidence}`, { locator: 'p. 9' }]],
  ['source.title', () => ['PATCH', `/sources/${names.source}`, { title: 'Another title' }]],
  ['source.author', () => ['PATCH', `/sources/${names.source}`, { author: 'A. Author' }]],
  ['source.publisher', () => ['PATCH', `/sources/${names.source}`, { publisher: 'A house' }]],
  ['source.publishedOn', () => ['PATCH', `/sources/${names.source}`, { publishedOn: '2020-02-29' }]],
  ['source.url', () => ['PATCH', `/sources/${names.source}`, { url: 'https://other.example/' }]],
]

const retagging: (typeof CHANGES)[number] = [
  'annotation.tag',
  () => ['PATCH', `/annotations/${names.annotation}`, { tag: 'unsupported' }],
]

describe('a decision', () => {
  it('names what was submitted, and is taken on it', async () => {
    const dossier = await dossierInQueue()
    expect(dossier).toMatch(/^[0-9a-f]{64}$/)
    const decided = await expectAnswer(201, verdictView.strict(), decide({ outcome: 'approve', dossier }))
    expect(decided.status).toBe('approved')
    expect((await eventsOf('verdict.approve'))[0]?.after).toMatchObject({ dossier })
  })

  it.each([...CHANGES, retagging])(
    'is refused when %s has changed, and is taken once that is read',
    async (part, call) => {
      const dossier = await dossierInQueue()
      const [method, path, body] = call()
      expect((await sendCurrent(desk.reviewer, `${method} ${path}`, { body })).status).toBe(200)
      const refused = await refusal(decide({ outcome: 'approve', dossier }))
      expect(refused).toMatchObject({ status: 409, field: 'dossier' })
      const changed = changedDossier.strict().parse(refused.current)
      expect(changed.changes.map((change) => change.part)).toEqual([part])
      expect(await refusal(decide({ outcome: 'reject', comment: 'No.' }))).toMatchObject({ status: 409 })
      await expectAnswer(201, verdictView, decide({ outcome: 'approve', dossier: changed.dossier }))
    },
  )

  it('can be taken at once by an editor whom the queue has told what changed since the submission', async () => {
    expect((await inQueue())?.changed).toBeNull()
    const body = { speaker: 'The mayor' }
    await expectAnswer(200, claimView, sendCurrent(desk.reviewer, `PATCH /claims/${claimId}`, { body }))
    const changed = (await inQueue())?.changed
    expect(changed?.changes).toEqual([{ part: 'claim.speaker', id: null, before: null, after: 'The mayor' }])
    await expectAnswer(201, verdictView, decide({ outcome: 'approve', dossier: changed?.dossier }))
  })

  it('is refused when an annotation has been removed since', async () => {
    const dossier = await dossierInQueue()
    expect((await sendCurrent(desk.reviewer, `DELETE /annotations/${names.annotation}`)).status).toBe(204)
    const refused = await refusal(decide({ outcome: 'approve', dossier }))
    const { changes } = changedDossier.parse(refused.current)
    expect(changes).toEqual([
      { part: 'annotation', id: names.annotation, before: TEXT.slice(0, 28), after: null },
    ])
  })

  it('cannot approve a verdict whose evidence was deleted, even after the editor has seen that', async () => {
    expect((await sendCurrent(desk.reviewer, `DELETE /evidence/${names.evidence}`)).status).toBe(204)
    const dossier = (await inQueue())?.changed?.dossier
    expect(await refusal(decide({ outcome: 'approve', dossier }))).toMatchObject({
      status: 422,
      field: 'evidence',
    })
  })

  it('is refused when the article has a new version', async () => {
    const dossier = await dossierInQueue()
    await capture(desk.reviewer, article, `First of all. ${TEXT}`)
    const refused = await refusal(decide({ outcome: 'approve', dossier }))
    const { changes } = changedDossier.parse(refused.current)
    expect(changes.map(({ part }) => part)).toEqual(['annotation.versionId'])
  })

  it('is refused when the verdict was returned to draft by rewording its claim', async () => {
    const dossier = await dossierInQueue()
    const body = { text: 'The bridge cost three million.' }
    await expectAnswer(200, claimView, sendCurrent(desk.editor, `PATCH /claims/${claimId}`, { body }))
    expect(await statusNow()).toBe('draft')
    expect(await eventsOf('verdict.return')).toMatchObject([{ member: { name: 'Edda' } }])
    expect(await refusal(decide({ outcome: 'approve', dossier }))).toMatchObject({ status: 409 })
  })
})

describe('an approval', () => {
  beforeEach(async () => {
    await expectAnswer(201, verdictView, decide({ outcome: 'approve', dossier: await dossierInQueue() }))
  })

  const rewording: (typeof CHANGES)[number] = [
    'claim.text',
    () => ['PATCH', `/claims/${claimId}`, { text: 'The bridge was cheap.' }],
  ]
  it.each([...CHANGES, rewording])('is void when %s changes, and the log says so', async (part, call) => {
    const [method, path, body] = call()
    const person = part.startsWith('evidence') ? desk.reviewer : desk.editor
    expect((await sendCurrent(person, `${method} ${path}`, { body })).status).toBe(200)
    expect(await statusNow()).toBe('draft')
    expect(await eventsOf('verdict.void')).toMatchObject([
      { member: { name: person.name }, after: { status: 'draft', because: part.split('.')[0] } },
    ])
  })

  it('is void when a new version has other words in the place', async () => {
    await capture(desk.reviewer, article, TEXT.replaceAll('two million', 'three million'))
    expect(await statusNow()).toBe('draft')
  })

  it('is void even when a row is written without the services', async () => {
    const { count } = await wholeDatabase().annotation.updateMany({
      where: { id: names.annotation },
      data: { deletedAt: new Date() },
    })
    expect(count).toBe(1)
    expect(await statusNow()).toBe('draft')
  })

  it('holds when the words stay the same in a new version, or the claim occurs once more', async () => {
    await capture(desk.reviewer, article, `First of all. ${TEXT}`)
    const other = await createArticle(desk.reviewer, TEXT)
    expect(await claimAt(desk.reviewer, other)).toBe(claimId)
    expect(await statusNow()).toBe('approved')
  })

  it('holds when other evidence is added, or another sentence is annotated', async () => {
    await addEvidence(desk.reviewer, claimId, { source: { url: 'https://more.example/' } })
    const { annotate } = annotating(article)
    await annotate(desk.reviewer, { start: 29, end: 40, tag: 'opinion' })
    expect((await annotationsOf(desk.editor, article)).size).toBe(2)
    expect(await statusNow()).toBe('approved')
  })
})
