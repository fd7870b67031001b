import type { Span } from '@/lib/core/text/span'
import { kindsAt, LETTER, NUMBER } from './unit-kinds'

const MARK = /["“”„«»‘’'`]/g
const CLOSED_BY: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“”',
  '«': '»',
  '‘': '’',
  "'": "'",
  '`': "'",
}

/** Dutch "'t", "'s": the mark stands for letters left out. */
const SHORTENED = /^['’‘][tsnkmr][\s-]$/

/** A longer quotation (UTF-16) is cut: its sentences count for more than the one that introduces it. */
const LONGEST_EMBEDDED = 240
/** So short a quotation is one outcry: "… the words: 'Theft! Fire!'" */
const LONGEST_OUTCRY = 48

/** Behind it the sentence that holds the quotation goes on: `… called "Fire! Fire!" and ran`, `… ‘X. Y’ (p. 4)`. */
const GOES_ON = /\s*(?:[,;]\s*)?\(?\p{Ll}/uy
const INTRODUCED = /[\p{L}\p{N}]\s*[,:]\s*$/u
const ONE_STOP_ONLY = /[.…。]/

/**
 * The quotations that are part of the sentence around them, in text order, from opening to closing mark: those after
 * which that sentence goes on, and short outcries. Cutting inside them would leave a torn sentence on either side.
 */
export function findEmbeddedQuotations(text: string): Span[] {
  const found: Span[] = []
  let open: { at: number; closers: string } | undefined
  MARK.lastIndex = 0
  for (let match = MARK.exec(text); match !== null; match = MARK.exec(text)) {
    const { 0: mark, index } = match
    if (open !== undefined && index - open.at > LONGEST_EMBEDDED) open = undefined
    if (open?.closers.includes(mark) === true && closes(text, index)) {
      const span = { start: open.at, end: index }
      if (isEmbedded(text, span)) found.push(span)
      open = undefined
    } else if (open === undefined && opens(text, index)) {
      const closers = CLOSED_BY[mark]
      if (closers !== undefined) open = { at: index, closers }
    }
  }
  return found
}

function opens(text: string, at: number): boolean {
  if (isWordUnit(text, at - 1)) return false
  return /\S/.test(text.charAt(at + 1)) && !SHORTENED.test(text.slice(at, at + 3))
}

/** An apostrophe has letters on both sides; a closing mark of any kind is followed by none. */
function closes(text: string, at: number): boolean {
  return !isWordUnit(text, at + 1)
}

function isWordUnit(text: string, at: number): boolean {
  return (kindsAt(text, at) & (LETTER | NUMBER)) !== 0
}

function isEmbedded(text: string, { start, end }: Span): boolean {
  GOES_ON.lastIndex = end + 1
  if (GOES_ON.test(text)) return true
  return (
    end - start <= LONGEST_OUTCRY &&
    !ONE_STOP_ONLY.test(text.slice(start, end)) &&
    INTRODUCED.test(text.slice(Math.max(0, start - 4), start))
  )
}
