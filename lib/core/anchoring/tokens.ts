import type { Span } from '@/lib/core/text/span'

/**
 * The words and marks of a text in order, white space left out: where each starts and ends (UTF-16, half-open) and
 * an id that tokens share when they read the same but for case and typographic form.
 */
export type Tokens = { count: number; starts: Int32Array; ends: Int32Array; ids: Int32Array }

/**
 * A run of letters, digits and marks is one token, a sign is one, and so is each character of the scripts that put no
 * space between words. Nothing here asks a dictionary: the same text gives the same tokens on every machine.
 */
const TOKEN =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{N}\p{M}])+|[^\s\p{L}\p{N}\p{M}]/gu

/** Makes a function that cuts texts into tokens whose ids can be compared across all texts it is given. */
export function createTokeniser(): (text: string) => Tokens {
  const known = new Map<string, number>()
  const idOf = (token: string): number => {
    const form = fold(token)
    const id = known.get(form) ?? known.size
    if (id === known.size) known.set(form, id)
    return id
  }
  return (text) => {
    const starts: number[] = []
    const ends: number[] = []
    const ids: number[] = []
    for (const { 0: token, index } of text.matchAll(TOKEN)) {
      starts.push(index)
      ends.push(index + token.length)
      ids.push(idOf(token))
    }
    const letters = new Int32Array(ids.length + 1)
    for (let at = 0; at < ids.length; at += 1) {
      letters[at + 1] = (letters[at] ?? 0) + (ends[at] ?? 0) - (starts[at] ?? 0)
    }
    return {
      letters,
      count: ids.length,
      starts: Int32Array.from(starts),
      ends: Int32Array.from(ends),
      ids: Int32Array.from(ids),
    }
  }
}

/** How many UTF-16 units the tokens of a range of indices (half-open) have, without the space between them. */
export function lettersBetween({ letters }: Tokens, start: number, end: number): number {
  return (letters[end] ?? 0) - (letters[start] ?? 0)
}

/** The range of indices of the tokens that a span touches; empty if it touches none. */
export function tokensWithin({ starts, ends }: Tokens, span: Span): Span {
  const start = countBelow(ends, (end) => end <= span.start)
  return {
    start,
    end: Math.max(
      start,
      countBelow(starts, (at) => at < span.end),
    ),
  }
}

function countBelow(sorted: Int32Array, isBelow: (value: number) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBelow(sorted[middle] ?? 0)) low = middle + 1
    else high = middle
  }
  return low
}

/** Editors straighten and curl quotes and change case when they join sentences; neither makes it another word. */
function fold(token: string): string {
  if (token.length > 1) return token.toLowerCase()
  if (/[‘’‚‛′`´]/.test(token)) return "'"
  if (/[“”„‟″«»]/.test(token)) return '"'
  if (/\p{Dash}/u.test(token)) return '-'
  return token.toLowerCase()
}
