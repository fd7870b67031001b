import { readFile } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import * as z from 'zod'
import { openSite } from '@/tests/factories/web-site'
import type { Check, Figure } from './check'
import { readCorpus } from './corpora'
import type { Overlap } from './pages/compare'
import { readPagesIn, type Reading } from './pages/read-pages-in'
import { harmonicMean, shingleOverlap } from './pages/shingle-overlap'

const CORPUS = 'news-pages'
const SHOWN = 12
/** A page that falls so far behind bare Readability has lost a part of its article, or taken in another one. */
const FAR = 0.15

const groundTruth = z.record(z.string(), z.object({ articleBody: z.string() }))

type Scored = { name: string; overlap: Overlap }

/**
 * News pages whose body text was marked by hand, fetched over HTTP and read by the product, beside bare Readability on
 * jsdom with the same bytes. Precision and recall are over runs of four words, averaged over the pages.
 */
export const check: Check = async (corporaDir) => {
  const truth = groundTruth.parse(
    JSON.parse(await readCorpus(corporaDir, path.join(CORPUS, 'ground-truth.json'))),
  )
  const names = Object.keys(truth)
  await using site = await openSite(serve(path.join(corporaDir, CORPUS, 'html')))
  const score = async (way: 'product' | 'bare'): Promise<Scored[]> => {
    const { pages } = await readPagesIn(way, site.origin, names)
    return pages.map(({ name, text }: Reading) => ({
      name,
      overlap: shingleOverlap(text, truth[name]?.articleBody ?? ''),
    }))
  }
  const [product, bare] = [await score('product'), await score('bare')]
  const behind = behindBy(product, bare)
  report(behind)
  const far = behind.filter(({ by }) => by > FAR).length
  return {
    figures: [
      ...figuresOf('product', product),
      ...figuresOf('bare', bare),
      { name: 'news_pages.far_behind_bare', value: far },
    ],
    faults: [],
  }
}

function serve(folder: string): RequestListener {
  return (request, response) => {
    const name = /^\/(\w+)\/article\.html$/.exec(request.url ?? '')?.[1] ?? ''
    readFile(path.join(folder, `${name}.html.gz`)).then(
      // What the pages declare of their encoding stands in them.
      (bytes) => response.writeHead(200, { 'content-type': 'text/html' }).end(gunzipSync(bytes)),
      () => response.writeHead(404, { 'content-type': 'text/plain' }).end(),
    )
  }
}

function figuresOf(way: string, pages: readonly Scored[]): Figure[] {
  const precision = mean(pages.map(({ overlap }) => overlap.precision))
  const recall = mean(pages.map(({ overlap }) => overlap.recall))
  const figure = (what: string, value: number): Figure => ({
    name: `news_pages.${way}.${what}`,
    value: value.toFixed(4),
  })
  return [
    { name: `news_pages.${way}.pages`, value: pages.length },
    figure('precision', precision),
    figure('recall', recall),
    figure('f1', harmonicMean(precision, recall)),
  ]
}

type Behind = { name: string; ours: number; by: number }

function behindBy(product: readonly Scored[], bare: readonly Scored[]): Behind[] {
  const known = new Map(bare.map(({ name, overlap }) => [name, overlap.f1]))
  return product
    .map(({ name, overlap }) => ({ name, ours: overlap.f1, by: (known.get(name) ?? 0) - overlap.f1 }))
    .sort((a, b) => b.by - a.by)
}

function report(behind: readonly Behind[]): void {
  const lines = behind
    .slice(0, SHOWN)
    .map(({ name, ours, by }) => `${name.slice(0, 16)}  ours ${ours.toFixed(3)}  behind by ${by.toFixed(3)}`)
  process.stdout.write([...lines, ''].join('\n'))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length
}
