import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod'
import { zip } from '@/tests/factories/zip'
import type { RunningDesk } from '@/tests/conformance/running-desk'
import type { Delivered, Screen } from './screen'
import { asNoAddress, inChunks, onOneLine } from './written'

/** As many rows as the screen of an import shows. */
const ROWS = 200
const STANDSTILL_MS = 120_000

/** Refused as soon as it is looked at, by its name: a reader need not be started for it. */
const UNREADABLE = new Uint8Array([0, 1, 2, 3])

const job = z.object({ id: z.string(), status: z.string(), counts: z.object({ waiting: z.int() }) })

type Bundle = { name: string; content: string | Uint8Array<ArrayBuffer> }

/** Imports of many articles, whose rows are called what the payloads say: addresses, tables, lists, archives and bare files. */
export async function sendImports(running: RunningDesk, payloads: readonly string[]): Promise<Delivered> {
  const started: { entryPoint: string; id: string }[] = []
  for (const chunk of inChunks(payloads, ROWS)) {
    const name = onOneLine(chunk[0] ?? '').slice(0, 200)
    const addresses = chunk.map((payload) => asNoAddress(payload).slice(0, 2_000))
    started.push({ entryPoint: 'addresses', id: await begin(running, { name, addresses, files: [] }) })
    for (const [entryPoint, file] of Object.entries(bundlesOf(chunk))) {
      started.push({ entryPoint, id: await begin(running, { name, addresses: [], files: [file] }) })
    }
    const files = chunk.map((payload) => ({ name: onOneLine(payload).slice(0, 200), content: UNREADABLE }))
    started.push({ entryPoint: 'file_names', id: await begin(running, { name, addresses: [], files }) })
  }
  await untilDone(
    running,
    started.map(({ id }) => id),
  )
  const screens: Screen[] = started.map(({ entryPoint, id }) => ({
    entryPoint: `import_${entryPoint}`,
    path: running.screen(`/articles/imports/${id}`),
    ready: 'main ul > li',
  }))
  screens.push({ entryPoint: 'imports', path: running.screen('/articles/imports'), ready: 'main li' })
  const counts = Object.fromEntries(
    started.map(({ entryPoint }) => [`import_${entryPoint}`, payloads.length]),
  )
  return { counts, screens, articles: [] }
}

/** The same rows as each kind of bundle; what they hold is plain and differs, what they say of it is the payload. */
function bundlesOf(payloads: readonly string[]): Record<string, Bundle> {
  const rows = payloads.map((payload, index) => ({
    text: `The gauge of row ${String(index)} showed nine metres.`,
    title: payload,
    author: payload,
    publisher: payload,
    language: payload,
    date: payload,
  }))
  const astray = payloads.map((payload) => ({ text: '', title: payload, url: asNoAddress(payload) }))
  return {
    csv: { name: 'a.csv', content: table([...rows, ...astray]) },
    jsonl: {
      name: 'a.jsonl',
      content: [...rows.slice(0, 1), ...astray].map((record) => JSON.stringify(record)).join('\n'),
    },
    zip: {
      name: '"><img src=x onerror=alert(1)>.zip',
      content: zip(
        payloads.map((payload, index) => ({ name: `${String(index)}${payload}.txt`, content: UNREADABLE })),
      ),
    },
  }
}

const COLUMNS = ['text', 'title', 'author', 'publisher', 'language', 'date', 'url']

function table(records: readonly Readonly<Record<string, string>>[]): string {
  const lines = records.map((record) => COLUMNS.map((column) => record[column] ?? ''))
  return [COLUMNS, ...lines]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\r\n')
}

type Wanted = { name: string; addresses: readonly string[]; files: readonly Bundle[] }

async function begin({ ask }: RunningDesk, { name, addresses, files }: Wanted): Promise<string> {
  const form = new FormData()
  form.set('name', name)
  form.set('addresses', JSON.stringify(addresses))
  form.set('allowDuplicates', 'true')
  for (const file of files) form.append('file', new Blob([file.content]), file.name)
  const { status, text } = await ask('/imports', { method: 'POST', form })
  if (status !== 201) throw new Error(`An import answered ${String(status)}: ${text.slice(0, 500)}`)
  return job.parse(JSON.parse(text)).id
}

async function untilDone({ ask }: RunningDesk, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    let last = { waiting: Infinity, at: Date.now() }
    for (;;) {
      const { text } = await ask(`/imports/${id}`)
      const { status, counts } = job.parse(JSON.parse(text))
      if (status !== 'running') break
      if (counts.waiting < last.waiting) last = { waiting: counts.waiting, at: Date.now() }
      if (Date.now() > last.at + STANDSTILL_MS)
        throw new Error(`An import stands still, with ${String(counts.waiting)} rows to go.`)
      await pause(250)
    }
  }
}
