import { beforeEach, describe, expect, it } from 'vitest'
import { deleteOwnArticleEvidence } from '@/lib/server/data/import/restored/insert-restored'
import * as known from '@/lib/server/data/import/restored/known-rows'
import { findKnownArticles, listImportedEarlier } from '@/lib/server/data/import/external-targets'
import { hasOwnArticle } from '@/lib/server/data/source/own-article'
import type { WriteGrant } from '@/lib/server/grants/grant'
import { FIRST, TEXT } from '@/tests/factories/annotating'
import { createArticle, type TestArticle } from '@/tests/factories/article'
import { addEvidence, claimAt, draftVerdict } from '@/tests/factories/checking'
import { createDesk, type Desk, type Person } from '@/tests/factories/desk'
import { grantOf, writeAs } from '@/tests/factories/granting'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

const deleted = { data: { deletedAt: new Date() } }

let desk: Desk
let article: TestArticle
let claimId: string

beforeEach(async () => {
  desk = await createDesk()
  article = await createArticle(desk.reviewer, TEXT)
  claimId = await claimAt(desk.reviewer, article, FIRST)
})

type Write = WriteGrant<'annotation:create'>
type Kind = {
  name: string
  /** The id of one that Rosa has not submitted. */
  make: () => Promise<string>
  find: (grant: Write, id: string) => Promise<{ id: string }[]>
  remove: (id: string) => Promise<unknown>
}

const KINDS: Kind[] = [
  {
    name: 'a claim',
    make: () => Promise.resolve(claimId),
    find: (grant, id) => known.findKnownClaims(grant, { ids: [id], keys: [] }),
    remove: (id) => wholeDatabase().claim.update({ where: { id }, ...deleted }),
  },
  {
    name: 'a source',
    make: async () => (await addEvidence(desk.reviewer, claimId)).source.id,
    find: (grant, id) => known.findKnownSources(grant, [id]),
    remove: (id) => wholeDatabase().source.update({ where: { id }, ...deleted }),
  },
  {
    name: 'evidence',
    make: async () => (await addEvidence(desk.reviewer, claimId)).id,
    find: (grant, id) => known.findKnownEvidence(grant, [id]),
    remove: (id) => wholeDatabase().evidence.update({ where: { id }, ...deleted }),
  },
  {
    name: 'a verdict',
    make: async () => (await draftVerdict(desk.reviewer, claimId)).id,
    find: (grant, id) => known.findKnownVerdicts(grant, [id]),
    remove: (id) => wholeDatabase().verdict.update({ where: { id }, ...deleted }),
  },
  {
    name: 'an annotation',
    make: async () => (await wholeDatabase().annotation.findFirstOrThrow({ where: { claimId } })).id,
    find: (grant, id) => known.findKnownAnnotations(grant, article.id, [id]),
    remove: (id) => wholeDatabase().annotation.update({ where: { id }, ...deleted }),
  },
]

it.each(KINDS)('$name is known to who may see it, until it is deleted', async ({ make, find, remove }) => {
  const id = await make()
  const foundBy = async (person: Person) =>
    (await writeAs(person, 'annotation:create', (grant) => find(grant, id))).map((row) => row.id)
  expect([await foundBy(desk.reviewer), await foundBy(desk.reviewer2)]).toEqual([[id], []])
  await remove(id)
  expect(await foundBy(desk.reviewer)).toEqual([])
})

describe('an article of a file', () => {
  it('is known until it is deleted', async () => {
    const ids = { sha256s: [], urls: [], versionIds: [], articleIds: [article.id] }
    const found = async () => (await findKnownArticles(grantOf('article:read', desk.reviewer), ids)).length
    expect(await found()).toBe(1)
    await wholeDatabase().article.update({ where: { id: article.id }, ...deleted })
    expect(await found()).toBe(0)
  })

  it('has what the member themself imported earlier and did not remove', async () => {
    const db = wholeDatabase()
    const origin = { tool: 'doccano', id: '1' }
    await db.annotation.updateMany({ where: { articleId: article.id }, data: { origin } })
    const of = async (person: Person) =>
      (await listImportedEarlier(grantOf('annotation:create', person), article.id)).length
    expect([await of(desk.reviewer), await of(desk.reviewer2)]).toEqual([1, 0])
    await db.annotation.updateMany({ where: { articleId: article.id }, ...deleted })
    expect(await of(desk.reviewer)).toBe(0)
  })
})

describe('evidence from an article that makes the claim', () => {
  const url = 'https://paper.example/bridge'

  it.each([
    ['article', () => wholeDatabase().article.update({ where: { id: article.id }, ...deleted })],
    ['annotation', () => wholeDatabase().annotation.updateMany({ where: { claimId }, ...deleted })],
  ])('is such until the %s is deleted', async (_, remove) => {
    const { id, source } = await addEvidence(desk.reviewer, claimId, { source: { url } })
    await wholeDatabase().article.update({ where: { id: article.id }, data: { url, normalizedUrl: url } })
    const write = <T>(work: (grant: Write) => Promise<T>) => writeAs(desk.reviewer, 'annotation:create', work)
    const isOwn = () => write((grant) => hasOwnArticle(grant, { claimId, sourceIds: [source.id] }))
    const takeOut = () => write((grant) => deleteOwnArticleEvidence(grant, [id]))
    expect(await isOwn()).toBe(true)
    await remove()
    expect([await isOwn(), await takeOut()]).toEqual([false, new Set()])
    await wholeDatabase().article.update({ where: { id: article.id }, data: { deletedAt: null } })
    await wholeDatabase().annotation.updateMany({ where: { claimId }, data: { deletedAt: null } })
    expect(await takeOut()).toEqual(new Set([id]))
  })
})
