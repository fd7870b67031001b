import { beforeAll, describe, expect, it } from 'vitest'
import { decide } from '@/lib/core/permissions/decide'
import type { Permission } from '@/lib/core/permissions/permissions'
import type { ClaimView } from '@/lib/schema/claim'
import { annotationPage } from '@/lib/schema/annotation'
import { claimSummary, claimView, reviewItem, sourceView } from '@/lib/schema/claim'
import { pageOf } from '@/lib/schema/page'
import { expectAnswer, refusal, send } from '@/tests/factories/api'
import type { Person } from '@/tests/factories/desk'
import { useDatabase } from '@/tests/integration/setup/worker-database'
import { createMixedDesk, type MixedDesk, type Rows } from './mixed-desk'

useDatabase()

const PEOPLE = ['viewer', 'reviewer', 'reviewer2', 'editor', 'editor2', 'admin'] as const

let mixed: MixedDesk

beforeAll(async () => {
  mixed = await createMixedDesk()
})

function allowed(permission: Permission, person: Person, rows: Rows): string[] {
  return [...rows].filter(([, row]) => decide(permission, person, row)).map(([id]) => id)
}

function isApproved(rows: Rows, id: string): boolean {
  return rows.get(id)?.stage === 'approved'
}

function ids(items: readonly { id: string }[]): string[] {
  return items.map(({ id }) => id)
}

async function readClaims(person: Person): Promise<ClaimView[]> {
  const { items } = await expectAnswer(200, pageOf(claimSummary.strict()), send(person, 'GET /claims'))
  return Promise.all(
    items.map(({ id }) => expectAnswer(200, claimView.strict(), send(person, `GET /claims/${id}`))),
  )
}

function expectSame(shown: string[], expected: string[]): void {
  expect(shown.sort()).toEqual(expected.sort())
}

describe.each(PEOPLE)('%s is shown exactly what decide() allows', (name) => {
  it('of annotations', async () => {
    const person = mixed.desk[name]
    const answer = send(person, `GET /articles/${mixed.article.id}/annotations`)
    const { items } = await expectAnswer(200, annotationPage, answer)
    expectSame(ids(items), allowed('annotation:read', person, mixed.rows.annotation))
    for (const { id, approved } of items) expect(approved).toBe(isApproved(mixed.rows.annotation, id))
  })

  it('of claims, and of what hangs on them', async () => {
    const person = mixed.desk[name]
    const claims = await readClaims(person)
    expectSame(ids(claims), allowed('claim:read', person, mixed.rows.claim))
    expectSame(
      ids(claims.flatMap(({ evidence }) => evidence)),
      allowed('evidence:read', person, mixed.rows.evidence),
    )
    expectSame(
      ids(claims.flatMap(({ verdicts }) => verdicts)),
      allowed('verdict:read', person, mixed.rows.verdict),
    )
    const occurrences = claims.flatMap((claim) => claim.occurrences.map(({ annotationId }) => annotationId))
    expectSame(occurrences, allowed('annotation:read', person, mixed.rows.annotation))
    for (const { id, approved } of claims) expect(approved).toBe(isApproved(mixed.rows.claim, id))
  })

  it('of the claims of an article, each as it is by itself', async () => {
    const person = mixed.desk[name]
    const path = `/articles/${mixed.article.id}/claims`
    const page = pageOf(claimView.strict())
    const { items } = await expectAnswer(200, page, send(person, `GET ${path}`))
    const here = (await readClaims(person)).filter(({ occurrences }) => {
      return occurrences.some(({ articleId }) => articleId === mixed.article.id)
    })
    expect(here).not.toEqual([])
    expect(items).toEqual(here)
    const first = await expectAnswer(200, page, send(person, `GET ${path}?limit=1`))
    const rest = await expectAnswer(200, page, send(person, `GET ${path}?cursor=${first.nextCursor ?? ''}`))
    expect([...first.items, ...rest.items]).toEqual(here)
  })

  it('of evidence that a verdict rests on, and of the discussion about it', async () => {
    const person = mixed.desk[name]
    const evidence = new Set(allowed('evidence:read', person, mixed.rows.evidence))
    for (const { verdicts } of await readClaims(person)) {
      for (const { evidenceIds, member, decisions } of verdicts) {
        expect(evidenceIds.filter((id) => !evidence.has(id))).toEqual([])
        const isOpen = member.memberId === person.memberId || ['editor', 'admin'].includes(person.role)
        if (!isOpen) expect(decisions.map(({ outcome }) => outcome)).toEqual(['approve'])
      }
    }
  })

  it('in counts, and when searching by status', async () => {
    const person = mixed.desk[name]
    const claims = await readClaims(person)
    const { items } = await expectAnswer(200, pageOf(claimSummary), send(person, 'GET /claims'))
    for (const { id, occurrenceCount, evidenceCount, verdicts } of items) {
      const claim = claims.find((one) => one.id === id)
      expect([occurrenceCount, evidenceCount]).toEqual([claim?.occurrences.length, claim?.evidence.length])
      expectSame(ids(verdicts), ids(claim?.verdicts ?? []))
    }
    for (const status of ['draft', 'submitted', 'approved'] as const) {
      const found = await expectAnswer(
        200,
        pageOf(claimSummary),
        send(person, `GET /claims?status=${status}`),
      )
      const expected = claims.filter(({ verdicts }) => verdicts.some((verdict) => verdict.status === status))
      expectSame(ids(found.items), ids(expected))
    }
  })

  it('of sources', async () => {
    const person = mixed.desk[name]
    const { items } = await expectAnswer(200, pageOf(sourceView), send(person, 'GET /sources'))
    expectSame(ids(items), allowed('source:read', person, mixed.rows.source))
  })

  it('of the queue, with the right to decide', async () => {
    const person = mixed.desk[name]
    if (!decide('review:read', person)) {
      expect((await send(person, 'GET /review')).status).toBe(403)
      return
    }
    const { items } = await expectAnswer(200, pageOf(reviewItem), send(person, 'GET /review'))
    expect(items).toHaveLength(3)
    for (const { verdict, mayDecide } of items) {
      const row = mixed.rows.verdict.get(verdict.id)
      expect(mayDecide).toBe(row !== undefined && decide('verdict:decide', person, row))
    }
  })
})

const LISTS = [
  '/articles',
  '/deleted-articles',
  '/articles/{article}/annotations',
  '/articles/{article}/claims',
  '/claims',
  '/sources',
  '/review',
  '/audit',
  '/security-log',
]

it.each(LISTS)('%s begins no page at a cursor of something else', async (path) => {
  const list = path.replace('{article}', mixed.article.id)
  for (const cursor of ['else', 'eyJvdGhlciI6MX0']) {
    const answer = send(mixed.desk.admin, `GET ${list}?cursor=${cursor}`)
    expect(await refusal(answer)).toMatchObject({ status: 422, field: 'cursor' })
  }
})

describe('the mixed desk', () => {
  it('tells the roles apart: a test on rows that all may see would show nothing', () => {
    for (const kind of ['annotation', 'claim', 'source', 'evidence', 'verdict'] as const) {
      const seen = PEOPLE.map((name) => allowed(`${kind}:read`, mixed.desk[name], mixed.rows[kind]).length)
      const [viewer = 0, reviewer = 0, , editor = 0] = seen
      expect([0 < viewer, viewer < reviewer, reviewer < editor]).toEqual([true, true, true])
    }
  })
})
