import type { Span } from '@/lib/core/text/span'
import { endOf, isExtenderAt } from './characters'

/**
 * What is never seen, wherever it stands: soft hyphens, spaces of no width, marks of direction, joiners, variation
 * selectors. Signs before numbers (U+0600 and the like) are format characters too, but are seen, and stay.
 */
const HIDDEN = /\p{Default_Ignorable_Code_Point}/u
const HIDDEN_RUNS = /\p{Default_Ignorable_Code_Point}+/gu

const JOINER = '\u200d'
const PICTURE = /\p{Extended_Pictographic}/uy

/** A text as the rules should read it, and how spans of that become spans of the text itself. */
export type Visible = { text: string; restore: (spans: readonly Span[]) => Span[] }

/** Takes out what nobody sees, so that no rule has to know of it; nothing, if there is nothing to take out. */
export function withoutIgnorables(text: string): Visible | undefined {
  if (!HIDDEN.test(text)) return undefined
  return {
    text: text.replace(HIDDEN_RUNS, ''),
    restore: (spans) => coverHidden(text, placesIn(text, spans)),
  }
}

/** Where the same characters stand in the text itself. */
function placesIn(text: string, spans: readonly Span[]): Span[] {
  const runs = text.matchAll(HIDDEN_RUNS)
  let run = runs.next()
  let hidden = 0
  const placeOf = (at: number): number => {
    for (; run.done !== true && run.value.index - hidden <= at; run = runs.next())
      hidden += run.value[0].length
    return at + hidden
  }
  return spans.map(({ start, end }) => ({ start: placeOf(start), end: placeOf(end - 1) + 1 }))
}

/**
 * What stands unseen between two sentences goes to the one that it touches, or the one before it on its line, or the one
 * behind it. A line of nothing else is a sentence: no character is left out.
 */
function coverHidden(text: string, spans: readonly Span[]): Span[] {
  const covered: Span[] = []
  for (const span of spans) {
    const last = covered.at(-1)
    const start = coverGap(text, covered, span.start)
    if (start === last?.end && isJoined(text, start)) last.end = span.end
    else covered.push({ start, end: span.end })
  }
  coverGap(text, covered, text.length)
  return covered
}

/** Covers what stands between the last sentence and the next one at `end`; gives where that one starts. */
function coverGap(text: string, covered: Span[], end: number): number {
  const last = covered.at(-1)
  let lineStart = last?.end ?? 0
  let before = last
  for (let at = text.indexOf('\n', lineStart); at !== -1 && at < end; at = text.indexOf('\n', lineStart)) {
    coverLine(text, covered, { before, start: lineStart, end: at })
    lineStart = at + 1
    before = undefined
  }
  if (end < text.length && before === undefined) return spanOf(text, lineStart, end).start
  const start = end < text.length ? edgeBefore(text, lineStart, end) : end
  coverLine(text, covered, { before, start: lineStart, end: start })
  return start
}

type Line = { before: Span | undefined; start: number; end: number }

function coverLine(text: string, covered: Span[], { before, start, end }: Line): void {
  const hidden = spanOf(text, start, end)
  if (hidden.start === hidden.end) return
  if (before === undefined) covered.push(hidden)
  else before.end = hidden.end
}

/** A stretch without the white space at its edges. */
function spanOf(text: string, start: number, end: number): Span {
  const words = text.slice(start, end)
  const trimmed = words.trimStart()
  const first = end - trimmed.length
  return { start: first, end: first + trimmed.trimEnd().length }
}

/** Where the unseen signs that touch `end` begin, but for those that belong to the character before them. */
function edgeBefore(text: string, from: number, end: number): number {
  let at = end
  while (at > from && /\S/.test(text.charAt(at - 1))) at -= 1
  while (at < end && isExtenderAt(text, at)) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
  return at
}

/** Whether a joiner makes one picture of what stands before and behind `at`. */
function isJoined(text: string, at: number): boolean {
  if (text.charAt(at - 1) !== JOINER || endOf(PICTURE, text, at) === at) return false
  let before = at - 1
  do before -= /[\udc00-\udfff]/.test(text.charAt(before - 1)) ? 2 : 1
  while (before > 0 && isExtenderAt(text, before))
  return before >= 0 && endOf(PICTURE, text, before) > before
}
