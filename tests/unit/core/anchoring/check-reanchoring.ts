import { expect } from 'vitest'
import { describe } from '@/lib/core/anchoring/describe'
import { createReanchorer, type Reanchored } from '@/lib/core/anchoring/create-reanchorer'
import { splitsGrapheme } from '@/tests/unit/core/text/splits-grapheme'
import { checkSpan, type Span } from '@/lib/core/text/span'

/** Holds the re-anchoring of one span to its laws, and returns where it went. */
export function checkReanchoring(before: string, after: string, span: Span): Reanchored {
  const anchor = { ...span, ...describe(before, span) }
  const found = createReanchorer(before, after)(anchor)
  expect(createReanchorer(before, after)(anchor), 'twice the same').toEqual(found)
  expect(JSON.parse(JSON.stringify(found)), 'JSON').toEqual(found)
  expect(createReanchorer(before, before)(anchor), 'onto the same text').toEqual({
    ...span,
    status: 'exact',
    score: 1,
  })
  if (found.status === 'orphaned') {
    expect(found.score).toBe(0)
    return found
  }
  const { start, end, status, score } = found
  const place = { start, end }
  expect(checkSpan(after, place), 'within the text, no pair halved').toEqual({ ok: true, value: place })
  expect(splitsGrapheme(after, start) || splitsGrapheme(after, end), 'no grapheme halved').toBe(false)
  expect(after.slice(start, end).trim(), 'trimmed').toBe(after.slice(start, end))
  expect(score).toBeGreaterThan(0)
  expect(score).toBeLessThanOrEqual(1)
  if (status === 'exact') expect(after.slice(start, end)).toBe(anchor.exact)
  const again = { ...place, ...describe(after, place) }
  expect(createReanchorer(after, after)(again), 'idempotent').toEqual({ ...place, status: 'exact', score: 1 })
  return found
}
