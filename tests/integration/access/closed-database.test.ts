import { beforeAll, describe, expect, it } from 'vitest'
import { TEXT } from '@/tests/factories/annotating'
import { createArticle } from '@/tests/factories/article'
import { claimAt, draftVerdict } from '@/tests/factories/checking'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { grantOf } from '@/tests/factories/granting'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'
import { dbOf, WORKSPACE } from '@/lib/server/grants/db-of'

// What somebody in lib/server/data could write by mistake or by wit, and what comes of it.

useDatabase()

let ours: Desk
let theirs: Desk
let articleId: string
let claimId: string

beforeAll(async () => {
  ;[ours, theirs] = [await createDesk(), await createDesk()]
  const article = await createArticle(theirs.reviewer, TEXT)
  articleId = article.id
  claimId = await claimAt(theirs.reviewer, article)
  await draftVerdict(theirs.reviewer, claimId)
  await createArticle(ours.reviewer, 'Ours alone.')
  // An account may be a member of several workspaces.
  await wholeDatabase().member.create({
    data: { workspaceId: theirs.workspaceId, userId: ours.viewer.userId, role: 'viewer' },
  })
})

function db() {
  return dbOf(grantOf('article:read', ours.viewer))
}

/** All of theirs, and of every account, that a query of ours could have changed. */
async function state(): Promise<unknown> {
  const [whole, where] = [wholeDatabase(), { workspaceId: theirs.workspaceId }]
  const orderBy = { id: 'asc' } as const
  return [
    await whole.user.findMany({ orderBy }),
    await whole.article.findMany({ where, orderBy }),
    await whole.claim.findMany({ where, orderBy }),
    await whole.verdict.findMany({ where, orderBy }),
    await whole.member.findMany({ where, orderBy }),
    await whole.tag.findMany({ where, orderBy }),
  ]
}

/** What a query comes to: its answer, or that it was refused. */
async function outcomeOf(query: () => PromiseLike<unknown>): Promise<unknown> {
  try {
    return await query()
  } catch {
    return 'refused'
  }
}

const NONE = { count: 0 }

const READS: [string, () => PromiseLike<unknown>, unknown][] = [
  ['a row by its id', () => db().article.findUnique({ where: { id: articleId } }), null],
  [
    'rows of a workspace by name',
    () => db().article.count({ where: { workspaceId: theirs.workspaceId } }),
    'refused',
  ],
  [
    'rows by a condition with OR',
    () => db().article.findMany({ where: { OR: [{ id: articleId }, { workspaceId: theirs.workspaceId }] } }),
    [],
  ],
  [
    'rows of all workspaces, in groups',
    () =>
      db()
        .article.groupBy({ by: ['workspaceId'] })
        .then((groups) => groups.length),
    1,
  ],
  [
    'the other memberships of an account, from a member',
    () => db().member.findMany({ select: { user: { select: { memberships: true } } } }),
    'refused',
  ],
  [
    'how many memberships an account has',
    () => db().member.findMany({ select: { user: { select: { _count: true } } } }),
    'refused',
  ],
  [
    'the other memberships of one’s account',
    () => db().user.findMany({ include: { memberships: true } }),
    'refused',
  ],
  ['an account with all its columns', () => db().member.findMany({ include: { user: true } }), 'refused'],
  [
    'the password of another member',
    () => db().member.findMany({ select: { user: { select: { passwordHash: true } } } }),
    'refused',
  ],
  [
    'the password of another member, by asking for its beginning',
    () => db().member.count({ where: { user: { passwordHash: { startsWith: '$' } } } }),
    'refused',
  ],
  [
    'members by what they are in other workspaces',
    () =>
      db().member.count({
        where: { user: { is: { memberships: { some: { workspaceId: theirs.workspaceId } } } } },
      }),
    'refused',
  ],
  [
    'an account through the rows that refer to it',
    () =>
      db().article.findMany({ select: { createdBy: { select: { user: { include: { accounts: true } } } } } }),
    'refused',
  ],
  [
    'members in the order of their passwords',
    () => db().member.findMany({ orderBy: { user: { passwordHash: 'asc' } } }),
    'refused',
  ],
  [
    'another table than the one asked for',
    () => {
      const member = db().member.findFirstOrThrow({ select: { id: true } })
      const user: unknown = Reflect.get(member, 'user')
      return Promise.resolve(typeof user)
    },
    'undefined',
  ],
  ['sign-in accounts', () => db().account.findMany(), 'refused'],
  ['SQL that names no workspace', () => db().$queryRaw`SELECT 1`, 'refused'],
  ['a transaction of its own', () => db().$transaction((whole) => whole.article.findMany()), 'refused'],
]

describe('a query cannot read', () => {
  it.each(READS)('%s', async (_, query, expected) => {
    expect(await outcomeOf(query)).toEqual(expected)
  })
})

