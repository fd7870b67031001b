import { PrismaPg } from '@prisma/adapter-pg'
import { Client } from 'pg'
import { PrismaClient } from '@/lib/server/db/generated/client'
import type { BenchOptions } from '@/tests/bench/shared/bench-options'
import { printTable } from '@/tests/bench/shared/print-table'
import { formatSummary, ratioByRound, summarise } from '@/tests/bench/shared/statistics'
import { withDatabase } from '@/tests/bench/shared/with-database'
import { plantClaims, type PlantedClaims } from './plant-claims'

/** Operations a round and variant. */
const TIMES = 300
const PAGE = 50

type Variant = { name: string; base: string; operate: () => Promise<unknown> }

/**
 * What row-level security would cost beside the condition that every query has now: policies that read the workspace
 * from a setting which holds for one transaction (docs/decisions/0010).
 */
export function run({ rounds }: BenchOptions): Promise<void> {
  return withDatabase(async (url) => {
    const planted = await plantClaims(url)
    const [plain, guarded] = [await connect(url), await connect(url, planted.role)]
    const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: url }) })
    const guardedUrl = `${url}?options=${encodeURIComponent(`-c role=${planted.role}`)}`
    const guardedPrisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: guardedUrl }) })
    try {
      const variants = [
        ...variantsOf('one claim', { plain, guarded }, oneClaim(planted)),
        ...variantsOf(`${String(PAGE)} claims`, { plain, guarded }, manyClaims(planted)),
        ...prismaVariants(planted, prisma, guardedPrisma),
      ]
      await report(variants, rounds)
    } finally {
      await Promise.all([plain.end(), guarded.end(), prisma.$disconnect(), guardedPrisma.$disconnect()])
    }
  })
}

async function connect(connectionString: string, role?: string): Promise<Client> {
  const client = new Client({ connectionString, pipeline: true, ...(role && { options: `-c role=${role}` }) })
  await client.connect()
  return client
}

type Statement = { name: string; text: string; values: unknown[] }
type Asked = { workspaceId: string; withCondition: () => Statement; withoutCondition: () => Statement }

function oneClaim({ workspaceId, anyClaim }: PlantedClaims): Asked {
  const text = 'SELECT id, text, revision FROM "Claim" WHERE id = $1'
  return {
    workspaceId,
    withCondition: () => ({
      name: 'one kept',
      text: `${text} AND "workspaceId" = $2`,
      values: [anyClaim(), workspaceId],
    }),
    withoutCondition: () => ({ name: 'one', text, values: [anyClaim()] }),
  }
}

function manyClaims({ workspaceId }: PlantedClaims): Asked {
  const [head, tail] = [
    'SELECT id, text, revision FROM "Claim" WHERE',
    '"deletedAt" IS NULL ORDER BY "createdAt" LIMIT',
  ]
  return {
    workspaceId,
    withCondition: () => ({
      name: 'many kept',
      text: `${head} "workspaceId" = $1 AND ${tail} $2`,
      values: [workspaceId, PAGE],
    }),
    withoutCondition: () => ({ name: 'many', text: `${head} ${tail} $1`, values: [PAGE] }),
  }
}

function variantsOf(
  what: string,
  { plain, guarded }: { plain: Client; guarded: Client },
  { workspaceId, withCondition, withoutCondition }: Asked,
): Variant[] {
  const base = `${what}: condition`
  const setting: Statement = {
    name: 'setting',
    text: "SELECT set_config('stet.workspace', $1, true)",
    values: [workspaceId],
  }
  return [
    { name: base, base, operate: () => plain.query(withCondition()) },
    {
      name: `${what}: policy`,
      base,
      operate: async () => {
        await guarded.query('BEGIN')
        await guarded.query(setting)
        await guarded.query(withoutCondition())
        await guarded.query('COMMIT')
      },
    },
    {
      name: `${what}: policy, sent together`,
      base,
      operate: () =>
        Promise.all([
          guarded.query('BEGIN'),
          guarded.query(setting),
          guarded.query(withoutCondition()),
          guarded.query('COMMIT'),
        ]),
    },
  ]
}

function prismaVariants(
  { workspaceId, anyClaim }: PlantedClaims,
  plain: PrismaClient,
  guarded: PrismaClient,
): Variant[] {
  const base = 'one claim by Prisma: condition'
  return [
    { name: base, base, operate: () => plain.claim.findUnique({ where: { id: anyClaim(), workspaceId } }) },
    {
      name: 'one claim by Prisma: policy',
      base,
      operate: () =>
        guarded.$transaction([
          guarded.$queryRaw`SELECT set_config('stet.workspace', ${workspaceId}, true)`,
          guarded.claim.findUnique({ where: { id: anyClaim() } }),
        ]),
    },
  ]
}

async function report(variants: readonly Variant[], rounds: number): Promise<void> {
  const times = new Map<string, number[]>(variants.map(({ name }) => [name, []]))
  // The first round warms connections and plans, and does not count.
  for (let round = -1; round < rounds; round++) {
    for (const { name, operate } of variants) {
      const started = performance.now()
      for (let done = 0; done < TIMES; done++) await operate()
      if (round >= 0) times.get(name)?.push((performance.now() - started) / TIMES)
    }
  }
  printTable(
    ['row-level security', 'ms an operation (min–max)', '× condition'],
    variants.map(({ name, base }) => {
      const series = times.get(name) ?? []
      return [
        name,
        formatSummary(summarise(series)),
        formatSummary(ratioByRound(series, times.get(base) ?? [])),
      ]
    }),
  )
}
