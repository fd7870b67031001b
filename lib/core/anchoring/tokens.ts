import { partitionPoint } from '@/lib/core/partition-point'
import type { Span } from '@/lib/core/text/span'

/**
 * The words and signs of a text in order, white space left out: where each starts and ends (UTF-16, half-open) and an id
 * that tokens share when they read the same but for case and typographic form. A stretch that is known to stand in both
 * versions may be one single token. `letters[i]` is how many UTF-16 units the first `i` tokens have together.
 */
export type Tokens = {
  count: number
  starts: Int32Array
  ends: Int32Array
  ids: Int32Array
  letters: Int32Array
}

/** A stretch that is one token, with the id it has in both versions (below zero: no word has it). */
export type Whole = Span & { id: number }

/** Cuts a text into tokens, but for the stretches that are whole (ascending, apart). */
export type Tokenise = (text: string, wholes?: readonly Whole[]) => Tokens

/**
 * Makes a function whose token ids can be compared across all texts it is given. A run of letters, digits and marks is
 * one token, a sign is one, and so is each character of the scripts that put no space between words. Nothing here asks
 * a dictionary: the same text gives the same tokens on every machine.
 */
export function createTokeniser(): Tokenise {
  const known = new Map<string, number>()
  return (text, wholes = []) => {
    const offsets: number[] = []
    const ids: number[] = []
    const cut = (from: number, to: number): void => {
      for (let at = from; at < to;) {
        const end = tokenEnd(text, at, to)
        if (end > at) {
          offsets.push(at, end)
          ids.push(idOf(known, text.slice(at, end)))
        }
        at = Math.max(end, at + 1)
      }
    }
    let done = 0
    for (const { start, end, id } of wholes) {
      cut(done, start)
      offsets.push(start, end)
      ids.push(id)
      done = end
    }
    cut(done, text.length)
    return pack(offsets, ids)
  }
}

/** How many UTF-16 units the tokens of a range of indices (half-open) have, without the space between them. */
export function lettersBetween({ letters }: Tokens, start: number, end: number): number {
  return (letters[end] ?? 0) - (letters[start] ?? 0)
}

/** The range of indices of the tokens that a span touches; empty if it touches none. */
export function tokensWithin({ starts, ends }: Tokens, span: Span): Span {
  const start = countUpTo(ends, span.start)
  return { start, end: Math.max(start, countUpTo(starts, span.end - 1)) }
}

/** How many of ascending numbers are at most `limit`. */
export function countUpTo(sorted: Int32Array, limit: number): number {
  return partitionPoint(sorted.length, (index) => (sorted[index] ?? 0) <= limit)
}

const SPACE = 1
const LETTER = 2
const MARK = 3
/** A character that is a token alone, with the marks on it. */
const ALONE = 4
const SIGN = 5

/** The kinds of code units as they are asked for: a memory of `classify`, nothing else. */
const kinds = new Uint8Array(0x10000)

/** The kind of the character at an offset. */
function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  // Half of a pair says nothing; the pair does.
  if (unit >= 0xd800 && unit <= 0xdbff) return kindOfPair(text.codePointAt(at) ?? unit)
  const kind = kinds[unit] ?? 0
  if (kind !== 0) return kind
  return (kinds[unit] = classify(String.fromCharCode(unit)))
}

const kindsOfPairs = new Map<number, number>()

function kindOfPair(codePoint: number): number {
  const known = kindsOfPairs.get(codePoint)
  if (known !== undefined) return known
  const kind = classify(String.fromCodePoint(codePoint))
  kindsOfPairs.set(codePoint, kind)
  return kind
}

function classify(character: string): number {
  if (/\s/.test(character)) return SPACE
  if (/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u.test(character))
    return /\p{M}/u.test(character) ? MARK : ALONE
  if (/\p{M}/u.test(character)) return MARK
  return /[\p{L}\p{N}]/u.test(character) ? LETTER : SIGN
}

/** Where the token that begins at `at` ends; `at` itself for white space. */
function tokenEnd(text: string, at: number, to: number): number {
  const first = kindAt(text, at)
  if (first === SPACE) return at
  let end = at + sizeAt(text, at)
  if (first === SIGN) return Math.min(end, to)
  for (; end < to; end += sizeAt(text, end)) {
    const kind = kindAt(text, end)
    if (kind !== MARK && (kind !== LETTER || first === ALONE)) break
  }
  return Math.min(end, to)
}

function sizeAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xd800 && unit <= 0xdbff && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

function idOf(known: Map<string, number>, token: string): number {
  const id = known.get(token)
  if (id !== undefined) return id
  const form = fold(token)
  const shared = known.get(form) ?? known.size
  known.set(form, shared)
  known.set(token, shared)
  return shared
}

/** Editors straighten and curl quotes and change case when they join sentences; neither makes it another word. */
function fold(token: string): string {
  if (token.length > 1) return token.toLowerCase()
  if (/[‘’‚‛′`´]/.test(token)) return "'"
  if (/[“”„‟″«»]/.test(token)) return '"'
  if (/\p{Dash}/u.test(token)) return '-'
  return token.toLowerCase()
}

function pack(offsets: readonly number[], ids: readonly number[]): Tokens {
  const count = ids.length
  const starts = new Int32Array(count)
  const ends = new Int32Array(count)
  const letters = new Int32Array(count + 1)
  for (let at = 0; at < count; at += 1) {
    const start = offsets[2 * at] ?? 0
    const end = offsets[2 * at + 1] ?? 0
    starts[at] = start
    ends[at] = end
    letters[at + 1] = (letters[at] ?? 0) + end - start
  }
  return { count, starts, ends, ids: Int32Array.from(ids), letters }
}
