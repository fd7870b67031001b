import type { Span } from '@/lib/core/text/span'
import { isHeldSpaceBefore, skipSpace } from './characters'

/** What markup leaves in front of a paragraph when a page is taken apart: "html On June 12, …". */
const LEFT_OF_MARKUP = /^(?:html|nbsp;?|&nbsp;)(?=\s+["“‘«(]?\p{Lu})/u
/** A drawn line: "* * *" without its spaces, "=====", "_____". */
const DRAWN_LINE = /(?<=^|\s)([*=_~#-])\1{2,}(?=\s+["“‘«(\[]?[\p{Lu}\p{N}]|\s*$)/gu
/** A shorter one between words may be a word left out: "that **** Thing". */
const LONG_LINE = 5
const ENDED = /(?:^|[.!?:;…"”’»)\]])\s*$/u

/**
 * Cuts a unit at what does not belong to any of its sentences: a loose tag name in front, and lines drawn with characters.
 * These become units of their own, so that the sentences around them stay clean.
 */
export function splitScraps(text: string, unit: Span): Span[] {
  const slice = text.slice(unit.start, unit.end)
  const cuts = [...markupCuts(slice), ...lineCuts(slice)]
  if (cuts.length === 0) return [unit]
  const starts = [
    0,
    ...cuts.filter((cut) => cut > 0 && !isHeldSpaceBefore(slice, cut)).map((cut) => skipSpace(slice, cut)),
  ]
  return starts.map((from, index) => ({
    start: unit.start + from,
    end: unit.start + (starts[index + 1] ?? slice.length),
  }))
}

function markupCuts(slice: string): number[] {
  // Fast path: no regular expression needed. Few units begin so.
  if (!/^[hn&]/.test(slice)) return []
  const found = LEFT_OF_MARKUP.exec(slice)
  return found === null ? [] : [found[0].length]
}

function lineCuts(slice: string): number[] {
  if (!mayHoldLine(slice)) return []
  return Array.from(slice.matchAll(DRAWN_LINE)).flatMap(({ 0: line, index }) => {
    const end = index + line.length
    if (line.length < LONG_LINE && !ENDED.test(slice.slice(Math.max(0, index - 3), index))) return []
    return [index, end]
  })
}

/** Fast path: no regular expression needed. Few units hold one. */
function mayHoldLine(slice: string): boolean {
  return ['---', '***', '===', '___', '~~~', '###'].some((line) => slice.includes(line))
}
