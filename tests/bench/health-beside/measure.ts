import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { ARTICLE_FORMATS } from '@/lib/schema/export-formats'
import { disconnect } from '@/lib/server/grants/system'
import { printTable } from '@/tests/bench/shared/print-table'
import { quantile } from '@/tests/bench/shared/statistics'
import { loadWorkspace } from '@/tests/factories/bulk-workspace'
import { createArticle } from '@/tests/factories/article'
import type { Person } from '@/tests/factories/desk'
import { LONG_TEXT, quotingFile } from './quoting-file'

type Product = { origin: string; pid: number; databaseUrl: string }

/** Twice as many annotations, and as much evidence. */
const CLAIMS = 5_000
const GOAL_MS = 200

export async function measureHealth({ origin, pid, databaseUrl }: Product): Promise<void> {
  try {
    const { desk, article } = await loadWorkspace(databaseUrl, CLAIMS)
    const long = await createArticle(desk.reviewer, LONG_TEXT)
    const root = `${origin}/api/v1/workspaces/${desk.slug}`
    const works: [string, () => Promise<Response>][] = ARTICLE_FORMATS.map((format) => [
      `export ${format}`,
      () => fetch(`${root}/articles/${article.id}/export?format=${format}`, { headers: desk.editor.headers }),
    ])
    // What a busy machine costs by itself.
    works.unshift(['nothing', () => pause(3_000, new Response('nothing'))])
    works.push(['preview', () => sendFile(`${root}/annotation-imports/preview`, desk.reviewer, long.id)])
    works.push(['import', () => sendFile(`${root}/annotation-imports`, desk.reviewer, long.id)])
    const rows: string[][] = []
    for (const [name, work] of works) rows.push([name, ...(await beside(work, { origin, pid }))])
    printTable(
      ['beside', 'first byte s', 'whole s', 'MB', 'health p50 ms', 'p95', 'longest', 'memory MB', 'SHA-256'],
      rows,
    )
  } finally {
    await disconnect()
  }
}

async function beside(
  work: () => Promise<Response>,
  { origin, pid }: Pick<Product, 'origin' | 'pid'>,
): Promise<string[]> {
  const before = await memoryOf(pid)
  const pulse = startPulse(`${origin}/api/health`, pid)
  await pause(300)
  const started = performance.now()
  const answer = await work()
  const first = performance.now() - started
  if (!answer.ok) throw new Error(`Answered ${String(answer.status)}: ${await answer.text()}`)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const whole = performance.now() - started
  const { times, most } = await pulse.stop()
  const longest = Math.max(...times)
  return [
    seconds(first),
    seconds(whole),
    (bytes.length / 1e6).toFixed(1),
    quantile(times, 0.5).toFixed(0),
    quantile(times, 0.95).toFixed(0),
    `${longest.toFixed(0)} ${longest <= GOAL_MS ? 'met' : 'MISSED'}`,
    `${before.toFixed(0)} → ${most.toFixed(0)}`,
    createHash('sha256').update(bytes).digest('hex').slice(0, 8),
  ]
}

function startPulse(address: string, pid: number) {
  const times: number[] = []
  let most = 0
  let isOn = true
  async function goOn(): Promise<void> {
    while (isOn) {
      const started = performance.now()
      await (await fetch(address)).arrayBuffer()
      times.push(performance.now() - started)
      most = Math.max(most, await memoryOf(pid))
      await pause(20)
    }
  }
  const beating = goOn()
  return {
    async stop() {
      isOn = false
      await beating
      return { times, most }
    },
  }
}

/** What a process has in memory, in MB. */
async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) / 1024
}

function sendFile(address: string, { headers }: Person, articleId: string): Promise<Response> {
  const body = new FormData()
  body.set('file', new Blob([quotingFile()]), 'annotations.json')
  body.set('articleId', articleId)
  body.set('mapping', JSON.stringify({ claim: 'fact' }))
  return fetch(address, { method: 'POST', headers, body })
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(2)
}
