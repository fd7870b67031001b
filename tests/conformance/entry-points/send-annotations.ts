import type { Page } from '@playwright/test'
import * as z from 'zod'
import { createCodePointIndex } from '@/lib/core/text/code-point-index'
import { STET_EXPORT } from '@/lib/core/formats/json/header'
import type { RunningDesk } from '@/tests/conformance/running-desk'
import { room, type Delivered, type Screen } from './screen'
import { inChunks } from './written'

const imported = z.object({ id: z.string(), text: z.string() })
/** How many of them a file says: more labels are more than its screen is made for. */
const IN_A_FILE = 150

/** Files of annotations of other tools, whose labels, notes, people, quotes and pages are payloads, through their screen. */
export async function sendAnnotations(running: RunningDesk, payloads: readonly string[]): Promise<Delivered> {
  const delivered: Delivered = { counts: {}, screens: [], articles: [] }
  for (const [index, chunk] of inChunks(payloads, IN_A_FILE).entries()) {
    const { tools, screens, article } = await sendChunk(running, chunk, index)
    for (const tool of tools) {
      const entryPoint = `annotations_${tool}`
      delivered.counts[entryPoint] = (delivered.counts[entryPoint] ?? 0) + chunk.length
    }
    delivered.screens.push(...screens)
    delivered.articles.push(article)
  }
  return delivered
}

type Chunk = { tools: string[]; screens: Screen[]; article: string }

async function sendChunk(running: RunningDesk, payloads: readonly string[], index: number): Promise<Chunk> {
  const url = `https://paper.example/annotated/${String(index)}`
  const { status, text } = await running.ask('/articles', {
    method: 'POST',
    json: { text: payloads.join('\n\n'), url, title: 'Annotated', allowDuplicate: true },
  })
  if (status !== 201)
    throw new Error(`The article to annotate answered ${String(status)}: ${text.slice(0, 500)}`)
  const article = imported.parse(JSON.parse(text))
  const files = filesOf(payloads, { url, text: article.text })
  const screens = Object.entries(files).flatMap(([tool, content]): Screen[] => {
    const at = { path: running.screen('/articles/import-annotations'), ready: 'input[type=file]' }
    return [
      { ...at, entryPoint: `annotations_${tool}_review`, drive: (page) => review(page, content) },
      { ...at, entryPoint: `annotations_${tool}_report`, drive: (page) => importFile(page, content) },
    ]
  })
  // After all of them: its cards say who wrote what elsewhere.
  screens.push(room('annotations_room', running.screen(`/articles/${article.id}`)))
  return { tools: Object.keys(files), screens, article: article.id }
}

async function review(page: Page, content: string): Promise<void> {
  const name = '"><img src=x onerror=alert(1)>.json'
  await page
    .getByLabel('File of annotations')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) })
  await page.getByRole('button', { name: 'Import', exact: true }).waitFor({ timeout: 60_000 })
  await showAll(page)
}

async function importFile(page: Page, content: string): Promise<void> {
  await review(page, content)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('button', { name: 'Import another file' }).waitFor({ timeout: 120_000 })
  await showAll(page)
}

async function showAll(page: Page): Promise<void> {
  for (const folded of await page.locator('main details:not([open]) > summary').all()) await folded.click()
  const more = page.getByRole('button', { name: /^Show / })
  while ((await more.count()) > 0) await more.first().click()
}

/** What each tool would write. A label that is known beside each payload lets something come in. */
function filesOf(
  payloads: readonly string[],
  { url, text }: { url: string; text: string },
): Record<string, string> {
  const spans = spansIn(text, payloads)
  const points = createCodePointIndex(text)
  const about = (payload: string, index: number) => ({ id: `a${String(index)}`, payload, ...spans[index] })
  const all = payloads.map(about)
  return {
    hypothesis: JSON.stringify({
      rows: all.map(({ id, payload, exact }) => ({
        id,
        uri: url,
        user: `acct:${payload}`,
        user_info: { display_name: payload },
        text: payload,
        tags: ['fact', payload],
        document: { title: [payload] },
        target: [{ source: url, selector: [{ type: 'TextQuoteSelector', exact }] }],
      })),
    }),
    hypothesis_pages: JSON.stringify({
      rows: all.map(({ id, payload }) => ({
        id,
        uri: payload,
        user: payload,
        text: payload,
        tags: ['fact'],
        document: { title: [payload] },
        target: [{ source: payload, selector: [{ type: 'TextQuoteSelector', exact: payload }] }],
      })),
    }),
    doccano: JSON.stringify({
      text,
      id: 1,
      entities: all.flatMap(({ id, payload, start = 0, end = 1 }) =>
        ['Factual', payload].map((label, index) => ({
          id: `${id}-${String(index)}`,
          label,
          user: payload,
          start_offset: points.toCodePoint(start),
          end_offset: points.toCodePoint(end),
        })),
      ),
      relations: all.map(({ payload }) => ({ type: payload })),
    }),
    label_studio: JSON.stringify([
      {
        id: 1,
        data: { text },
        annotations: all.map(({ id, payload, start, end, exact }) => ({
          id,
          completed_by: { first_name: payload, last_name: payload, email: payload },
          result: [
            {
              id,
              type: 'labels',
              from_name: payload,
              to_name: 'text',
              value: { start, end, text: exact, labels: ['fact', payload] },
            },
          ],
        })),
      },
    ]),
    web_annotation: JSON.stringify(
      all.map(({ id, payload, exact }) => ({
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: `https://paper.example/${id}`,
        type: 'Annotation',
        creator: { id: payload, name: payload },
        body: [
          { type: 'TextualBody', purpose: 'tagging', value: 'fact' },
          { type: 'TextualBody', purpose: 'tagging', value: payload },
          { type: 'TextualBody', purpose: 'commenting', format: 'text/html', value: payload },
        ],
        target: { source: url, selector: { type: 'TextQuoteSelector', exact } },
      })),
    ),
    webanno: tsvOf(payloads),
    stet: JSON.stringify({
      format: STET_EXPORT,
      version: 1,
      article: { title: payloads.join(' ').slice(0, 400), url, text },
      annotations: all.flatMap(({ id, payload, start, end, exact }) =>
        ['fact', payload].map((tag, index) => ({
          id: `${id}-${String(index)}`,
          tag,
          note: payload,
          member: { name: payload },
          anchor: { start, end, exact },
        })),
      ),
    }),
  }
}

/** Where each paragraph of the text stands: there is one for each payload, near enough to be marked. */
function spansIn(text: string, payloads: readonly string[]) {
  let start = 0
  const spans = text.split('\n\n').map((exact) => {
    const span = { start, end: start + exact.length, exact }
    start = span.end + 2
    return span
  })
  return payloads.map((_, index) => spans[index % spans.length])
}

function tsvOf(payloads: readonly string[]): string {
  const sentences = payloads.map((payload, index) => {
    const [number, start] = [String(index + 1), index * 6]
    const label = payload.replaceAll(/[\\[\]|_>;*\t-]/g, '\\$&')
    return `#Text=Gauge\n${number}-1\t${String(start)}-${String(start + 5)}\tGauge\t${label}|fact\n`
  })
  return `#FORMAT=WebAnno TSV 3.3\n#T_SP=custom.Span|label\n\n\n${sentences.join('\n')}`
}
