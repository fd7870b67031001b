import { beforeEach, describe, expect, it } from 'vitest'
import { annotationPage } from '@/lib/schema/annotation'
import { claimView, evidenceView, sourceView, verdictView } from '@/lib/schema/claim'
import { pageOf } from '@/lib/schema/page'
import { annotating, TEXT } from '@/tests/factories/annotating'
import { expectAnswer, refusal, send, sendCurrent } from '@/tests/factories/api'
import { createArticle, type TestArticle } from '@/tests/factories/article'
import { addEvidence, approvedVerdict, claimAt, submitVerdict } from '@/tests/factories/checking'
import { createDesk, type Desk, type Person } from '@/tests/factories/desk'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

let desk: Desk
let article: TestArticle
let claimId: string

beforeEach(async () => {
  desk = await createDesk()
  article = await createArticle(desk.reviewer, TEXT)
  claimId = await claimAt(desk.reviewer, article)
})

function post(person: Person, body: object) {
  return send(person, `POST /claims/${claimId}/evidence`, { body })
}

async function sources(search = '') {
  const answer = send(desk.reviewer, `GET /sources?search=${search}`)
  return (await expectAnswer(200, pageOf(sourceView.strict()), answer)).items
}

describe('evidence', () => {
  it('cites a source by its address, and the same address only once', async () => {
    const first = await addEvidence(desk.reviewer, claimId, {
      source: {
        url: 'https://example.org/a?utm_source=x#top',
        title: 'The Records',
        publishedOn: '2020-02-29',
      },
      stance: 'refutes',
      excerpt: 'two million',
      locator: 'p. 3',
      note: 'see table',
    })
    expect(evidenceView.strict().parse(first)).toMatchObject({
      revision: 1,
      claimId,
      stance: 'refutes',
      member: { name: 'Rosa' },
      source: { title: 'The Records', publishedOn: '2020-02-29', accessedOn: null },
    })
    const again = await addEvidence(desk.editor, claimId, { source: { url: 'https://EXAMPLE.org/a' } })
    expect(again.source.id).toBe(first.source.id)
    const bySource = await addEvidence(desk.reviewer, claimId, {
      source: undefined,
      sourceId: first.source.id,
    })
    expect(bySource.source).toEqual(first.source)
    expect(await sources('records')).toEqual([first.source])
    expect(await sources('nothing')).toEqual([])
  })

  it('shares one source when ten cite the same address at once', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => addEvidence(desk.reviewer, claimId)))
    expect(new Set(all.map(({ source }) => source.id)).size).toBe(1)
  })

  it('may cite what has a title and no address', async () => {
    const { source } = await addEvidence(desk.reviewer, claimId, { source: { title: 'A book' } })
    expect(source).toMatchObject({ url: null, title: 'A book' })
  })

  it.each([
    [{ source: {}, stance: 'supports' }, 'source.url'],
    [{ source: { url: 'ftp://example.org' }, stance: 'supports' }, 'source.url'],
    [{ source: { url: 'javascript:alert(1)' }, stance: 'supports' }, 'source.url'],
    [{ source: { url: `https://example.org/${'ü'.repeat(1900)}` }, stance: 'supports' }, 'source.url'],
    [{ source: { url: 'https://example.org' }, stance: 'maybe' }, 'stance'],
    [{ stance: 'supports' }, 'source'],
    [{ sourceId: '01900000-0000-7000-8000-000000000000', stance: 'supports' }, 'sourceId'],
    [{ source: { title: 'x' }, stance: 'context', excerpt: 'x'.repeat(10_001) }, 'excerpt'],
    [{ source: { title: 'x' }, stance: 'context', note: 'a\0b' }, 'note'],
    [{ source: { title: 'x', accessedOn: 'yesterday' }, stance: 'context' }, 'source.accessedOn'],
  ])('refuses %j', async (body, field) => {
    expect(await refusal(post(desk.reviewer, body))).toMatchObject({ status: 422, field })
    expect(await sources()).toEqual([])
  })

  it('is edited, deleted and restored by its author alone', async () => {
    const { id } = await addEvidence(desk.reviewer, claimId)
    const edit = (person: Person, revision: number) =>
      sendCurrent(person, `PATCH /evidence/${id}`, {
        body: { stance: 'context' },
        headers: { 'if-match': `"${String(revision)}"` },
      })
    expect(await refusal(edit(desk.reviewer2, 1))).toMatchObject({ status: 404 })
    expect(await refusal(edit(desk.editor, 1))).toMatchObject({ status: 403 })
    await expectAnswer(200, evidenceView, edit(desk.reviewer, 1))
    const problem = await refusal(edit(desk.reviewer, 1))
    expect(problem.status).toBe(409)
    expect(evidenceView.strict().parse(problem.current)).toMatchObject({ stance: 'context', revision: 2 })
    expect((await sendCurrent(desk.reviewer, `DELETE /evidence/${id}`)).status).toBe(204)
    expect(
      (await expectAnswer(200, claimView, send(desk.reviewer, `GET /claims/${claimId}`))).evidence,
    ).toEqual([])
    await expectAnswer(200, evidenceView, send(desk.reviewer, `POST /evidence/${id}/restore`))
  })
})

