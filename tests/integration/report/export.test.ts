import { Client } from 'pg'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Export } from '@/lib/schema/export'
import { ARTICLE_FORMATS, EXPORT_FORMATS } from '@/lib/schema/export-formats'
import { parseStetJson } from '@/tests/read-back/parse-stet-json'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { refusal, send, type Answer } from '@/tests/factories/api'
import { createDesk, type Desk, type Person } from '@/tests/factories/desk'
import { useDatabase } from '@/tests/integration/setup/worker-database'
import { quotesOf } from '@/tests/read-back/quotes-of'
import { addClaims, reviewedArticle, type ReviewedArticle } from './reviewed-article'

useDatabase()

let desk: Desk
let reviewed: ReviewedArticle

beforeAll(async () => {
  desk = await createDesk()
  reviewed = await reviewedArticle(desk)
})

const COST = 'The bridge cost two million 😀.'
const UGLY = 'It is ugly.'
const PAID = 'Nobody paid for it.'

function exportAs(person: Person, format: string): Promise<Answer> {
  return send(person, `GET /articles/${reviewed.article.id}/export?format=${format}`)
}

async function exported(person: Person): Promise<Export> {
  const { text } = await exportAs(person, 'json')
  const model = parseStetJson(text)
  if (!model.ok) throw new Error(model.failure.message)
  return model.value
}

async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(Client.prototype, 'query')
  await work()
  const { length } = query.mock.calls
  query.mockRestore()
  expect(length).toBeGreaterThan(0)
  return length
}

/** What an export holds of the reviewed article, in words. */
function contentsOf({ scope, annotations, claims }: Export) {
  const verdicts = claims.flatMap((claim) => claim.verdicts)
  return {
    scope,
    annotations: annotations.map(({ anchor, member }) => `${member.name}: ${anchor.exact}`).sort(),
    claims: claims.map(({ text, occurrences }) => `${text} ×${String(occurrences.length)}`),
    evidence: claims.flatMap(({ evidence }) => evidence.map(({ source }) => source.title)).sort(),
    verdicts: verdicts.map(
      ({ member, status, evidenceIds }) => `${member.name} ${status} on ${String(evidenceIds.length)}`,
    ),
    decisions: verdicts.flatMap(({ decisions }) => decisions.map(({ outcome }) => outcome)),
  }
}

const APPROVED = {
  annotations: [`Rosa: ${COST}`],
  claims: ['The bridge cost two million. ×1'],
  evidence: ['The budget'],
  verdicts: ['Rosa approved on 1'],
}
const ALL = {
  scope: 'all',
  annotations: [`Rosa: ${UGLY}`, `Rosa: ${COST}`, `Rudi: ${UGLY}`, `Rudi: ${PAID}`],
  claims: ['The bridge cost two million. ×1', 'Nobody paid for the bridge. ×1'],
  evidence: ['A rumour', 'The budget', 'The ledger'],
  verdicts: ['Rosa approved on 1', 'Rudi submitted on 1'],
  decisions: ['request_changes', 'approve'],
}

