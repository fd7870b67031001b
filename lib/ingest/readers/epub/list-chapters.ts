import path from 'node:path/posix'
import { Parser } from 'htmlparser2'
import { ok, type Result } from '@/lib/core/result'
import type { Archive } from '@/lib/ingest/archive/open-archive'
import { walkXml } from '@/lib/ingest/xml/walk-xml'
import { local, resolveInBook, type Book, type BookFile } from './read-package'

export type BookChapter = {
  number: number
  path: string
  title: string
  wordCount: number
  /** About as long as the chapter's text will be, in bytes of UTF-8. */
  textBytes: number
  isSuggested: boolean
}

const LONGEST_TITLE = 200
const BLOCK = /^(?:p|div|h[1-6]|li|td|th|br|dt|dd|blockquote|section|pre)$/
const WORDS = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu

/** The chapters of a book in its order, with a title from its table of contents, else from the chapter itself. */
export async function listChapters(archive: Archive, book: Book): Promise<Result<BookChapter[]>> {
  const titles = book.contents ? await titlesIn(archive, book.contents) : new Map<string, string>()
  const chapters: BookChapter[] = []
  for (const { file, isAside } of book.spine) {
    if (!archive.has(file.path) || chapters.some((chapter) => chapter.path === file.path)) continue
    const bytes = await archive.read(file.path)
    if (!bytes.ok) return bytes
    const { text, heading } = survey(new TextDecoder().decode(bytes.value))
    const wordCount = text.match(WORDS)?.length ?? 0
    const number = chapters.length + 1
    const title = oneLine(titles.get(file.path) ?? heading) || `Part ${String(number)}`
    const isSuggested = !isAside && wordCount > 0 && !isFrontMatter(file, book)
    const textBytes = Buffer.byteLength(text)
    chapters.push({ number, path: file.path, title, wordCount, textBytes, isSuggested })
  }
  return ok(chapters)
}

function isFrontMatter(file: BookFile, book: Book): boolean {
  const isNamedSo = /^(?:cover|toc|nav|titlepage)\b/i.test(path.basename(file.path))
  return isNamedSo || /\bnav\b/.test(file.properties) || book.covers.has(file.path)
}

/** Titles by the path of the file they lead to; of several in one file the first. */
async function titlesIn(archive: Archive, contents: BookFile): Promise<Map<string, string>> {
  const titles = new Map<string, string>()
  const bytes = archive.has(contents.path) ? await archive.read(contents.path) : undefined
  if (!bytes?.ok) return titles
  const folder = path.dirname(contents.path)
  let target: string | undefined
  let label = ''
  function note(): void {
    if (target !== undefined && label.trim() !== '' && !titles.has(target)) titles.set(target, label)
    target = undefined
  }
  // In the newer form a link holds its text; in the older one a label comes before the place it names.
  walkXml(bytes.value, {
    open(name, attributes) {
      if (local(name) === 'a') target = resolveInBook(folder, attributes['href'] ?? '')
      if (local(name) === 'content') {
        target = resolveInBook(folder, attributes['src'] ?? '')
        note()
      }
      if (local(name) === 'a' || local(name) === 'text') label = ''
    },
    text(text) {
      if (label.length < LONGEST_TITLE) label += text
    },
    close(name) {
      if (local(name) === 'a') note()
    },
  })
  return titles
}

/** A chapter's words and its first heading, without building anything. */
function survey(html: string): { text: string; heading: string } {
  const texts: string[] = []
  let heading = ''
  let isHeading = false
  let unread = 0
  const parser = new Parser({
    onopentag(name) {
      if (/^(?:script|style|head)$/.test(name)) unread++
      if (/^h[1-6]$/.test(name) && heading === '') isHeading = true
    },
    ontext(text) {
      if (unread > 0) return
      texts.push(text)
      if (isHeading && heading.length < LONGEST_TITLE) heading += text
    },
    onclosetag(name) {
      if (/^(?:script|style|head)$/.test(name)) unread--
      if (/^h[1-6]$/.test(name)) isHeading = false
      if (BLOCK.test(name)) texts.push(' ')
    },
  })
  parser.end(html)
  return { text: texts.join(''), heading }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE).toWellFormed()
}