const WRITES: [string, () => PromiseLike<unknown>, unknown][] = [
  [
    'a row by its id',
    () => db().article.update({ where: { id: articleId }, data: { title: 'x' } }),
    'refused',
  ],
  [
    'rows of a workspace by name',
    () =>
      db().claim.updateMany({
        where: { workspaceId: theirs.workspaceId, text: { not: '' } },
        data: { text: 'x' },
      }),
    'refused',
  ],
  ['all rows there are', () => db().claim.updateMany({ data: { text: 'x' } }), NONE],
  ['all rows there are, away', () => db().claim.deleteMany(), NONE],
  ['a row away', () => db().claim.delete({ where: { id: claimId } }), 'refused'],
  [
    'a row that is there or not',
    () =>
      db().claim.upsert({
        where: { id: claimId },
        update: { text: 'x' },
        create: {
          id: claimId,
          workspaceId: theirs.workspaceId,
          createdById: theirs.reviewer.memberId,
          text: 'x',
          key: 'x',
        },
      }),
    'refused',
  ],
  [
    'a reference to a row',
    () =>
      db().evidence.create({
        data: {
          workspaceId: ours.workspaceId,
          claimId,
          sourceId: claimId,
          memberId: ours.viewer.memberId,
          stance: 'context',
        },
      }),
    'refused',
  ],
  [
    'a row to another workspace',
    () => db().article.updateMany({ data: { workspaceId: theirs.workspaceId } }),
    'refused',
  ],
  [
    'a row to another workspace, by connecting',
    () =>
      db().tag.update({
        where: { workspaceId_key: { workspaceId: ours.workspaceId, key: 'fact' } },
        data: { workspace: { connect: { id: theirs.workspaceId } } },
      }),
    'refused',
  ],
  [
    'a row of theirs to ours, by connecting',
    () =>
      db().workspace.update({
        where: { id: ours.workspaceId },
        data: { tags: { connect: { workspaceId_key: { workspaceId: theirs.workspaceId, key: 'fact' } } } },
      }),
    'refused',
  ],
  [
    'a row of theirs to ours, or else a new one',
    () =>
      db().workspace.update({
        where: { id: ours.workspaceId },
        data: {
          members: {
            connectOrCreate: {
              where: { id: theirs.admin.memberId },
              create: { role: 'admin', userId: ours.viewer.userId },
            },
          },
        },
      }),
    'refused',
  ],
  [
    'rows of theirs in place of ours',
    () =>
      db().workspace.update({
        where: { id: ours.workspaceId },
        data: { claims: { set: [{ id: claimId }] } },
      }),
    'refused',
  ],
  [
    'one’s role elsewhere, through one’s account',
    () =>
      db().user.update({
        where: { id: ours.viewer.userId },
        data: { memberships: { updateMany: { where: {}, data: { role: 'admin' } } } },
      }),
    'refused',
  ],
  [
    'the account of another member',
    () =>
      db().member.update({
        where: { id: ours.admin.memberId },
        data: { user: { update: { passwordHash: 'x' } } },
      }),
    'refused',
  ],
  [
    'the account of another',
    () => db().user.update({ where: { id: ours.admin.userId }, data: { name: 'x' } }),
    'refused',
  ],
  ['SQL that names no workspace', () => db().$executeRaw`DELETE FROM "Claim"`, 'refused'],
  [
    'SQL that names it idly',
    () => db().$executeRaw`UPDATE "Claim" SET text = 'x' WHERE ${WORKSPACE} <> 'x'`,
    'refused',
  ],
]

describe('a query cannot change', () => {
  it.each(WRITES)('%s', async (_, query, expected) => {
    const before = await state()
    expect(await outcomeOf(query)).toEqual(expected)
    expect(await state()).toEqual(before)
  })
})

describe('the database of a grant', () => {
  it('has no way to what it is made of', () => {
    for (const kept of [db(), db().article]) {
      expect(Reflect.ownKeys(kept)).toEqual([])
      expect(Object.getOwnPropertyDescriptor(kept, 'article')).toBeUndefined()
      expect(Object.getPrototypeOf(kept)).toBeNull()
      expect(() => Object.assign(kept, { article: {}, findMany: {} })).toThrow()
    }
  })

  it('gives what is asked for in one transaction, each kept to the workspace', async () => {
    const kept = db()
    const [articles, claims] = await kept.$transaction([kept.article.findMany(), kept.claim.findMany()])
    expect([articles.length, claims.length]).toEqual([1, 0])
    const rows = await kept.$queryRaw`SELECT title FROM "Article" WHERE "workspaceId" = ${WORKSPACE}::uuid`
    expect(rows).toHaveLength(1)
  })
})
