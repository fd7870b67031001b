import { segment } from '@/lib/core/text/segment'
import type { Span } from '@/lib/core/text/span'

/** What a function is called with: a text, and the same text after two small edits. */
export type Given = { text: string; other: string }

/** Prepares the call of a function; only what it returns is measured. */
export type Call = (given: Given) => () => unknown

export function given(text: string): Given {
  const third = Math.floor(text.length / 3)
  return {
    text,
    other: `${text.slice(0, third)} word ${text.slice(third, 2 * third)}${text.slice(2 * third + 5)}`,
  }
}

/** Calls a function with one piece of the text after another: for functions whose callers bound what they give them. */
export function inPieces(text: string, length: number): string[] {
  const pieces: string[] = []
  for (let at = 0; at < text.length; at += length) pieces.push(text.slice(at, at + length))
  return pieces
}

/** A few spans of every length, from all over a text. */
export function someSpans(text: string): Span[] {
  const spans: Span[] = [{ start: 0, end: text.length }]
  for (let part = 1; part < 8; part += 1) {
    const start = Math.floor((text.length * part) / 8)
    spans.push({ start, end: Math.min(text.length, start + 4 ** part) })
  }
  return spans.filter(({ start, end }) => start < end)
}

export function sentenced(text: string): { text: string; sentences: Span[] } {
  return { text, sentences: segment(text) }
}
