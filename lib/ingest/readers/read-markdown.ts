import { marked } from 'marked'
import { fail, type Result } from '@/lib/core/result'
import { validateText } from '@/lib/core/text/validate-text'
import { decodeBytes } from '@/lib/ingest/decode-bytes'
import type { Reading, Source } from '@/lib/ingest/import-input'
import { readMarkup } from './read-html'

/** Quotes and lists nest by these at a line's start; the parser calls itself for each. */
const NESTING = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/
const MAX_NESTING = 50

/**
 * Emphasis costs the parser time with the square of its openers in one stretch of text. The sum of the squares stays
 * below this, about a second; 10,000 paragraphs with 50 each reach it.
 */
const OPENERS = /[[*_`~<]/g
const MAX_EFFORT = 25_000_000
const NEW_STRETCH = /^\s*(?:$|[-*+|]|\d{1,9}[.)])/

/** Markdown (CommonMark and GFM), by way of the HTML it stands for, so that both are sanitised by the same rules. */
export function readMarkdown(source: Source): Result<Reading> {
  const decoded = decodeBytes(source.bytes, { charset: source.charset, isMarkup: false })
  if (!decoded.ok) return decoded
  const checked = validateText(decoded.value.text)
  if (!checked.ok) return checked
  const tangled = findTangle(checked.value)
  if (tangled) return fail('invalid', `${tangled} Import it as plain text instead.`)
  const html = marked.parse(checked.value, { async: false, gfm: true })
  return readMarkup(html, { url: source.url, extraction: 'whole' })
}

function findTangle(text: string): string | undefined {
  let openers = 0
  let effort = 0
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (nestingOf(line) > MAX_NESTING) return `Line ${index + 1} nests more than ${MAX_NESTING} levels deep.`
    if (NEW_STRETCH.test(line)) openers = 0
    const added = line.match(OPENERS)?.length ?? 0
    effort += (openers + added) ** 2 - openers ** 2
    openers += added
    if (effort > MAX_EFFORT) return `There is too much markup up to line ${index + 1}.`
  }
  return undefined
}

/** Markers at the line's start, and two spaces of indent for one more level of a list. */
function nestingOf(line: string): number {
  const indent = line.length - line.trimStart().length
  if (indent === line.length) return 0
  const markers = NESTING.exec(line)?.[0].match(/[>*+-]|\d[.)]/g) ?? []
  return markers.length + indent / 2
}
