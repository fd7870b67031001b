import { EventEmitter } from 'node:events'
import { Client } from 'pg'
import { vi } from 'vitest'
import * as z from 'zod'

/** What a statement made PostgreSQL do: pages of tables and indexes that it looked at, and rows that it handled. */
export type StatementWork = {
  sql: string
  pages: number
  rows: number
  /** The step of its plan that handled most rows. */
  heaviest: string
  /** Tables and indexes of which it looked at everything, not only at what a condition of an index names. */
  readWhole: string[]
}

// A node of a plan names each count only where it has one. Counts are per loop.
const countsSchema = z.object({
  'Node Type': z.string(),
  'Relation Name': z.string().default(''),
  'Index Name': z.string().default(''),
  'Index Cond': z.string().default(''),
  'Actual Rows': z.number().default(0),
  'Actual Loops': z.number().default(1),
  'Rows Removed by Filter': z.number().default(0),
  'Rows Removed by Join Filter': z.number().default(0),
  'Rows Removed by Index Recheck': z.number().default(0),
  'Shared Hit Blocks': z.number().default(0),
  'Shared Read Blocks': z.number().default(0),
})
type Node = z.infer<typeof countsSchema> & { Plans: Node[] }
const nodeSchema: z.ZodType<Node> = countsSchema.extend({
  Plans: z.lazy(() => z.array(nodeSchema).default([])),
})
const heardNotice = z.object({ message: z.string() })
const explained = z.object({ 'Query Text': z.string(), Plan: nodeSchema })

const SETTINGS = {
  session_preload_libraries: 'auto_explain',
  client_min_messages: 'log',
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_buffers': 'on',
  'auto_explain.log_timing': 'off',
  'auto_explain.log_format': 'json',
  'auto_explain.log_nested_statements': 'on',
  'auto_explain.log_parameter_max_length': '0',
}

/**
 * Makes PostgreSQL tell every later connection to the test's database how it answered each statement. `more` are further
 * settings of theirs.
 */
export async function explainEverything(
  databaseUrl: string,
  more: Record<string, string> = {},
): Promise<void> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const name = new URL(databaseUrl).pathname.slice(1)
    for (const [setting, value] of Object.entries({ ...SETTINGS, ...more }))
      await client.query(`ALTER DATABASE ${name} SET ${setting} = '${value}'`)
  } finally {
    await client.end()
  }
}

/** What the statements of `work` took, in order, those of triggers and functions included. */
export async function workOf(work: () => Promise<unknown>): Promise<StatementWork[]> {
  const heard: string[] = []
  const emit = vi.spyOn(Client.prototype, 'emit').mockImplementation(function (
    this: Client,
    event: string | symbol,
    ...given: unknown[]
  ) {
    if (event === 'notice') heard.push(heardNotice.parse(given[0]).message)
    return EventEmitter.prototype.emit.call(this, event, ...given)
  })
  try {
    await work()
  } finally {
    emit.mockRestore()
  }
  return heard.flatMap(readPlan)
}

function readPlan(message: string): StatementWork[] {
  const json = /^duration: .* plan:\n([\s\S]+)$/.exec(message)?.[1]
  if (json === undefined) return []
  const { 'Query Text': sql, Plan: plan } = explained.parse(JSON.parse(json))
  const nodes = nodesOf(plan)
  const pages = plan['Shared Hit Blocks'] + plan['Shared Read Blocks']
  const rows = nodes.reduce((sum, node) => sum + rowsOf(node), 0)
  const heaviest = describe(nodes.toSorted((a, b) => rowsOf(b) - rowsOf(a))[0])
  return [{ sql, pages, rows, heaviest, readWhole: nodes.flatMap(readWhole) }]
}

function readWhole(node: Node): string[] {
  const { 'Node Type': type, 'Relation Name': relation, 'Index Name': index } = node
  if (type === 'Seq Scan') return [relation]
  return /Index/.test(type) && node['Index Cond'] === '' ? [index] : []
}

function nodesOf(node: Node): Node[] {
  return [node, ...node.Plans.flatMap(nodesOf)]
}

function rowsOf(node: Node): number {
  const each =
    node['Actual Rows'] +
    node['Rows Removed by Filter'] +
    node['Rows Removed by Join Filter'] +
    node['Rows Removed by Index Recheck']
  return each * node['Actual Loops']
}

function describe(node: Node | undefined): string {
  if (!node) return ''
  const parts = [node['Node Type'], node['Relation Name'], node['Index Name'], node['Index Cond']]
  return `${parts.join(' ')}, ${String(node['Actual Loops'])} times`
}