describe('an approval', () => {
  const status = async (id: string) => {
    const claim = await expectAnswer(200, claimView, send(desk.editor, `GET /claims/${claimId}`))
    return claim.verdicts.find((verdict) => verdict.id === id)
  }
  const approvedInRoom = async () => {
    const { list } = annotating(article)
    return (await expectAnswer(200, annotationPage, list(desk.editor))).items.map(({ approved }) => approved)
  }

  it.each([
    [
      'evidence is edited',
      ({ evidenceIds: [id] }: Ids) => ['PATCH', `/evidence/${id ?? ''}`, { note: 'x' }] as const,
    ],
    [
      'evidence is deleted',
      ({ evidenceIds: [id] }: Ids) => ['DELETE', `/evidence/${id ?? ''}`, undefined] as const,
    ],
    ['the rationale is edited', ({ id }: Ids) => ['PATCH', `/verdicts/${id}`, { rationale: 'No.' }] as const],
    ['the rating is changed', ({ id }: Ids) => ['PATCH', `/verdicts/${id}`, { rating: 'refuted' }] as const],
  ])('is void when %s', async (_, changeOf) => {
    const verdict = await approvedVerdict(desk.reviewer, claimId, desk.editor)
    expect(await approvedInRoom()).toEqual([true])
    const [method, path, body] = changeOf(verdict)
    expect((await sendCurrent(desk.reviewer, `${method} ${path}`, { body })).status).toBeLessThan(300)
    expect(await status(verdict.id)).toMatchObject({
      status: 'draft',
      revision: verdict.revision + 1,
      submittedAt: null,
    })
    expect(await approvedInRoom()).toEqual([false])
  })

  it('is void when the claim is reworded or its source changes', async () => {
    const verdict = await approvedVerdict(desk.reviewer, claimId, desk.editor)
    const [source] = await sources()
    const correct = (body: object) => sendCurrent(desk.editor, `PATCH /sources/${source?.id ?? ''}`, { body })
    await expectAnswer(200, sourceView, correct({ publisher: 'The Record Office' }))
    expect(await status(verdict.id)).toMatchObject({ status: 'draft' })
    await sendCurrent(desk.reviewer, `POST /verdicts/${verdict.id}/submit`)
    await sendCurrent(desk.editor, `POST /verdicts/${verdict.id}/decisions`, { body: { outcome: 'approve' } })
    await expectAnswer(
      200,
      claimView,
      sendCurrent(desk.editor, `PATCH /claims/${claimId}`, { body: { text: 'Else.' } }),
    )
    expect(await status(verdict.id)).toMatchObject({ status: 'draft' })
  })

  it('is not void when what is saved is what was there', async () => {
    const { id, rating, rationale, evidenceIds } = await approvedVerdict(desk.reviewer, claimId, desk.editor)
    const same = { body: { rating, rationale, evidenceIds } }
    const saved = await expectAnswer(
      200,
      verdictView,
      sendCurrent(desk.reviewer, `PATCH /verdicts/${id}`, same),
    )
    expect(saved.status).toBe('approved')
  })

  it('is refused when the evidence went after the verdict was submitted', async () => {
    const { id, evidenceIds } = await submitVerdict(desk.reviewer, claimId)
    await sendCurrent(desk.reviewer, `DELETE /evidence/${evidenceIds[0] ?? ''}`)
    const approve = sendCurrent(desk.editor, `POST /verdicts/${id}/decisions`, {
      body: { outcome: 'approve' },
    })
    expect(await refusal(approve)).toMatchObject({ status: 422, field: 'evidence' })
  })
})

type Ids = { id: string; evidenceIds: string[] }
