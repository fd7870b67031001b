import type { W3cSelector } from '@/lib/core/anchoring/w3c-selectors'
import { objectIn, wholeIn, wordsIn } from './json-fields'

/**
 * A selector of text as the W3C and Hypothesis write it; nothing for kinds that say nothing about text. One that is
 * refined by a selector of text (a part of a part) counts as the latter.
 */
export function selectorIn(json: unknown): W3cSelector | undefined {
  let selector = objectIn(json)
  while (selector) {
    const found = textSelector(selector)
    if (found) return found
    selector = objectIn(selector['refinedBy'])
  }
  return undefined
}

/** The words that selectors quote. */
export function quoteIn(selectors: readonly { type: string; exact?: string }[]): string | undefined {
  return selectors.find(({ type }) => type === 'TextQuoteSelector')?.exact
}

function textSelector(selector: Readonly<Record<string, unknown>>): W3cSelector | undefined {
  switch (selector['type']) {
    case 'TextQuoteSelector': {
      const exact = wordsIn(selector['exact'])
      const prefix = contextIn(selector['prefix'])
      const suffix = contextIn(selector['suffix'])
      return exact === undefined ? undefined : { type: 'TextQuoteSelector', exact, prefix, suffix }
    }
    case 'TextPositionSelector': {
      const [start, end] = [wholeIn(selector['start']), wholeIn(selector['end'])]
      return start === undefined || end === undefined
        ? undefined
        : { type: 'TextPositionSelector', start, end }
    }
    case 'RangeSelector':
      return rangeSelector(selector)
    default:
      return undefined
  }
}

/** Of the W3C's ranges, which hold selectors, only those by path are read, as Hypothesis writes them. */
function rangeSelector(selector: Readonly<Record<string, unknown>>): W3cSelector | undefined {
  const { startContainer, endContainer } = selector
  const [startOffset, endOffset] = [wholeIn(selector['startOffset']), wholeIn(selector['endOffset'])]
  if (typeof startContainer !== 'string' || typeof endContainer !== 'string') return undefined
  if (startOffset === undefined || endOffset === undefined) return undefined
  return { type: 'RangeSelector', startContainer, startOffset, endContainer, endOffset }
}

/** White space alone is context too. */
function contextIn(json: unknown): string {
  return typeof json === 'string' ? json.replaceAll('\0', '').toWellFormed() : ''
}
