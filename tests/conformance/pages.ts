import { createReadStream } from 'node:fs'
import type { RequestListener } from 'node:http'
import path from 'node:path'
import * as z from 'zod'
import { openSite } from '@/tests/factories/web-site'
import type { Check, Figure } from './check'
import { listCorpus, readCorpus } from './corpora'
import { agree, bagOverlap, isSame, tokensOf, type Overlap } from './pages/compare'
import { readPagesIn, type Reading, type Readings } from './pages/read-pages-in'
import { textOfMarkup } from './pages/text-of-markup'

const CORPUS = 'readability-pages'
const SHOWN = 12

const metadata = z.object({ title: z.string().nullish(), byline: z.string().nullish() })
type Scored = Reading & {
  overlap: Overlap
  title: string | null
  hasTitle: boolean
  isSameTitle: boolean
  hasByline: boolean
  isSameByline: boolean
}
type Way = { name: 'product' | 'bare'; pages: Scored[]; peakMegabytes: number }

/**
 * Real pages, fetched over HTTP and read by the product, beside bare Readability on jsdom with the same bytes. Body text
 * is compared with what is expected as bags of tokens (F1). What is expected was written by a version of Readability, so
 * bare Readability can hardly be beaten here; the goal is not to fall behind it.
 */
export const check: Check = async (corporaDir) => {
  const names = await listCorpus(corporaDir, CORPUS)
  await using site = await openSite(serve(path.join(corporaDir, CORPUS)))
  const product = await score(corporaDir, await readPagesIn('product', site.origin, names), 'product')
  const bare = await score(corporaDir, await readPagesIn('bare', site.origin, names), 'bare')
  report(product, bare)
  return { figures: [...figuresOf(product), ...figuresOf(bare), ...goals(product, bare)], faults: [] }
}

function serve(folder: string): RequestListener {
  return (request, response) => {
    const name = /^\/([\w-]+)\/article\.html$/.exec(request.url ?? '')?.[1]
    if (name === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end()
      return
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    createReadStream(path.join(folder, name, 'source.html')).pipe(response)
  }
}

async function score(
  corporaDir: string,
  { pages, peakMegabytes }: Readings,
  name: Way['name'],
): Promise<Way> {
  const scored = pages.map(async (page): Promise<Scored> => {
    const folder = path.join(CORPUS, page.name)
    const expected = metadata.parse(
      JSON.parse(await readCorpus(corporaDir, path.join(folder, 'expected-metadata.json'))),
    )
    const body = textOfMarkup(await readCorpus(corporaDir, path.join(folder, 'expected.html')))
    return {
      ...page,
      overlap: bagOverlap(tokensOf(page.text), tokensOf(body)),
      hasTitle: agree(page.title, expected.title ?? null),
      isSameTitle: isSame(page.title, expected.title ?? null),
      hasByline: agree(page.byline, expected.byline ?? null),
      isSameByline: isSame(page.byline, expected.byline ?? null),
    }
  })
  return { name, pages: await Promise.all(scored), peakMegabytes }
}

function report(product: Way, bare: Way): void {
  const worst = product.pages
    .map((page, index) => ({ page, other: bare.pages[index] }))
    .sort((a, b) => a.page.overlap.f1 - b.page.overlap.f1)
    .slice(0, SHOWN)
  const lines = worst.map(({ page, other }) =>
    [
      page.name.slice(0, 32).padEnd(32),
      page.overlap.f1.toFixed(4),
      `(p ${page.overlap.precision.toFixed(3)} r ${page.overlap.recall.toFixed(3)})`,
      other?.overlap.f1.toFixed(4),
      `${page.milliseconds.toFixed(0)} ms`.padStart(8),
      `${(other?.milliseconds ?? 0).toFixed(0)} ms`.padStart(8),
    ].join('  '),
  )
  const heading = 'page                              F1      (precision, recall)  bare F1     time  bare time'
  process.stdout.write([heading, ...lines, ''].join('\n'))
  for (const { name, hasTitle, title, hasByline, byline } of product.pages) {
    if (!hasTitle) process.stdout.write(`title differs on ${name}: ${title ?? '(none)'}\n`)
    if (!hasByline) process.stdout.write(`byline differs on ${name}: ${byline ?? '(none)'}\n`)
  }
}

function figuresOf({ name, pages, peakMegabytes }: Way): Figure[] {
  const figure = (what: string, value: number | string): Figure => ({ name: `pages.${name}.${what}`, value })
  const times = pages.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
  return [
    figure('pages', pages.length),
    figure('body_f1', mean(pages.map(({ overlap }) => overlap.f1)).toFixed(4)),
    figure('body_precision', mean(pages.map(({ overlap }) => overlap.precision)).toFixed(4)),
    figure('body_recall', mean(pages.map(({ overlap }) => overlap.recall)).toFixed(4)),
    figure(
      'titles_agree',
      count(pages, ({ hasTitle }) => hasTitle),
    ),
    figure(
      'titles_same',
      count(pages, ({ isSameTitle }) => isSameTitle),
    ),
    figure(
      'bylines_agree',
      count(pages, ({ hasByline }) => hasByline),
    ),
    figure(
      'bylines_same',
      count(pages, ({ isSameByline }) => isSameByline),
    ),
    figure(
      'taken_for_articles',
      count(pages, ({ isArticle }) => isArticle),
    ),
    figure('ms_median', (times[Math.floor(times.length / 2)] ?? 0).toFixed(0)),
    figure('ms_most', (times.at(-1) ?? 0).toFixed(0)),
    figure('ms_all', times.reduce((sum, each) => sum + each, 0).toFixed(0)),
    figure('peak_megabytes', peakMegabytes.toFixed(0)),
  ]
}

function goals(product: Way, bare: Way): Figure[] {
  const f1 = ({ pages }: Way) => mean(pages.map(({ overlap }) => overlap.f1))
  const titles = ({ pages }: Way) => count(pages, ({ hasTitle }) => hasTitle)
  const bylines = ({ pages }: Way) => count(pages, ({ hasByline }) => hasByline)
  const reached = {
    body_f1_at_least_bare: f1(product) >= f1(bare),
    titles_at_least_bare: titles(product) >= titles(bare),
    bylines_at_least_bare: bylines(product) >= bylines(bare),
    every_page_below_1_s: product.pages.every(({ milliseconds }) => milliseconds < 1_000),
  }
  return Object.entries(reached).map(([name, isMet]) => ({
    name: `pages.goal.${name}`,
    value: isMet ? 'met' : 'MISSED',
  }))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length
}

function count<T>(items: readonly T[], is: (item: T) => boolean): number {
  return items.filter(is).length
}
