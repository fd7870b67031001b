import * as z from 'zod'
import { FILE_ENTRY_POINTS, bytesOf, type FileEntryPoint } from './files'
import { pageOfAll } from './pages'
import type { RunningDesk } from '@/tests/conformance/running-desk'
import { room, type Delivered, type Screen } from './screen'
import { inChunks, onOneLine } from './written'

/** What a child reads in a few seconds beside other work. */
const IN_A_DOCUMENT = 330

const imported = z.object({ id: z.string(), text: z.string() })

/** Pasted text, pasted markup and a file of each format over HTTP, with all payloads in each. */
export async function sendArticles(running: RunningDesk, payloads: readonly string[]): Promise<Delivered> {
  const articles: string[] = []
  const screens: Screen[] = []
  const counts: Record<string, number> = {}
  function note(entryPoint: string, id: string, { length }: readonly string[]): void {
    counts[entryPoint] = (counts[entryPoint] ?? 0) + length
    articles.push(id)
    screens.push(room(entryPoint, running.screen(`/articles/${id}`)))
  }
  const pasted = await send(running, { text: payloads.join('\n\n') })
  note('pasted_text', pasted, payloads)
  for (const chunk of inChunks(payloads, IN_A_DOCUMENT)) {
    const markup = { html: pageOfAll(chunk), url: 'https://paper.example/markup' }
    note('pasted_markup', await send(running, markup), chunk)
    for (const entryPoint of [...FILE_ENTRY_POINTS, HTML]) {
      note(`file_${entryPoint.format}`, await upload(running, entryPoint, chunk), chunk)
    }
  }
  screens.push(...(await captureAnew(running, pasted, payloads)))
  return { counts, screens, articles }
}

const HTML: FileEntryPoint = {
  format: 'html',
  name: 'a.html',
  write: (payloads) => bytesOf(pageOfAll(payloads)),
}

async function send({ ask }: RunningDesk, json: Record<string, unknown>): Promise<string> {
  return idOf(await ask('/articles', { method: 'POST', json: { ...json, allowDuplicate: true } }))
}

const CARRY_PICTURES = new Set<string>(['docx', 'odt'])

/** Under a name that is a payload itself, as all names of files are somebody else's. */
async function upload(
  { ask }: RunningDesk,
  { format, write, name }: FileEntryPoint,
  payloads: readonly string[],
): Promise<string> {
  const form = new FormData()
  form.set('file', new Blob([write(payloads)]), `"><img src=x onerror=alert(1)>${name}`)
  form.set('allowDuplicate', 'true')
  // Those that came along in the file; what a page shows of others is not asked for.
  form.set('images', CARRY_PICTURES.has(format) ? 'keep' : 'drop')
  return idOf(await ask('/articles', { method: 'POST', form }))
}

function idOf({ status, text }: { status: number; text: string }): string {
  if (status !== 201) throw new Error(`An import answered ${String(status)}: ${text.slice(0, 500)}`)
  return imported.parse(JSON.parse(text)).id
}

/** A second capture in which every other payload has changed, so that the comparison shows them all. */
async function captureAnew(
  { ask, screen }: RunningDesk,
  id: string,
  payloads: readonly string[],
): Promise<Screen[]> {
  const text = payloads.map((payload, index) => (index % 2 === 0 ? `${onOneLine(payload)} changed` : payload))
  const { status, text: answer } = await ask(`/articles/${id}/versions`, {
    method: 'POST',
    json: { text: text.join('\n\n') },
  })
  if (status !== 201) throw new Error(`A new capture answered ${String(status)}: ${answer.slice(0, 500)}`)
  return ['', '&view=side'].map((view) => ({
    entryPoint: 'comparison',
    path: screen(`/articles/${id}/compare?from=1&to=2${view}`),
    ready: 'h1',
  }))
}

/** Each format looked at in the form before it is imported. */
export function previewsOf(running: RunningDesk, payloads: readonly string[]): Screen[] {
  // A preview shows the first blocks alone.
  const [first = []] = inChunks(payloads, 60)
  return [...FILE_ENTRY_POINTS, HTML].map(({ format, name, write }) => ({
    entryPoint: `preview_${format}`,
    path: running.screen('/articles/new'),
    ready: '[role=tab]',
    async drive(page) {
      await page.getByRole('tab', { name: 'Upload file' }).click()
      const file = {
        name: `"><img src=x onerror=alert(1)>${name}`,
        mimeType: '',
        buffer: Buffer.from(write(first)),
      }
      await page.getByLabel('File', { exact: true }).setInputFiles(file)
      await page.getByRole('button', { name: 'Preview' }).click()
      await page.getByRole('region', { name: 'Preview' }).locator('article').waitFor({ timeout: 60_000 })
    },
  }))
}
