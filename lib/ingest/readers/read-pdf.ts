import * as z from 'zod'
import { fail, ok, type Result } from '@/lib/core/result'
import { MAX_TEXT_BYTES } from '@/lib/core/text/validate-text'
import type { Reading, Source } from '@/lib/ingest/import-input'
import { fileDetails } from './file-details'
import { linesOf } from './pdf/lines-of'
import type { Page } from './pdf/fragment'
import { openPdf, type Pdf } from './pdf/open-pdf'
import { goesOn, paragraphsOf, type Paragraph } from './pdf/paragraphs-of'
import { readPage } from './pdf/read-page'
import { inReadingOrder } from './pdf/in-reading-order'
import { withoutRunningLines, type PageLines } from './pdf/without-running-lines'
import { toBlocks } from './pdf/to-blocks'

const SCAN =
  'The PDF has no text layer because it is a scan. Run it through text recognition (OCR) first, or paste its text.'

const NAMELESS =
  'The letters of the PDF cannot be read, because it does not say which they are. Run it through text recognition (OCR) first, or paste its text.'

/** Parts of a text's signs: so few may be ornaments; with so many of no known letter nothing can be read. */
const FEW = 0.01
const MANY = 0.3

/** How many paragraphs back the one that a page cut may be; notes at the foot of the page stand between. */
const LOOK_BACK = 8

/** PDF: a page's text is only pieces with places; lines, columns, paragraphs and headings are made out from these. */
export async function readPdf(source: Source): Promise<Result<Reading>> {
  const pdf = await openPdf(source.bytes)
  if (!pdf.ok) return pdf
  const read = await readPages(pdf.value)
  if (!read.ok) return read
  const { pages, removed } = withoutRunningLines(read.value.pages)
  const paragraphs: Paragraph[] = []
  for (const { number, flows } of pages)
    for (const flow of flows) append(paragraphs, paragraphsOf(flow, number))
  const content = toBlocks(paragraphs)
  if (content.length === 0) return fail('invalid', SCAN)
  return ok({
    document: { type: 'doc', content },
    pictures: [],
    ...(await detailsOf(pdf.value)),
    notes: notesOf(read.value, removed),
  })
}

/** Numbers of pages: with damage, with text across them, with signs that stand for no character. */
type Pages = { pages: PageLines[]; unread: number[]; turned: number[]; unreadable: number[] }

async function readPages(pdf: Pdf): Promise<Result<Pages>> {
  const pages: PageLines[] = []
  const [unread, turned, unreadable]: [number[], number[], number[]] = [[], [], []]
  const signs = { unreadable: 0, all: 0 }
  let length = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await tryPage(pdf, number)
    if (!page) {
      unread.push(number)
      continue
    }
    const { fragments, height } = page
    if (page.turned.length > 0) turned.push(number)
    if (page.signs.unreadable > page.signs.all * FEW) unreadable.push(number)
    signs.unreadable += page.signs.unreadable
    signs.all += page.signs.all
    const flows = inReadingOrder(fragments).map(linesOf)
    for (const line of flows.flat()) length += line.text.length
    if (length > MAX_TEXT_BYTES)
      return fail('too_large', 'The PDF has more than 2 MB of text. Split it and import the part you need.')
    pages.push({ number, height, flows })
  }
  if (pages.length === 0) return fail('invalid', 'None of the pages of the PDF can be read. Save it again.')
  if (signs.unreadable > signs.all * MANY) return fail('invalid', NAMELESS)
  return ok({ pages, unread, turned, unreadable })
}

/** A page that the file describes wrongly is left out; the others may be well. */
async function tryPage(pdf: Pdf, number: number): Promise<Page | undefined> {
  try {
    return await readPage(pdf, number)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return undefined
  }
}

/** Adds the paragraphs of a column. Its first may go on from one that the end of a page or of a column cut. */
function append(paragraphs: Paragraph[], column: readonly Paragraph[]): void {
  const [first, ...others] = column
  if (!first) return
  const cut = paragraphs.slice(-LOOK_BACK).findLast((paragraph) => goesOn(paragraph, first))
  if (cut) for (const line of first.lines) cut.lines.push(line)
  else paragraphs.push(first)
  for (const each of others) paragraphs.push(each)
}

function notesOf({ pages, unread, turned, unreadable }: Pages, removed: readonly string[]): string[] {
  const empty = pages.filter(({ flows }) => flows.length === 0).map(({ number }) => number)
  const lines = [...new Set(removed)].slice(0, 3).map((text) => `“${text.slice(0, 80)}”`)
  return [
    'Images in the PDF were left out. Check tables and the order of columns against the original.',
    ...(empty.length > 0 ? [`Without text, blank or scanned: page ${listed(empty)}.`] : []),
    ...(unread.length > 0 ? [`Damaged and left out: page ${listed(unread)}.`] : []),
    ...(unreadable.length > 0
      ? [
          `Some letters cannot be read, because the PDF does not say which they are: page ${listed(unreadable)}.`,
        ]
      : []),
    ...(turned.length > 0 ? [`Left out as written across the page: text on page ${listed(turned)}.`] : []),
    ...(lines.length > 0 ? [`Left out as repeated on each page: ${lines.join(', ')}.`] : []),
  ]
}

function listed(numbers: readonly number[]): string {
  return numbers.slice(0, 20).join(', ') + (numbers.length > 20 ? ' …' : '')
}

const infoSchema = z.object({
  Title: z.string().optional().catch(undefined),
  Author: z.string().optional().catch(undefined),
  CreationDate: z.string().optional().catch(undefined),
  ModDate: z.string().optional().catch(undefined),
  Language: z.string().optional().catch(undefined),
})

async function detailsOf(pdf: Pdf) {
  const { info } = await pdf.getMetadata()
  const said = infoSchema.safeParse(info)
  if (!said.success) return fileDetails({})
  const { Title, Author, CreationDate, ModDate, Language } = said.data
  return fileDetails({
    // Programs that print to PDF put the name of the file they printed here.
    title: Title !== undefined && !isFileName(Title) ? Title : undefined,
    author: Author,
    publishedOn: isoDate(CreationDate),
    modifiedOn: isoDate(ModDate),
    language: Language,
  })
}

function isFileName(title: string): boolean {
  return /^Microsoft \w+ - |\.(?:docx?|pdf|indd|qxd|tex|dvi|odt|rtf|pages|xlsx?|pptx?)$|^untitled/i.test(
    title.trim(),
  )
}

/** A PDF writes `D:20240131…`. */
function isoDate(date: string | undefined): string | undefined {
  const written = /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(date ?? '')
  return written ? `${written[1] ?? ''}-${written[2] ?? ''}-${written[3] ?? ''}` : undefined
}
