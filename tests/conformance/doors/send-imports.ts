import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { zip } from '@/tests/factories/zip'
import type { RunningDesk } from '@/tests/conformance/running-desk'
import type { Delivered, Screen } from './screen'
import { asNoAddress, inChunks, onOneLine } from './written'

/** As many rows as the screen of an import shows. */
const ROWS = 200
const LIMIT_MS = 240_000

const job = z.object({ id: z.string(), status: z.string() })

type Bundle = { name: string; content: string | Uint8Array<ArrayBuffer> }

/** Imports of many articles, whose rows are called what the payloads say: addresses, tables, lists, archives and bare files. */
export async function sendImports(running: RunningDesk, payloads: readonly string[]): Promise<Delivered> {
  const started: { door: string; id: string }[] = []
  for (const chunk of inChunks(payloads, ROWS)) {
    const name = onOneLine(chunk[0] ?? '').slice(0, 200)
    const addresses = chunk.map((payload) => asNoAddress(payload).slice(0, 2_000))
    started.push({ door: 'addresses', id: await begin(running, { name, addresses, files: [] }) })
    for (const [door, file] of Object.entries(bundlesOf(chunk))) {
      started.push({ door, id: await begin(running, { name, addresses: [], files: [file] }) })
    }
    const files = chunk.map((payload) => ({ name: onOneLine(payload).slice(0, 200), content: ' ' }))
    started.push({ door: 'file_names', id: await begin(running, { name, addresses: [], files }) })
  }
  await untilDone(
    running,
    started.map(({ id }) => id),
  )
  const screens: Screen[] = started.map(({ door, id }) => ({
    door: `import_${door}`,
    path: running.screen(`/articles/imports/${id}`),
    ready: 'main ul > li',
  }))
  screens.push({ door: 'imports', path: running.screen('/articles/imports'), ready: 'main li' })
  const counts = Object.fromEntries(started.map(({ door }) => [`import_${door}`, payloads.length]))
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
  const records = [...rows, ...astray]
  return {
    csv: { name: 'a.csv', content: table(records) },
    jsonl: { name: 'a.jsonl', content: records.map((record) => JSON.stringify(record)).join('\n') },
    zip: {
      name: '"><img src=x onerror=alert(1)>.zip',
      content: zip(
        payloads.map((payload, index) => ({ name: `${String(index)}${payload}.txt`, content: ' ' })),
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
  const deadline = Date.now() + LIMIT_MS
  for (const id of ids) {
    for (;;) {
      const { text } = await ask(`/imports/${id}`)
      if (job.parse(JSON.parse(text)).status !== 'running') break
      if (Date.now() > deadline)
        throw new Error(`The imports were not done within ${String(LIMIT_MS / 1000)} s.`)
      await pause(250)
    }
  }
}
