import { createAsides } from './create-asides'
import { isGershayimAt, skipSpace } from './characters'
import { endsSentence } from './ends-sentence'
import { findPossibleEnd, type Slice } from './find-possible-end'
import type { LanguageRules } from './language-rules'
import { followTail, type TailMemory } from './follow-tail'

/**
 * The offsets (UTF-16) at which the sentences of one unit begin and end, alternating. One pass: each run of terminators
 * is looked at once, with bounded context, so that time grows with length whatever the text.
 */
export function splitUnit(slice: Slice, rules: LanguageRules): number[] {
  const { text } = slice
  const offsets: number[] = []
  const isAside = createAsides(text)
  const memory: TailMemory = { opensQuote: createQuoteParity(text), deadNotes: 0, deadPictures: 0 }
  let start = skipSpace(text, 0)
  let found = findPossibleEnd(slice, start, rules.terminators)
  while (found !== undefined) {
    const tail = followTail(text, found.runEnd, memory)
    const next = skipSpace(text, tail.end)
    if (next >= text.length) break
    const inAside = isAside(start, found.mark)
    const { mark, runEnd, isSoft } = found
    const { end, closesQuote, closesBracket } = tail
    const place = { text, start, mark, runEnd, end, next, closesQuote, closesBracket, inAside, isSoft }
    if (!isAside(start, end - 1) && endsSentence(place, rules)) {
      offsets.push(start, end)
      start = next
    }
    found = findPossibleEnd(slice, end, rules.terminators)
  }
  const end = text.trimEnd().length
  if (start < end) offsets.push(start, end)
  return offsets
}

/** Says whether a straight double quote opens, by counting those before it; asked in about ascending order. */
function createQuoteParity(text: string): (at: number) => boolean {
  let counted = 0
  let even = true
  return (at) => {
    for (
      let quote = text.indexOf('"', counted);
      quote !== -1 && quote < at;
      quote = text.indexOf('"', counted)
    ) {
      if (!isGershayimAt(text, quote)) even = !even
      counted = quote + 1
    }
    return even
  }
}
