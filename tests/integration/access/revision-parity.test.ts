import fc from 'fast-check'
import { expect, it } from 'vitest'
import { annotationPage } from '@/lib/schema/annotation'
import type { RowScope } from '@/lib/core/permissions/row-scope'
import { readAnnotationPage } from '@/lib/server/data/annotation/read-annotation-page'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { grantOf } from '@/tests/factories/granting'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'
import { arbitraryRows, insertRows } from './arbitrary-rows'

useDatabase()

const PEOPLE = ['reviewer', 'reviewer2', 'editor'] as const

/** Those that lists of annotations can have. In the last two, a change that is not seen may count, but none is missed. */
const SCOPES = ['any', 'approved', 'own', 'own_or_approved', 'own_open', 'others'] as const
const EXACT: readonly RowScope[] = ['any', 'approved', 'own', 'own_or_approved']

const pick = fc.nat(99)

/** Changes of rows, including some that no use case makes. */
const arbitraryChange = fc.oneof(
  fc.record({
    kind: fc.constant('verdict' as const),
    which: pick,
    status: fc.constantFrom('draft', 'submitted', 'changes_requested', 'approved', 'rejected'),
  }),
  fc.record({ kind: fc.constantFrom('note', 'move', 'delete', 'name'), which: pick }),
  fc.record({ kind: fc.constant('claim' as const), which: pick, claim: pick }),
)
type Change = typeof arbitraryChange extends fc.Arbitrary<infer One> ? One : never

type Ids = Record<'annotations' | 'verdicts' | 'claims', string[]>

async function readIds({ workspaceId }: Desk): Promise<Ids> {
  const db = wholeDatabase()
  const asked = { where: { workspaceId }, select: { id: true }, orderBy: { id: 'asc' as const } }
  const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id)
  return {
    annotations: idsOf(await db.annotation.findMany(asked)),
    verdicts: idsOf(await db.verdict.findMany(asked)),
    claims: idsOf(await db.claim.findMany(asked)),
  }
}

async function giveAnchors({ workspaceId }: Desk): Promise<void> {
  await wholeDatabase().$executeRaw`
    INSERT INTO "Anchor" ("workspaceId", "annotationId", "versionId", start, "end", exact, prefix, suffix, status, score)
    SELECT a."workspaceId", a.id, p."currentVersionId", 0, 10, 'The bridge', '', '', 'exact', 1
    FROM "Annotation" a JOIN "Article" p ON p.id = a."articleId" WHERE a."workspaceId" = ${workspaceId}::uuid`
}

async function make(desk: Desk, ids: Ids, change: Change): Promise<void> {
  const db = wholeDatabase()
  const oneOf = (list: readonly string[], choice: number) => list[choice % list.length] ?? desk.workspaceId
  const annotation = { id: oneOf(ids.annotations, change.which) }
  const revision = { increment: 1 }
  switch (change.kind) {
    case 'verdict': {
      const where = { id: oneOf(ids.verdicts, change.which) }
      await db.verdict.updateMany({ where, data: { status: change.status, revision } })
      return
    }
    case 'note':
      await db.annotation.updateMany({ where: annotation, data: { note: 'Hm.', revision } })
      return
    case 'delete': {
      const deleted = await db.annotation.findFirst({ where: { ...annotation, deletedAt: { not: null } } })
      const deletedAt = deleted ? null : new Date()
      await db.annotation.updateMany({ where: annotation, data: { deletedAt, revision } })
      return
    }
    case 'claim': {
      const claimId = oneOf(ids.claims, change.claim)
      await db.annotation.updateMany({ where: annotation, data: { claimId, revision } })
      return
    }
    case 'move':
      await db.anchor.updateMany({
        where: { annotationId: annotation.id },
        data: { start: { increment: 1 }, end: { increment: 1 } },
      })
      return
    case 'name': {
      const { userId, name } = desk[PEOPLE[change.which % PEOPLE.length] ?? 'reviewer']
      const { name: old } = await db.user.findUniqueOrThrow({ where: { id: userId } })
      await db.user.update({ where: { id: userId }, data: { name: old === name ? `${name} B.` : name } })
    }
  }
}

/** Every page size is kept for itself, so that one that nobody has asked for before is read from the tables. */
let limit = 100

/** What each of them sees in each scope, and the revision it goes by. */
async function readLists(desk: Desk, articleId: string) {
  limit += 1
  const lists = new Map<string, { scope: RowScope; items: string; revision: number }>()
  for (const scope of SCOPES) {
    for (const name of PEOPLE) {
      const grant = grantOf('annotation:read', desk[name], scope)
      const read = await readAnnotationPage(grant, articleId, { limit })
      if (!read.ok) throw new Error(read.failure.message)
      const { items, revision } = annotationPage.parse(JSON.parse(new TextDecoder().decode(read.value.bytes)))
      lists.set(`${scope} ${name}`, { scope, items: JSON.stringify(items), revision })
    }
  }
  return lists
}

it('the revision of a list grows if what is listed changes, and only then, whatever happens to the rows', async () => {
  let changed = 0
  await fc.assert(
    fc.asyncProperty(
      arbitraryRows,
      fc.array(arbitraryChange, { minLength: 8, maxLength: 8 }),
      async (rows, changes) => {
        const desk = await createDesk()
        await insertRows(desk, rows)
        await giveAnchors(desk)
        const ids = await readIds(desk)
        const { id } = await wholeDatabase().article.findFirstOrThrow({
          where: { workspaceId: desk.workspaceId },
        })
        let before = await readLists(desk, id)
        for (const change of changes) {
          await make(desk, ids, change)
          const after = await readLists(desk, id)
          for (const [reader, old] of before) {
            const now = after.get(reader)
            const differs = old.items !== now?.items
            const grows = (now?.revision ?? 0) > old.revision
            if (differs) changed += 1
            if (differs || EXACT.includes(old.scope))
              expect({ change, reader, grows }).toEqual({ change, reader, grows: differs })
            expect(now?.revision).toBeGreaterThanOrEqual(old.revision)
          }
          before = after
        }
      },
    ),
    { numRuns: 12, endOnFailure: true },
  )
  expect(changed).toBeGreaterThan(100)
})
