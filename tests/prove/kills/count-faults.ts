import { Client } from 'pg'
import * as z from 'zod'
import { runCommand } from '@/tests/run/run-command'
import type { Entry, Ledger } from './ledger'

export const FAULTS = ['lost', 'doubled', 'half', 'stuck'] as const
export type Fault = (typeof FAULTS)[number]
/** What is wrong, a line each, by kind of fault. */
export type Faults = Readonly<Record<Fault, string[]>>

const counted = z.array(z.object({ n: z.number() })).length(1)

/**
 * Rows of a write that is there in part. Each gives the number of such rows, in the whole database and not only among
 * what was acknowledged: a write that nobody was told of may not be there in part either.
 */
const HALVES: Readonly<Record<string, string>> = {
  'annotations without a place': `SELECT 1 FROM "Annotation" a WHERE NOT EXISTS (
    SELECT FROM "Anchor" WHERE "annotationId" = a.id)`,
  'annotations that lack the claim of their tag': `SELECT 1 FROM "Annotation" a JOIN "Tag" t ON t.id = a."tagId"
    WHERE t.key IN ('fact', 'unsupported') AND a."claimId" IS NULL AND a."deletedAt" IS NULL`,
  'articles without a version that people work on': `SELECT 1 FROM "Article" WHERE "currentVersionId" IS NULL`,
  'versions without all their sentences': `SELECT 1 FROM "ArticleVersion" v WHERE v."sentenceCount" <> (
    SELECT count(*) FROM "Sentence" WHERE "versionId" = v.id)`,
  'current versions without the places of all annotations': `SELECT 1 FROM "Article" a
    JOIN "Annotation" n ON n."articleId" = a.id AND n."deletedAt" IS NULL
    WHERE NOT EXISTS (SELECT FROM "Anchor" p WHERE p."annotationId" = n.id AND p."versionId" = a."currentVersionId")`,
  'decided verdicts without a decision': `SELECT 1 FROM "Verdict" v
    WHERE v.status IN ('approved', 'rejected', 'changes_requested')
      AND NOT EXISTS (SELECT FROM "Decision" WHERE "verdictId" = v.id)`,
  'imported rows without their article': `SELECT 1 FROM "ImportRow" WHERE status = 'created' AND "articleId" IS NULL`,
  'audit lines that wait for their commit': 'SELECT 1 FROM "PendingEvent"',
  'keys without an answer': 'SELECT 1 FROM "IdempotentAnswer" WHERE status = 0',
  ...Object.fromEntries(
    [
      ['Article', 'article.import'],
      ['Annotation', 'annotation.create'],
      ['Claim', 'claim.create'],
      ['Source', 'source.create'],
      ['Evidence', 'evidence.create'],
      ['Verdict', 'verdict.create'],
      ['Invitation', 'invitation.create'],
      ['ImportJob', 'import.start'],
    ].map(([table = '', action = '']) => [
      `rows of ${table} without the line "${action}"`,
      `SELECT 1 FROM "${table}" r WHERE NOT EXISTS (
        SELECT FROM "Event" e WHERE e."subjectId" = r.id AND e.action = '${action}')`,
    ]),
  ),
}

const UNFINISHED: Readonly<Record<string, string>> = {
  'imports that never end': `SELECT 1 FROM "ImportJob" WHERE status = 'running'`,
  'versions whose annotations are never all carried over': `SELECT 1 FROM "CarryOver" WHERE status = 'running'`,
  'locks that nobody releases': `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`,
}

/** How much of the workers' work is left. */
export async function countUnfinished(databaseUrl: string): Promise<number> {
  return withClient(databaseUrl, async (client) => {
    let left = 0
    for (const sql of Object.values(UNFINISHED)) left += await countOf(client, sql)
    return left
  })
}

/** Compares the database with what writers were told. Everything has to be at rest. */
export async function countFaults(databaseUrl: string, ledger: Ledger): Promise<Faults> {
  const faults: Faults = { lost: [], doubled: [], half: [], stuck: [...ledger.stuckWrites] }
  await withClient(databaseUrl, async (client) => {
    for (const entry of ledger.entries) await checkEntry(client, entry, faults)
    for (const [what, sql] of Object.entries(HALVES)) await checkNone(client, { what, sql }, faults.half)
    for (const [what, sql] of Object.entries(UNFINISHED)) await checkNone(client, { what, sql }, faults.stuck)
  })
  const audit = await runCommand(['npm', 'run', '--silent', 'audit:verify'], {
    show: 'never',
    env: { DATABASE_URL: databaseUrl, STET_SECRET: 'qZ8vK2mT5xR7wN4pL9sB3hG6jD1fC0yA' },
  })
  if (audit.exitCode !== 0) faults.half.push(audit.output.trim())
  return faults
}

async function checkEntry(client: Client, entry: Entry, faults: Faults): Promise<void> {
  const differences: number[] = []
  for (const { sql, values, count } of entry.rows) {
    const [{ n } = { n: 0 }] = counted.parse((await client.query(sql, [...values])).rows)
    differences.push(n - count)
  }
  if (entry.event) differences.push((await linesOf(client, entry.event)) - 1)
  const fault = faultIn(differences)
  if (fault) faults[fault].push(`${entry.kind}: ${JSON.stringify(entry.rows.map(({ values }) => values))}`)
}

/** By how many rows each part of a write differs from what it must be: all of them missing, some missing, or too many. */
function faultIn(differences: readonly number[]): Fault | undefined {
  if (differences.some((difference) => difference > 0)) return 'doubled'
  const missing = differences.filter((difference) => difference < 0).length
  if (missing === 0) return undefined
  return missing === differences.length ? 'lost' : 'half'
}

async function linesOf(client: Client, { action, subject }: NonNullable<Entry['event']>): Promise<number> {
  const sql = 'SELECT count(*)::int AS n FROM "Event" WHERE "subjectId" = $1 AND action = $2'
  const [{ n } = { n: 0 }] = counted.parse((await client.query(sql, [subject, action])).rows)
  return n
}

async function checkNone(
  client: Client,
  { what, sql }: { what: string; sql: string },
  faults: string[],
): Promise<void> {
  const n = await countOf(client, sql)
  for (let index = 0; index < n; index += 1) faults.push(what)
}

async function countOf(client: Client, sql: string): Promise<number> {
  const [{ n } = { n: 0 }] = counted.parse(
    (await client.query(`SELECT count(*)::int AS n FROM (${sql}) x`)).rows,
  )
  return n
}

async function withClient<T>(databaseUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
