import { validateText } from '@/lib/core/text/validate-text'
import { createCodePointIndex, type CodePointIndex } from '@/lib/core/text/code-point-index'
import type { Span } from '@/lib/core/text/span'
import type { ExternalDocument } from '@/lib/core/formats/external/external-file'
import type { Gathering } from '@/lib/core/formats/external/create-gathering'
import { nameIn } from '@/lib/core/formats/external/json-fields'
import type { JsonObject } from '@/lib/core/formats/external/json-fields'

/** A text of a task, and what finds places in it. */
export type TaskText = {
  document: ExternalDocument
  /** The UTF-16 span of a region, or nothing where it lies outside the text. */
  locate: (region: Region) => Span | undefined
}

export type Region = { start: number; end: number; quote: string | undefined }

/** The texts of one task, each a document, made when a region first stands on it. */
export type TaskTexts = {
  /** The text that a control's regions stand on: the one of its object's name, or the only one. */
  textFor: (object: string | undefined) => TaskText | undefined
  /** A document for regions of a page's markup: of the object's name, or the only one. Some files bring no markup. */
  page: (object: string | undefined) => ExternalDocument
}

/** `data` are the fields of a task, some of which are texts. */
export function createTaskTexts(
  data: JsonObject,
  { name, gathering }: { name: string; gathering: Gathering },
): TaskTexts {
  const found = new Map<string, TaskText>()
  const url = nameIn(data['url'] ?? data['uri'])
  const about = { ...(url !== undefined && isAddress(url) && { url }) }
  const pages = new Map<string, ExternalDocument>()

  function open(field: string, text: string): TaskText {
    const open = found.get(field)
    if (open) return open
    const title = nameIn(data['title']) ?? nameIn(text.trim().split('\n', 1)[0]?.slice(0, 80)) ?? name
    const document = gathering.addDocument({ name: title, text, ...about })
    const index = createCodePointIndex(text)
    const made: TaskText = { document, locate: (region) => locate(region, text, index) }
    found.set(field, made)
    return made
  }

  return {
    textFor(object) {
      const texts = Object.entries(data).filter((field): field is [string, string] => isText(field[1]))
      const named = texts.find(([field]) => field === object)
      const usual = texts.find(([field]) => field === 'text') ?? (texts.length === 1 ? texts[0] : undefined)
      const chosen = named ?? usual ?? longest(texts)
      return chosen && open(...chosen)
    },
    page(object) {
      const markup = Object.entries(data).filter((field): field is [string, string] => isMarkup(field[1]))
      const [field, html] = markup.find(([field]) => field === object) ?? longest(markup) ?? ['']
      const open = pages.get(field)
      if (open) return open
      const title = nameIn(data['title'])
      const page = html !== undefined && { page: { html, isNamed: title !== undefined } }
      const made = gathering.addDocument({ name: title ?? name, ...about, ...page })
      pages.set(field, made)
      return made
    },
  }
}

/**
 * Versions of the tool have counted in UTF-16 units and in code points. The words that a region quotes tell which;
 * without them it is code points, as today.
 */
function locate({ start, end, quote }: Region, text: string, index: CodePointIndex): Span | undefined {
  if (start < 0 || start >= end) return undefined
  if (quote !== undefined && sameWords(text.slice(start, end), quote)) return { start, end }
  if (end > index.length) return undefined
  return { start: index.toUtf16(start), end: index.toUtf16(end) }
}

/** The tool shows and quotes texts with white space of its own. */
function sameWords(a: string, b: string): boolean {
  return a.replace(/\s+/g, '') === b.replaceAll('\\n', '').replace(/\s+/g, '')
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && !isAddress(value) && validateText(value).ok
}

function isMarkup(value: unknown): value is string {
  return isText(value) && /<[a-z][^<>]*>/i.test(value)
}

function isAddress(text: string): boolean {
  return /^(?:https?:\/\/|\/data\/|s3:|gs:)\S*$/.test(text.trim())
}

function longest(texts: readonly [string, string][]): [string, string] | undefined {
  return texts.toSorted(([, a], [, b]) => b.length - a.length)[0]
}
