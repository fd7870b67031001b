import type { BlockNode } from '@/lib/schema/article-document'
import { fail, ok, type Result } from '@/lib/core/result'
import { MAX_TEXT_BYTES } from '@/lib/core/text/validate-text'
import { DOCUMENT_ARCHIVE } from '@/lib/ingest/archive/archive-limits'
import { openArchive, type Archive } from '@/lib/ingest/archive/open-archive'
import type { Picture, Reading, Source } from '@/lib/ingest/import-input'
import { decodeBytes } from '@/lib/ingest/decode-bytes'
import { listChapters, type BookChapter } from './epub/list-chapters'
import { picturesOf } from './epub/pictures-of'
import { readPackage } from './epub/read-package'
import { fileDetails } from './file-details'
import { readMarkup } from './read-html'

/** An e-book: all its chapters are listed, and those chosen are read, in the order of the book. */
export async function readEpub(source: Source): Promise<Result<Reading>> {
  const archive = await openArchive(source.bytes, DOCUMENT_ARCHIVE)
  if (!archive.ok) return archive
  if (await isLocked(archive.value))
    return fail('invalid', 'The book is copy-protected (DRM), so its text cannot be read.')
  const book = await readPackage(archive.value)
  if (!book.ok) return book
  const chapters = await listChapters(archive.value, book.value)
  if (!chapters.ok) return chapters
  const { chosen, notes } = choose(chapters.value, source.chapters)
  const text = await readChapters(archive.value, chosen)
  if (!text.ok) return text
  if (text.value.content.length === 0) return fail('invalid', 'The chosen chapters have no text.')
  return ok({
    document: { type: 'doc', content: text.value.content },
    pictures: text.value.pictures,
    ...fileDetails(book.value.statements),
    chapters: chapters.value.map(({ number, title, wordCount }) => ({
      number,
      title,
      wordCount,
      chosen: chosen.some((chapter) => chapter.number === number),
    })),
    notes,
  })
}

/** Fonts may be garbled in a book that can be read; text that is encrypted cannot. */
async function isLocked(archive: Archive): Promise<boolean> {
  if (archive.has('META-INF/rights.xml')) return true
  const encryption = archive.has('META-INF/encryption.xml')
    ? await archive.read('META-INF/encryption.xml')
    : undefined
  return encryption?.ok === true && /URI="[^"]+\.x?html?"/i.test(Buffer.from(encryption.value).toString())
}

type Choice = { chosen: BookChapter[]; notes: string[] }

/** What the person chose; else the chapters as suggested, as many from the first as one article can hold. */
function choose(chapters: readonly BookChapter[], numbers: readonly number[] | undefined): Choice {
  if (numbers) return { chosen: chapters.filter(({ number }) => numbers.includes(number)), notes: [] }
  const suggested = chapters.filter(({ isSuggested }) => isSuggested)
  let length = 0
  const chosen = suggested.filter((chapter) => (length += chapter.textBytes) < MAX_TEXT_BYTES)
  if (chosen.length === suggested.length) return { chosen, notes: [] }
  const count = `${String(chosen.length)} of ${String(suggested.length)}`
  return { chosen, notes: [`The book is longer than one article can be: ${count} chapters were chosen.`] }
}

type Text = { content: BlockNode[]; pictures: Picture[] }

async function readChapters(archive: Archive, chapters: readonly BookChapter[]): Promise<Result<Text>> {
  const text: Text = { content: [], pictures: [] }
  for (const { path } of chapters) {
    const bytes = await archive.read(path)
    if (!bytes.ok) return bytes
    const html = decodeBytes(bytes.value, { isMarkup: true })
    if (!html.ok) return html
    const resources = await picturesOf(archive, { html: html.value.text, path })
    const reading = readMarkup(asHtml(html.value.text), { extraction: 'whole', resources })
    // A chapter of pictures alone has no text to read.
    if (!reading.ok && reading.failure.code !== 'invalid') return reading
    if (!reading.ok) continue
    for (const block of reading.value.document.content) text.content.push(block)
    for (const picture of reading.value.pictures) text.pictures.push(picture)
  }
  return ok(text)
}

/** Ends what XML lets end itself (`<title/>`), and leaves out pictures that the book does not bring along. */
function asHtml(xhtml: string): string {
  return xhtml
    .replace(
      /<(?!(?:img|br|hr|meta|link|col|wbr|input|area|base|source)\b)([a-z][\w:-]*)(\s[^<>]*)?\/>/gi,
      '<$1$2></$1>',
    )
    .replace(/<img\b[^<>]*>/gi, (tag) => (/\ssrc\s*=\s*(?:["']\s*)?(?:https?:)?\/\//i.test(tag) ? '' : tag))
}
