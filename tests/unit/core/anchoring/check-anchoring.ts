import { expect } from 'vitest'
import { describe } from '@/lib/core/anchoring/describe'
import { resolve, type Resolved } from '@/lib/core/anchoring/resolve'
import { resolveW3c } from '@/lib/core/anchoring/w3c-selectors'
import { checkSpan, type Span } from '@/lib/core/text/span'
import { toW3cSelectors } from './to-w3c-selectors'

/** Holds one span of a text to the laws of describing and resolving. */
export function checkAnchoring(text: string, span: Span): void {
  const quote = describe(text, span)
  expect(quote.exact).toBe(text.slice(span.start, span.end))
  expect(text.slice(0, span.start).endsWith(quote.prefix), 'prefix stands before').toBe(true)
  expect(text.slice(span.end).startsWith(quote.suffix), 'suffix stands after').toBe(true)
  expect(quote.prefix.length, 'prefix bounded').toBeLessThanOrEqual(32)
  expect(quote.suffix.length, 'suffix bounded').toBeLessThanOrEqual(32)
  expect((quote.prefix + quote.exact + quote.suffix).isWellFormed(), 'no pair halved').toBe(true)

  const found = resolve(text, { position: span, quote })
  expect(found, 'resolve∘describe = identity').toEqual({
    ok: true,
    value: { ...span, status: 'exact', score: 1 },
  })
  expect(resolve(text, JSON.parse(JSON.stringify({ position: span, quote })) as object), 'JSON').toEqual(
    found,
  )
  const w3c = toW3cSelectors(text, span)
  expect(resolveW3c(text, w3c), 'W3C round trip').toEqual(found)

  const byQuote = resolve(text, { quote })
  if (byQuote.ok) checkResolved(text, quote.exact, byQuote.value)
  for (const length of [0, 4, 16]) {
    const less = {
      ...quote,
      prefix: quote.prefix.slice(-length || Infinity),
      suffix: quote.suffix.slice(0, length),
    }
    const known = resolve(text, { quote: less })
    // What little context tells, more of it does not deny.
    if (known.ok && known.value.start === span.start)
      expect(byQuote, 'monotone under context').toMatchObject({ ok: true, value: span })
  }
}

/** A found passage has the words, lies in the text and halves no surrogate pair. */
export function checkResolved(text: string, exact: string, { start, end, score }: Resolved): void {
  expect(text.slice(start, end)).toBe(exact)
  expect(checkSpan(text, { start, end }).ok).toBe(true)
  expect(score).toBeGreaterThanOrEqual(0.5)
  expect(score).toBeLessThanOrEqual(1)
}
