import { Readability } from '@mozilla/readability'
import { JSDOM, VirtualConsole } from 'jsdom'
import { canonicalTextOf } from '@/lib/core/document/text-blocks'
import { fetchPage } from '@/lib/ingest/fetch/fetch-page'
import { parseMediaType } from '@/lib/ingest/fetch/media-type'
import type { FetchedPage } from '@/lib/ingest/fetch/fetched-page'
import { decodeBytes } from '@/lib/ingest/decode-bytes'
import { readHtml } from '@/lib/ingest/readers/read-html'
import { settingsFor } from '@/tests/factories/web-site'
import { textOfMarkup } from './text-of-markup'

/** What one way of reading made of one page. Milliseconds are for the reading alone. */
type ReadPage = {
  name: string
  text: string
  title: string | null
  byline: string | null
  isArticle: boolean
  notes: readonly string[]
  milliseconds: number
}
type ReadPages = { pages: ReadPage[]; peakMegabytes: number }

type Body = Pick<ReadPage, 'text' | 'title' | 'byline' | 'isArticle' | 'notes'>

/** A process of its own for each way, so that its memory is its own: `product` or `bare`, the site, the pages' names. */
const [way, origin = '', ...names] = process.argv.slice(2)
const settings = settingsFor(new URL(origin).host)
const pages: ReadPage[] = []
for (const name of names) {
  const fetched = await fetchPage(`${origin}/${name}/article.html`, { settings })
  if (!fetched.ok) throw new Error(`${name}: ${fetched.failure.message}`)
  const started = performance.now()
  const body = way === 'bare' ? readBare(fetched.value) : readByProduct(fetched.value)
  pages.push({ name, ...body, milliseconds: performance.now() - started })
}
const result: ReadPages = { pages, peakMegabytes: process.resourceUsage().maxRSS / 1024 }
process.stdout.write(JSON.stringify(result))

function readByProduct({ bytes, url, headers }: FetchedPage): Body {
  const charset = parseMediaType(headers['content-type']).charset
  const reading = readHtml({ format: 'html', bytes, url, charset })
  if (!reading.ok) throw new Error(`${url}: ${reading.failure.message}`)
  const { document, declared, isArticle, notes } = reading.value
  return {
    text: canonicalTextOf(document),
    title: declared.title ?? null,
    byline: declared.author ?? null,
    isArticle: isArticle ?? true,
    notes,
  }
}

function readBare({ bytes, url }: FetchedPage): Body {
  const decoded = decodeBytes(bytes, { isMarkup: true })
  if (!decoded.ok) throw new Error(decoded.failure.message)
  const { document } = new JSDOM(decoded.value.text, { url, virtualConsole: new VirtualConsole() }).window
  const found = new Readability(document).parse()
  return {
    text: textOfMarkup(found?.content ?? ''),
    title: found?.title ?? null,
    byline: found?.byline ?? null,
    isArticle: found !== null,
    notes: [],
  }
}
