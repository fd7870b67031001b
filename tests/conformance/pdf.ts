import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { canonicalTextOf } from '@/lib/core/document/text-blocks'
import { escapeHtml } from '@/lib/core/formats/html/markup'
import { readPdf } from '@/lib/ingest/readers/read-pdf'
import { CATALOGUES } from '@/lib/messages/catalogues'
import { launchOptions } from '@/tests/e2e/setup/launch-options'
import type { Check, Figure } from './check'
import { shingleOverlap } from './pages/shingle-overlap'
import { readTreebanks } from './sentence-corpora'

const run = promisify(execFile)

/** As much as fits on one page in one column, and in four. */
const PARAGRAPHS = 9
const LONGEST_PARAGRAPH = 700
const COLUMNS = [1, 2, 3, 4]
const PEER = 'pdftotext'

type Article = { language: string; direction: 'ltr' | 'rtl'; paragraphs: string[] }
type Scored = { columns: number; direction: Article['direction']; product: number; peer: number | undefined }

/**
 * Pages of one to four columns that a browser prints, ragged and justified, of which the text is known, beside
 * `pdftotext` on the same files where it is installed. F1 is over runs of four words: order counts, layout does not.
 */
export const check: Check = async (corporaDir) => {
  const articles = [...(await fromTreebanks(corporaDir)), fromCatalogue()]
  const browser = await chromium.launch(await launchOptions())
  const folder = await mkdtemp(path.join(tmpdir(), 'stet-pdf-'))
  try {
    const page = await browser.newPage()
    const scores: Scored[] = []
    for (const article of articles)
      for (const columns of COLUMNS)
        for (const align of ['start', 'justify'] as const)
          scores.push(
            await scoreOne(await printed(page, article, { columns, align }), { article, columns, folder }),
          )
    return { figures: figuresOf(scores), faults: [] }
  } finally {
    await browser.close()
    await rm(folder, { recursive: true })
  }
}

async function fromTreebanks(corporaDir: string): Promise<Article[]> {
  const treebanks = await readTreebanks(corporaDir)
  const languages = new Map(treebanks.map((treebank) => [treebank.language, treebank]))
  // The browser of the tests has no font for Chinese.
  return [...languages.values()]
    .filter(({ language }) => language !== 'zh')
    .map(({ language, paragraphs }) => ({
      language,
      direction: 'ltr',
      paragraphs: paragraphs.map(({ text }) => text.slice(0, LONGEST_PARAGRAPH)).slice(0, PARAGRAPHS),
    }))
}

/** Sentences of the interface in Arabic, with the Latin names and the numbers that they hold. */
function fromCatalogue(): Article {
  const sentences = stringsIn(CATALOGUES.ar).filter((text) => text.length > 60 && !/[{<]/.test(text))
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, index) =>
    sentences.slice(index * 4, index * 4 + 4).join(' '),
  )
  return { language: 'ar', direction: 'rtl', paragraphs }
}

type Tree = { [key: string]: Tree | string }

function stringsIn(tree: Tree): string[] {
  return Object.values(tree).flatMap((each) => (typeof each === 'string' ? [each] : stringsIn(each)))
}

type Layout = { columns: number; align: 'start' | 'justify' }

async function printed(page: Page, article: Article, { columns, align }: Layout): Promise<Buffer> {
  const style = `font: 9pt serif; column-count: ${String(columns)}; column-gap: 18px; text-align: ${align}`
  const text = article.paragraphs.map((each) => `<p>${escapeHtml(each)}</p>`).join('')
  await page.setContent(
    `<html lang="${article.language}" dir="${article.direction}"><body style="${style}">${text}`,
  )
  return page.pdf({ format: 'A4', margin: { top: '40px', bottom: '40px', left: '50px', right: '50px' } })
}

type Task = { article: Article; columns: number; folder: string }

async function scoreOne(bytes: Buffer, { article, columns, folder }: Task): Promise<Scored> {
  const expected = article.paragraphs.join('\n\n')
  const reading = await readPdf({
    format: 'pdf',
    bytes: new Uint8Array(bytes),
    charset: undefined,
  })
  const ours = reading.ok ? canonicalTextOf(reading.value.document) : ''
  const peer = await readByPeer(bytes, folder)
  return {
    columns,
    direction: article.direction,
    product: shingleOverlap(plain(ours), plain(expected)).f1,
    peer: peer === undefined ? undefined : shingleOverlap(plain(peer), plain(expected)).f1,
  }
}

/** Without the signs that only tell a screen which way to write. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\u00ad]/g, '')
}

async function readByPeer(bytes: Buffer, folder: string): Promise<string | undefined> {
  const file = path.join(folder, 'page.pdf')
  await writeFile(file, bytes)
  try {
    return (await run(PEER, [file, '-'])).stdout
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

function figuresOf(scores: readonly Scored[]): Figure[] {
  const kinds = COLUMNS.flatMap((columns) => [
    { name: `${String(columns)}_columns`, of: ofKind(scores, { columns, direction: 'ltr' }) },
    { name: `${String(columns)}_columns_rtl`, of: ofKind(scores, { columns, direction: 'rtl' }) },
  ])
  return kinds.flatMap(({ name, of }) => [
    { name: `pdf.product.${name}`, value: mean(of.map(({ product }) => product)) },
    { name: `pdf.${PEER}.${name}`, value: mean(of.flatMap(({ peer }) => peer ?? [])) },
  ])
}

function ofKind(scores: readonly Scored[], kind: Pick<Scored, 'columns' | 'direction'>): Scored[] {
  return scores.filter((each) => each.columns === kind.columns && each.direction === kind.direction)
}

function mean(values: readonly number[]): string {
  if (values.length === 0) return 'not installed'
  return (values.reduce((sum, each) => sum + each, 0) / values.length).toFixed(4)
}