describe('what an export holds', () => {
  it('is what was approved, for a viewer', async () => {
    expect(contentsOf(await exported(desk.viewer))).toEqual({
      ...APPROVED,
      scope: 'approved',
      decisions: ['approve'],
    })
  })

  it('is what was approved and her own, for a reviewer', async () => {
    expect(contentsOf(await exported(desk.reviewer))).toEqual({
      ...APPROVED,
      scope: 'own and approved',
      annotations: [`Rosa: ${UGLY}`, `Rosa: ${COST}`],
      decisions: ['request_changes', 'approve'],
    })
  })

  it('is what was approved and his own, for another reviewer', async () => {
    expect(contentsOf(await exported(desk.reviewer2))).toEqual({
      scope: 'own and approved',
      annotations: [`Rosa: ${COST}`, `Rudi: ${UGLY}`, `Rudi: ${PAID}`],
      claims: ['The bridge cost two million. ×1', 'Nobody paid for the bridge. ×1'],
      evidence: ['A rumour', 'The budget', 'The ledger'],
      verdicts: ['Rosa approved on 1', 'Rudi submitted on 1'],
      decisions: ['approve'],
    })
  })

  it.each(['editor', 'admin'] as const)('is everything, for an %s', async (role) => {
    expect(contentsOf(await exported(desk[role]))).toEqual(ALL)
  })

  it.each(ARTICLE_FORMATS)('shows a viewer nothing in %s that was not approved', async (format) => {
    const { status, text } = await exportAs(desk.viewer, format)
    expect(status).toBe(200)
    for (const secret of ['ugliness', 'rudi says so', 'A rumour', 'The ledger', 'say which bridge', 'Rudi'])
      expect(text).not.toContain(secret)
  })

  it('leaves out what was deleted', async () => {
    const db = wholeDatabase()
    const { workspaceId } = desk
    const where = { workspaceId, note: 'rudi on ugliness' }
    await db.annotation.updateMany({ where, data: { deletedAt: new Date() } })
    const { annotations } = await exported(desk.editor)
    await db.annotation.updateMany({ where, data: { deletedAt: null } })
    expect(annotations.map(({ anchor }) => anchor.exact)).toEqual([COST, UGLY, PAID])
  })

  it('names no claim that was deleted', async () => {
    const db = wholeDatabase()
    const named = ({ annotations }: Export) => annotations.map(({ claimId }) => claimId)
    const id = named(await exported(desk.editor)).find((claimId) => claimId !== null) ?? ''
    await db.claim.update({ where: { id }, data: { deletedAt: new Date() } })
    const without = await exported(desk.editor)
    await db.claim.update({ where: { id }, data: { deletedAt: null } })
    expect(without.annotations).toHaveLength(4)
    expect(named(without)).not.toContain(id)
  })

  it('takes the same statements for one annotation as for many', async () => {
    const before = await statementsOf(() => exported(desk.editor))
    await addClaims(desk, reviewed, 20)
    expect((await exported(desk.editor)).claims).toHaveLength(22)
    expect(await statementsOf(() => exported(desk.editor))).toBe(before)
  })
})

describe('the file', () => {
  it.each(ARTICLE_FORMATS)('in %s gives the quotes back', async (format) => {
    const { status, headers, bytes } = await exportAs(desk.editor, format)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe(EXPORT_FORMATS[format].mediaType)
    expect(await quotesOf(format, bytes)).toEqual(
      (await exported(desk.editor)).annotations.map(({ anchor }) => anchor.exact),
    )
  })

  it('is named after the article, is not kept, and says what it leaves out', async () => {
    const { headers } = await exportAs(desk.viewer, 'csv')
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="The-bridge-cost-two.csv"; filename*=UTF-8''The-bridge-cost-two.csv`,
    )
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('stet-omitted')).toMatch(/^"article text";count=\d+, .*"decisions";count=1$/)
  })

  it('that carries everything says so by saying nothing', async () => {
    expect((await exportAs(desk.editor, 'json')).headers.get('stet-omitted')).toBeNull()
  })
})

describe('asking for an export', () => {
  it.each(['', 'exe', '__proto__'])('refuses the format "%s" and lists those there are', async (format) => {
    const problem = await refusal(exportAs(desk.viewer, format))
    expect(problem).toMatchObject({ status: 422, code: 'invalid' })
    expect(problem.detail).toContain(ARTICLE_FORMATS.join(', '))
  })

  it('refuses to guess a format', async () => {
    const problem = await refusal(send(desk.viewer, `GET /articles/${reviewed.article.id}/export`))
    expect(problem).toMatchObject({ status: 422, field: 'query.format' })
  })

  it('answers 404 for another workspace’s article', async () => {
    const { admin } = await createDesk()
    expect(await refusal(exportAs(admin, 'json'))).toMatchObject({ status: 404 })
  })

  it('asks a stranger to sign in', async () => {
    const stranger = { slug: desk.slug, headers: {} }
    const call = `GET /articles/${reviewed.article.id}/export?format=json`
    expect(await refusal(send(stranger, call))).toMatchObject({ status: 401 })
  })
})
