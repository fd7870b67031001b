import { expect } from 'vitest'
import { BLOCK_SEPARATOR } from '@/lib/core/text/canonicalise'
import { segment } from '@/lib/core/text/segment'
import { splitsSurrogatePair, type Span } from '@/lib/core/text/span'

/** Holds sentences of canonical text to every law of `segment`, and returns their words for further expectations. */
export function checkSegmentation(text: string, language?: string): string[] {
  const sentences = segment(text, language)
  expect(segment(text, language), 'deterministic').toEqual(sentences)
  checkSpans(text, sentences)
  checkGraphemes(text, sentences)
  return sentences.map(({ start, end }) => text.slice(start, end))
}

/** The laws that also hold after people's edits: in order, in bounds, trimmed, all text covered, no pair halved. */
export function checkSpans(text: string, sentences: readonly Span[]): void {
  let at = 0
  for (const { start, end } of sentences) {
    expect(start, 'in order, no overlap').toBeGreaterThanOrEqual(at)
    expect(end, 'not empty').toBeGreaterThan(start)
    expect(end, 'in bounds').toBeLessThanOrEqual(text.length)
    const words = text.slice(start, end)
    expect(words, 'trimmed').toBe(words.trim())
    expect(words.includes(BLOCK_SEPARATOR), 'inside one block').toBe(false)
    expect(text.slice(at, start).trim(), 'nothing left out').toBe('')
    expect(splitsSurrogatePair(text, start) || splitsSurrogatePair(text, end), 'no pair halved').toBe(false)
    at = end
  }
  expect(text.slice(at).trim(), 'nothing left out at the end').toBe('')
}

function checkGraphemes(text: string, sentences: readonly Span[]): void {
  const boundaries = new Set([text.length])
  for (const { index } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text))
    boundaries.add(index)
  for (const { start, end } of sentences) {
    expect(boundaries.has(start), `a grapheme starts at ${String(start)}`).toBe(true)
    expect(boundaries.has(end), `a grapheme ends at ${String(end)}`).toBe(true)
  }
}
