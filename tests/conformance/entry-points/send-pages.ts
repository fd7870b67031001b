import * as z from 'zod'
import { openSite } from '@/tests/factories/web-site'
import { PICTURES } from './hostile-pictures'
import type { RunningDesk } from '@/tests/conformance/running-desk'
import { room, type Delivered, type Screen } from './screen'
import { LABELS, pagesToServe, type ServedPage } from './served-pages'

const imported = z.object({ id: z.string(), document: z.unknown() })
type Imported = z.output<typeof imported>

/** Pages that the product fetches from a site of this machine. */
export async function sendPages(running: RunningDesk, payloads: readonly string[]): Promise<Delivered> {
  const pages = pagesToServe(payloads)
  await using site = await openSite((request, response) => {
    const path = (request.url ?? '').replace(/\?.*/s, '')
    const page = pages.find((one) => one.path === path) ?? PICTURES[path]
    if (page) response.writeHead(200, { ...page.headers, 'content-type': page.type }).end(page.body)
    else response.writeHead(404).end()
  })
  const delivered: Delivered = { counts: countsOf(payloads), screens: [], articles: [] }
  let refused = 0
  for (const page of pages) {
    const article = await send(running, site.origin, page)
    if (article) {
      delivered.articles.push(article.id)
      delivered.screens.push(...screensOf(running, page, article))
    } else refused += 1
  }
  delivered.counts['web_encodings_refused'] = refused
  return delivered
}

function countsOf({ length }: readonly string[]): Record<string, number> {
  return {
    web_page: length,
    web_header: length,
    web_encoding: length * LABELS.length,
    web_pictures: Object.keys(PICTURES).length,
  }
}

/** Undefined for a page whose bytes contradict its encoding, which may be refused. */
async function send(
  { ask }: RunningDesk,
  origin: string,
  { entryPoint, path, query = '' }: ServedPage,
): Promise<Imported | undefined> {
  const images = entryPoint === 'web_pictures' ? 'keep' : 'drop'
  const json = { url: `${origin}${path}?q=${query}`, allowDuplicate: true, images }
  const { status, text } = await ask('/articles', { method: 'POST', json })
  if (status === 422 && entryPoint === 'web_encoding') return undefined
  if (status !== 201) throw new Error(`${path} answered ${String(status)}: ${text.slice(0, 500)}`)
  return imported.parse(JSON.parse(text))
}

/** The room, and each picture by itself, as an address that somebody was sent. */
function screensOf(
  { desk, screen }: RunningDesk,
  { entryPoint }: ServedPage,
  { id, document }: Imported,
): Screen[] {
  const names = [...JSON.stringify(document).matchAll(/"sha256":"([0-9a-f]{64})"/g)].map(
    ([, sha256]) => sha256 ?? '',
  )
  const pictures = [...new Set(names)].map((sha256) => ({
    entryPoint: 'image_route',
    path: `/api/v1/workspaces/${desk.slug}/articles/${id}/images/${sha256}`,
    ready: 'html',
  }))
  return [room(entryPoint, screen(`/articles/${id}`)), ...pictures]
}
