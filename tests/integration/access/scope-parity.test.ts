import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isInScope, ROW_SCOPES, type RowScope } from '@/lib/core/permissions/row-scope'
import { scope } from '@/lib/server/data/scope/scope'
import { sql } from '@/lib/server/db/sql'
import { createDesk, type Desk, type Person } from '@/tests/factories/desk'
import { grantOf } from '@/tests/factories/granting'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'
import { arbitraryRows, insertRows } from './arbitrary-rows'
import { readRows, type MixedDesk } from './mixed-desk'

useDatabase()

const SCOPES = Object.keys(ROW_SCOPES).filter((name): name is RowScope => name in ROW_SCOPES)
const PEOPLE = ['reviewer', 'reviewer2', 'editor'] as const

type Kind = keyof MixedDesk['rows']

/** The scope of each table in its two forms for the database, asked of the whole of it. */
const ASKED: Record<Kind, (person: Person, rowScope: RowScope) => Promise<[where: string[], raw: string[]]>> =
  {
    annotation: async (person, rowScope) => {
      const { where, sql: condition } = scope(grantOf('annotation:read', person, rowScope), 'annotation')
      const live = { workspaceId: person.workspaceId, deletedAt: null }
      return [
        idsOf(
          await wholeDatabase().annotation.findMany({ where: { AND: [live, where] }, select: { id: true } }),
        ),
        idsOf(
          await wholeDatabase().$queryRaw<
            Id[]
          >`SELECT a.id FROM "Annotation" a ${living(sql`a`, person)} AND ${condition}`,
        ),
      ]
    },
    claim: async (person, rowScope) => {
      const { where, sql: condition } = scope(grantOf('claim:read', person, rowScope), 'claim')
      const live = { workspaceId: person.workspaceId, deletedAt: null }
      return [
        idsOf(await wholeDatabase().claim.findMany({ where: { AND: [live, where] }, select: { id: true } })),
        idsOf(
          await wholeDatabase().$queryRaw<
            Id[]
          >`SELECT c.id FROM "Claim" c ${living(sql`c`, person)} AND ${condition}`,
        ),
      ]
    },
    source: async (person, rowScope) => {
      const { where, sql: condition } = scope(grantOf('source:read', person, rowScope), 'source')
      const live = { workspaceId: person.workspaceId, deletedAt: null }
      return [
        idsOf(await wholeDatabase().source.findMany({ where: { AND: [live, where] }, select: { id: true } })),
        idsOf(
          await wholeDatabase().$queryRaw<
            Id[]
          >`SELECT s.id FROM "Source" s ${living(sql`s`, person)} AND ${condition}`,
        ),
      ]
    },
    evidence: async (person, rowScope) => {
      const { where, sql: condition } = scope(grantOf('evidence:read', person, rowScope), 'evidence')
      const live = { workspaceId: person.workspaceId, deletedAt: null }
      return [
        idsOf(
          await wholeDatabase().evidence.findMany({ where: { AND: [live, where] }, select: { id: true } }),
        ),
        idsOf(
          await wholeDatabase().$queryRaw<
            Id[]
          >`SELECT e.id FROM "Evidence" e ${living(sql`e`, person)} AND ${condition}`,
        ),
      ]
    },
    verdict: async (person, rowScope) => {
      const { where, sql: condition } = scope(grantOf('verdict:read', person, rowScope), 'verdict')
      const live = { workspaceId: person.workspaceId, deletedAt: null }
      return [
        idsOf(
          await wholeDatabase().verdict.findMany({ where: { AND: [live, where] }, select: { id: true } }),
        ),
        idsOf(
          await wholeDatabase().$queryRaw<
            Id[]
          >`SELECT d.id FROM "Verdict" d ${living(sql`d`, person)} AND ${condition}`,
        ),
      ]
    },
  }
const KINDS = Object.keys(ASKED).filter((name): name is Kind => name in ASKED)

type Id = { id: string }
function living(table: ReturnType<typeof sql>, { workspaceId }: Person) {
  return sql`WHERE ${table}."workspaceId" = ${workspaceId}::uuid AND ${table}."deletedAt" IS NULL`
}

function idsOf(rows: readonly Id[]): string[] {
  return rows.map(({ id }) => id).sort()
}

async function expectParity(desk: Desk): Promise<void> {
  const rows = await readRows(desk)
  for (const kind of KINDS) {
    for (const rowScope of SCOPES) {
      for (const name of PEOPLE) {
        const { memberId } = desk[name]
        const covered = [...rows[kind]].filter(([, row]) => isInScope(rowScope, memberId, row))
        const expected = covered.map(([id]) => id).sort()
        const [where, raw] = await ASKED[kind](desk[name], rowScope)
        expect({ kind, rowScope, name, where, raw }).toEqual({
          kind,
          rowScope,
          name,
          where: expected,
          raw: expected,
        })
      }
    }
  }
}

it('predicate, Prisma filter and SQL of a scope agree, whatever the rows', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryRows, async (rows) => {
      const desk = await createDesk()
      await insertRows(desk, rows)
      await expectParity(desk)
    }),
    { numRuns: 12, endOnFailure: true },
  )
})
