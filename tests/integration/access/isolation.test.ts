import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { routes } from '@/lib/server/http/routes/routes'
import { expectAnswer, send } from '@/tests/factories/api'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { differentFiles, startImport } from '@/tests/factories/import-many'
import { useDatabase } from '@/tests/integration/setup/worker-database'
import { createMixedDesk, type MixedDesk } from './mixed-desk'

useDatabase()

/** A valid body for each route that names a thing in its path and wants one. */
const BODIES: Record<string, unknown> = {
  'patch /articles/{articleId}': { title: 'Mine now' },
  'post /articles/{articleId}/annotations': { start: 0, end: 3, tag: 'fact' },
  'post /articles/{articleId}/annotation-changes': {
    changes: [{ op: 'create', id: '01900000-0000-7000-8000-000000000001', start: 0, end: 3, tag: 'fact' }],
  },
  'post /articles/{articleId}/versions': { text: 'Mine now.' },
  'patch /annotations/{annotationId}': { note: 'Mine now' },
  'put /annotations/{annotationId}/anchor': { start: 0, end: 3 },
  'post /articles/{articleId}/sentence-edits': { kind: 'split', at: 11 },
  'put /articles/{articleId}/reading': { seen: [0] },
  'patch /claims/{claimId}': { text: 'Mine now' },
  'patch /sources/{sourceId}': { title: 'Mine now' },
  'post /claims/{claimId}/evidence': { source: { title: 'Mine' }, stance: 'context' },
  'patch /evidence/{evidenceId}': { note: 'Mine now' },
  'post /claims/{claimId}/verdicts': { rating: 'supported' },
  'patch /verdicts/{verdictId}': { rating: 'supported' },
  'post /verdicts/{verdictId}/decisions': { outcome: 'approve' },
  'patch /members/{id}': { role: 'admin' },
  'patch /account/passkeys/{id}': { name: 'Mine now' },
  'post /imports/{importId}/cancel': {},
  'post /imports/{importId}/retry': { rows: 'failed' },
}

const QUERIES: Record<string, string> = {
  'get /articles/{articleId}/export': '?format=json',
  'get /articles/{articleId}/comparison': '?from=1&to=1',
}

const NAMED = routes
  .filter(({ path }) => path.includes('{'))
  .map(({ method, path }) => ({ name: `${method} ${path}`, method, path }))

let theirs: MixedDesk
let ours: Desk
let things: Record<string, string>

beforeAll(async () => {
  theirs = await createMixedDesk()
  ours = await createDesk()
  things = await thingsOf(theirs)
})

/** A thing of theirs for every name that a path may hold. */
async function thingsOf({ desk, article }: MixedDesk): Promise<Record<string, string>> {
  const db = wholeDatabase()
  const where = { workspaceId: desk.workspaceId, deletedAt: null }
  const edit = await expectAnswer(
    201,
    z.object({ edit: z.object({ id: z.uuid() }) }),
    send(desk.reviewer, `POST /articles/${article.id}/sentence-edits`, { body: { kind: 'merge', at: 29 } }),
  )
  return {
    articleId: article.id,
    editId: edit.edit.id,
    annotationId: (await db.annotation.findFirstOrThrow({ where })).id,
    claimId: (await db.claim.findFirstOrThrow({ where })).id,
    evidenceId: (await db.evidence.findFirstOrThrow({ where })).id,
    sourceId: (await db.source.findFirstOrThrow({ where })).id,
    verdictId: (await db.verdict.findFirstOrThrow({ where: { ...where, status: 'submitted' } })).id,
    id: desk.reviewer.memberId,
    number: '1',
    importId: (await startImport(desk.reviewer, differentFiles(1))).id,
    sha256: await keepImage(desk),
  }
}

/** An image that an article of theirs shows. */
async function keepImage({ workspaceId }: Desk): Promise<string> {
  const db = wholeDatabase()
  const sha256 = 'ab'.repeat(32)
  const bytes = new Uint8Array([1])
  await db.image.create({ data: { workspaceId, sha256, mediaType: 'image/png', bytes } })
  const version = await db.articleVersion.findFirstOrThrow({ where: { workspaceId } })
  await db.versionImage.create({ data: { workspaceId, versionId: version.id, sha256 } })
  return sha256
}

/** Everything of theirs that a stranger could have changed. */
async function stateOf({ desk }: MixedDesk): Promise<string> {
  const db = wholeDatabase()
  const where = { workspaceId: desk.workspaceId }
  const orderBy = { id: 'asc' } as const
  return JSON.stringify([
    await db.article.findMany({ where, orderBy }),
    await db.annotation.findMany({ where, orderBy }),
    await db.claim.findMany({ where, orderBy }),
    await db.source.findMany({ where, orderBy }),
    await db.evidence.findMany({ where, orderBy }),
    await db.verdict.findMany({ where, orderBy }),
    await db.member.findMany({ where, orderBy }),
    await db.importJob.findMany({ where, orderBy }),
    await db.event.count({ where }),
  ])
}

describe('a thing of another workspace', () => {
  it.each(NAMED)('is not found by $name, and stays as it is', async ({ name, method, path }) => {
    const before = await stateOf(theirs)
    const filled =
      path.replaceAll(/\{(\w+)\}/g, (_, key: string) => things[key] ?? 'unknown') + (QUERIES[name] ?? '')
    const body = BODIES[name]
    const answer = await send(ours.admin, `${method.toUpperCase()} ${filled}`, {
      body,
      headers: { 'if-match': '"1"' },
    })
    expect(answer.status, answer.text).toBe(404)
    expect(await stateOf(theirs)).toBe(before)
  })

  it('cannot be joined, cited or rested on', async () => {
    const post = (path: string, body: unknown) => send(ours.admin, `POST ${path}`, { body })
    const claim = await expectAnswer(201, z.object({ id: z.uuid() }), post('/claims', { text: 'Ours.' }))
    const cited = await post(`/claims/${claim.id}/evidence`, {
      sourceId: things['sourceId'],
      stance: 'context',
    })
    expect(cited.status).toBe(422)
    const rested = await post(`/claims/${claim.id}/verdicts`, { evidenceIds: [things['evidenceId']] })
    expect(rested.status).toBe(422)
  })
})
