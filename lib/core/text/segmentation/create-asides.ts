import { findEmbeddedQuotations } from './find-embedded-quotations'

const PAIRS = new Map([
  [')', '('],
  [']', '['],
  ['）', '（'],
  ['」', '「'],
  ['』', '『'],
])
const OPENERS = new Set(PAIRS.values())
const BRACKET = /[()[\]（）「」『』]/g

/** A bracketed aside is not longer than this (UTF-16); past it an unclosed or mistaken bracket is more likely. */
const LONGEST_ASIDE = 600

/**
 * Answers, for offsets asked in ascending order, whether one lies in an aside, that is in brackets or an embedded
 * quotation opened after the sentence began: sentences in an aside end inside their host. One pass over the text.
 */
export function createAsides(text: string): (sentenceStart: number, offset: number) => boolean {
  let asides: readonly Pair[] | undefined
  let next = 0
  let asideEnd = 0
  return (sentenceStart, offset) => {
    // Most units are one sentence, of which nobody asks.
    asides ??= findPairs(text)
    for (let pair = asides[next]; pair !== undefined && pair.open < offset; pair = asides[next]) {
      if (pair.open > sentenceStart && pair.close - pair.open <= LONGEST_ASIDE) {
        asideEnd = Math.max(asideEnd, pair.close)
      }
      next += 1
    }
    return offset < asideEnd
  }
}

type Pair = { open: number; close: number }

function findPairs(text: string): Pair[] {
  const pairs: Pair[] = []
  const open: { bracket: string; at: number }[] = []
  BRACKET.lastIndex = 0
  for (let match = BRACKET.exec(text); match !== null; match = BRACKET.exec(text)) {
    const { 0: bracket, index } = match
    if (OPENERS.has(bracket)) {
      open.push({ bracket, at: index })
    } else if (open.at(-1)?.bracket === PAIRS.get(bracket)) {
      pairs.push({ open: open.pop()?.at ?? index, close: index })
    }
  }
  for (const { start, end } of findEmbeddedQuotations(text)) pairs.push({ open: start, close: end })
  return pairs.sort((a, b) => a.open - b.open)
}
