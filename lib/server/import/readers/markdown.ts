import { marked } from 'marked'
import { fail, type Result } from '@/lib/core/result'
import type { Reading } from '@/lib/server/import/import-input'
import { readHtml } from './html'

/** Quotes and lists nest by these at a line's start; the parser calls itself for each. */
const NESTING = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/
const MAX_NESTING = 50

/** Nesting inside a line (emphasis, brackets) costs the parser time with its square; prose never comes near. */
const OPENERS = /[[*_`~<]/g
const MAX_OPENERS_IN_PARAGRAPH = 5_000

/** Markdown (CommonMark and GFM), by way of the HTML it stands for, so that both are sanitised by the same rules. */
export function readMarkdown(text: string, origin: { url?: string | undefined }): Result<Reading> {
  const tangled = findTangle(text)
  if (tangled) return fail('invalid', `${tangled} Import it as plain text instead.`)
  return readHtml(marked.parse(text, { async: false, gfm: true }), origin)
}

function findTangle(text: string): string | undefined {
  let openers = 0
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const markers = NESTING.exec(line)?.[0].match(/>|[-*+]|\d+[.)]/g) ?? []
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0
    if (markers.length + indent / 2 > MAX_NESTING && line.trim() !== '') {
      return `Line ${index + 1} nests more than ${MAX_NESTING} levels deep.`
    }
    openers = line.trim() === '' ? 0 : openers + (line.match(OPENERS)?.length ?? 0)
    if (openers > MAX_OPENERS_IN_PARAGRAPH) return `The paragraph at line ${index + 1} has too much markup.`
  }
  return undefined
}
