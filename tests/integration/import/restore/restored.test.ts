import { beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { articleContent } from '@/lib/schema/article'
import { claimView, reviewItem, verdictView } from '@/lib/schema/claim'
import { pageOf } from '@/lib/schema/page'
import type { ExternalReport } from '@/lib/schema/external-annotation'
import { annotationPage } from '@/lib/schema/annotation'
import { expectAnswer, refusal, send, sendCurrent } from '@/tests/factories/api'
import { createArticle, type TestArticle } from '@/tests/factories/article'
import { annotating, FIRST, SECOND, TEXT } from '@/tests/factories/annotating'
import { approvedVerdict, claimAt } from '@/tests/factories/checking'
import { createDesk, type Desk, type Person } from '@/tests/factories/desk'
import { importExternal, sendExternal } from '@/tests/factories/external-import'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

let from: Desk
let desk: Desk
let article: TestArticle
let file: string

/** An article on which Rosa's verdict was approved by Edda, exported by an editor; and a workspace that gets it. */
beforeEach(async () => {
  from = await createDesk()
  desk = await createDesk()
  article = await createArticle(from.reviewer, TEXT)
  const { annotate } = annotating(article)
  await annotate(from.reviewer, { ...FIRST, tag: 'fact', note: 'look here', confidence: 70 })
  await annotate(from.reviewer2, { ...SECOND, tag: 'opinion' })
  const claimId = await claimAt(from.reviewer, article)
  await approvedVerdict(from.reviewer, claimId, from.editor)
  file = (await send(from.editor, `GET /articles/${article.id}/export?format=json`)).text
})

async function restoredFor(person: Person): Promise<{ report: ExternalReport; articleId: string }> {
  const report = await importExternal(person, file)
  return { report, articleId: report.articles[0]?.articleId ?? '' }
}

async function claimsOf(person: Person, articleId: string) {
  const page = send(person, `GET /articles/${articleId}/claims`)
  return (await expectAnswer(200, pageOf(claimView), page)).items
}

async function onlyVerdict(person: Person, articleId: string) {
  const [claim] = await claimsOf(person, articleId)
  const [verdict] = claim?.verdicts ?? []
  if (!verdict) throw new Error('The claim has no verdict.')
  return verdict
}

function rowsOf({ workspaceId }: Pick<Desk, 'workspaceId'>) {
  const db = wholeDatabase()
  const where = { where: { workspaceId } }
  return Promise.all([
    db.article.count(where),
    db.annotation.count(where),
    db.claim.count(where),
    db.source.count(where),
    db.evidence.count(where),
    db.verdict.count(where),
    db.dossier.count(where),
    db.event.count(where),
  ])
}

describe('an approval in a file', () => {
  it('is a record of it, and the verdict waits for an editor of this workspace', async () => {
    const { report, articleId } = await restoredFor(desk.reviewer)
    expect(report.restored?.counts).toMatchObject({
      claims: { created: 1 },
      sources: { created: 1 },
      evidence: { created: 1 },
      verdicts: { created: 1 },
      decisions: { created: 1 },
    })
    const verdict = await onlyVerdict(desk.reviewer, articleId)
    expect(verdict).toMatchObject({ status: 'submitted', decisions: [], member: { name: 'Rosa' } })
    expect(verdict.origin).toMatchObject({
      author: 'Rosa',
      workspace: 'A desk',
      status: 'approved',
      decisions: [{ outcome: 'approve', author: 'Edda', workspace: 'A desk' }],
    })
    expect((await claimsOf(desk.editor, articleId))[0]?.approved).toBe(false)
  })

  it('shows a viewer nothing, in the workspace and in no export of it', async () => {
    const { articleId } = await restoredFor(desk.reviewer)
    expect(
      (await expectAnswer(200, annotationPage, annotating({ id: articleId }).list(desk.viewer))).items,
    ).toEqual([])
    const exported = await send(desk.viewer, `GET /articles/${articleId}/export?format=json`)
    expect(JSON.parse(exported.text)).toMatchObject({ annotations: [], claims: [] })
  })

  it('freezes what was submitted, so that an editor can decide on it', async () => {
    const { articleId } = await restoredFor(desk.reviewer)
    const { items } = await expectAnswer(200, pageOf(reviewItem), send(desk.editor2, 'GET /review'))
    const [item] = items
    expect(item?.dossier).toMatch(/^[0-9a-f]{64}$/)
    const body = { outcome: 'approve', dossier: item?.dossier }
    const call = `POST /verdicts/${item?.verdict.id ?? ''}/decisions`
    const decided = await expectAnswer(201, verdictView, sendCurrent(desk.editor2, call, { body }))
    expect(decided.status).toBe('approved')
    expect((await claimsOf(desk.viewer, articleId))[0]?.approved).toBe(true)
  })

  it('cannot be approved by the member who imported it, nor by the author that the file names', async () => {
    const { articleId } = await restoredFor(desk.editor)
    const { id } = await onlyVerdict(desk.editor, articleId)
    const body = { outcome: 'approve' }
    const own = sendCurrent(desk.editor, `POST /verdicts/${id}/decisions`, { body })
    expect(await refusal(own)).toMatchObject({ status: 403 })
    await wholeDatabase().user.update({ where: { id: desk.editor2.userId }, data: { name: 'Rosa' } })
    const named = sendCurrent(desk.editor2, `POST /verdicts/${id}/decisions`, { body })
    expect(await refusal(named)).toMatchObject({
      status: 403,
      detail: expect.stringContaining('names you as its author') as string,
    })
  })

  it('stays as it was recorded: nobody writes in it, and a member can give a verdict of their own beside it', async () => {
    const { articleId } = await restoredFor(desk.reviewer)
    const verdict = await onlyVerdict(desk.reviewer, articleId)
    const body = { rationale: 'I say otherwise.' }
    expect(
      await refusal(sendCurrent(desk.reviewer, `PATCH /verdicts/${verdict.id}`, { body })),
    ).toMatchObject({
      status: 403,
    })
    const own = send(desk.reviewer, `POST /claims/${verdict.claimId}/verdicts`, { body })
    expect((await expectAnswer(201, verdictView, own)).id).not.toBe(verdict.id)
  })
})

describe('authors', () => {
  it('stay apart where two marked the same words', async () => {
    await annotating(article).annotate(from.reviewer2, { ...FIRST, tag: 'fact' })
    file = (await send(from.editor, `GET /articles/${article.id}/export?format=json`)).text
    const { report, articleId } = await restoredFor(desk.editor)
    expect(report.counts).toMatchObject({ created: 3, existed: 0 })
    const { items } = await expectAnswer(200, annotationPage, annotating({ id: articleId }).list(desk.editor))
    expect(items.filter(({ tag }) => tag === 'fact').map(({ origin }) => origin?.author)).toEqual(
      expect.arrayContaining(['Rosa', 'Rudi']),
    )
  })

  it('are kept as recorded beside the importing member', async () => {
    const { articleId } = await restoredFor(desk.editor)
    const { items } = await expectAnswer(200, annotationPage, annotating({ id: articleId }).list(desk.editor))
    expect(items.map(({ member, origin }) => [member.memberId, origin?.author, origin?.workspace])).toEqual([
      [desk.editor.memberId, 'Rosa', 'A desk'],
      [desk.editor.memberId, 'Rudi', 'A desk'],
    ])
    const read = await expectAnswer(200, articleContent, send(desk.editor, `GET /articles/${articleId}`))
    expect(read.origin).toMatchObject({ author: 'Rosa' })
    const [claim] = await claimsOf(desk.editor, articleId)
    expect(claim?.evidence[0]?.origin).toMatchObject({ author: 'Rosa' })
  })

  it('come back with confidence, note and claim', async () => {
    const { articleId } = await restoredFor(desk.editor)
    const { items } = await expectAnswer(200, annotationPage, annotating({ id: articleId }).list(desk.editor))
    const [first] = items
    expect(first).toMatchObject({ confidence: 70, note: 'look here', tag: 'fact' })
    expect(first?.claimId).toBe((await claimsOf(desk.editor, articleId))[0]?.id)
  })
})

describe('the same file again', () => {
  it('finds everything there and writes nothing', async () => {
    await restoredFor(desk.reviewer)
    const before = await rowsOf(desk)
    const { report } = await restoredFor(desk.reviewer)
    expect(report.counts).toMatchObject({ created: 0, existed: 2 })
    expect(report.restored?.counts).toMatchObject({
      claims: { created: 0, existed: 1 },
      evidence: { created: 0, existed: 1 },
      verdicts: { created: 0, existed: 1 },
    })
    expect(await rowsOf(desk)).toEqual(before)
  })

  it('finds the very rows where it comes back to the workspace that wrote it', async () => {
    const before = await rowsOf(from)
    const report = await importExternal(from.editor, file)
    expect(report.counts).toMatchObject({ created: 0, existed: 2 })
    expect(report.restored?.counts.verdicts).toMatchObject({ created: 0, existed: 1 })
    expect(await rowsOf(from)).toEqual(before)
  })
})

describe('what cannot be restored', () => {
  it('is counted and named', async () => {
    const changed = file
      .replaceAll('"rating": "supported"', '"rating": "mostly_true"')
      .replace('"tag": "opinion"', '"tag": "satire"')
    const report = await importExternal(desk.editor, changed, { targets: { 1: 'new' } })
    expect(report.counts).toMatchObject({ created: 1, unmapped: 1 })
    expect(report.restored?.remarks.map(({ part, reason }) => `${part}: ${reason}`)).toEqual([
      'verdicts: The scale has no rating "mostly_true", so it is a draft without one.',
      expect.stringMatching(/^verdicts: It is a draft here, since it is not complete/),
    ])
  })

  it('is evidence from the article itself', async () => {
    const changed = file.replace('"url": null', '"url": "https://records.example/bridge"')
    const report = await importExternal(desk.editor, changed)
    expect(report.restored?.counts).toMatchObject({ evidence: { created: 0, left: 1 } })
    expect(report.restored?.remarks[0]?.reason).toMatch(/an article that makes the claim/)
  })
})

describe('who may', () => {
  it('needs the permission for everything that it restores', async () => {
    const answer = sendExternal(desk.viewer, 'POST /annotation-imports', { file })
    expect(await refusal(answer)).toMatchObject({ status: 403 })
  })
})

describe('a file that does not fit together', () => {
  const CLAIM = 'd0000000-0000-4000-8000-000000000009'
  it.each<[string, (text: string) => string, RegExp]>([
    ['is cut off', (text) => text.slice(0, text.length / 2), /not valid JSON/],
    [
      'has a wrong type',
      (text) => text.replace('"confidence": 70', '"confidence": "70"'),
      /\/annotations\/0\/confidence/,
    ],
    [
      'names a claim that is not there',
      (text) => text.replace(/"claimId": "[^"]+"/, `"claimId": "${CLAIM}"`),
      /\/annotations\/0\/claimId/,
    ],
    [
      'rests on evidence that is not there',
      (text) => text.replace(/("evidenceIds": \[\s*")[^"]+/, `$1${CLAIM}`),
      /\/claims\/0\/verdicts\/0\/evidenceIds\/0/,
    ],
    [
      'has an id twice',
      (text) => {
        const { annotations } = z
          .object({ annotations: z.array(z.object({ id: z.string() })) })
          .parse(JSON.parse(text))
        return text.replaceAll(annotations[1]?.id ?? '', annotations[0]?.id ?? '')
      },
      /\/annotations\/1\/id/,
    ],
    [
      'has another text than its hash says',
      (text) => text.replace(/"sha256": "[0-9a-f]{8}/, '"sha256": "00000000'),
      /SHA-256/,
    ],
    ['has a NUL character', (text) => text.replace('look here', 'look\\u0000here'), /NUL/],
    ['has half a character', (text) => text.replace('look here', 'look\\ud800here'), /surrogate/],
    [
      'has a field that we do not know',
      (text) => text.replace('"scope":', '"approvedBy": "me", "scope":'),
      /approvedBy/,
    ],
    [
      'nests without end',
      (text) => text.replace('"scope":', `"x": ${'['.repeat(500)}${']'.repeat(500)}, "scope":`),
      /levels/,
    ],
  ])('is refused whole when it %s, and nothing is written', async (_, spoil, message) => {
    const before = await rowsOf(desk)
    const spoilt = spoil(file)
    expect(spoilt).not.toBe(file)
    const problem = await refusal(sendExternal(desk.editor, 'POST /annotation-imports', { file: spoilt }))
    expect(problem).toMatchObject({ field: 'file' })
    expect(problem.detail).toMatch(message)
    expect(await rowsOf(desk)).toEqual(before)
  })

  it('is refused when it has 50 MB', async () => {
    const large = `${file.slice(0, file.lastIndexOf('}'))}, "x": "${'x'.repeat(50_000_000)}"}`
    const problem = await refusal(sendExternal(desk.editor, 'POST /annotation-imports', { file: large }))
    expect(problem).toMatchObject({ status: 413 })
  })

  it('keeps words that would be markup as words', async () => {
    const hostile = "<script>alert(1)</script> '; DROP TABLE x; -- ${1}"
    const { articles } = await importExternal(
      desk.editor,
      file.replace('look here', JSON.stringify(hostile).slice(1, -1)),
    )
    const id = articles[0]?.articleId ?? ''
    const { items } = await expectAnswer(200, annotationPage, annotating({ id }).list(desk.editor))
    expect(items[0]?.note).toBe(hostile)
  })
})
