import { SOFT_ENDS, TERMINATORS, skipSpace } from './characters'
import { createAsides } from './brackets'
import { endsSentence } from './ends-sentence'
import type { LanguageRules } from './language-rules'
import { followTail } from './sentence-tail'

/**
 * The offsets (UTF-16) at which the sentences of one unit begin and end, alternating. One pass: each run of terminators
 * is looked at once, with bounded context, so that time grows with length whatever the text.
 */
export function splitUnit(text: string, rules: LanguageRules): number[] {
  const offsets: number[] = []
  const terminators = terminatorsOf(rules)
  const isAside = createAsides(text)
  const opensQuote = createQuoteParity(text)
  let start = skipSpace(text, 0)
  for (let match = terminators.exec(text); match !== null; match = terminators.exec(text)) {
    const mark = match.index
    const tail = followTail(text, terminators.lastIndex, opensQuote)
    const next = skipSpace(text, tail.end)
    if (next >= text.length) break
    const inAside = isAside(start, mark)
    const isSoft = match[1] !== undefined
    const place = { text, start, mark, runEnd: terminators.lastIndex, ...tail, next, inAside, isSoft }
    if (!isAside(start, tail.end - 1) && endsSentence(place, rules)) {
      offsets.push(start, tail.end)
      start = next
    }
    terminators.lastIndex = tail.end
  }
  const end = text.trimEnd().length
  if (start < end) offsets.push(start, end)
  return offsets
}

const PATTERNS = new Map<string, RegExp>()

/** The pattern is compiled once for all units; `splitUnit` sets where it looks from. */
function terminatorsOf({ terminators = '' }: LanguageRules): RegExp {
  const known = PATTERNS.get(terminators)
  const pattern = known ?? new RegExp(`[${TERMINATORS}${terminators}]+|(${SOFT_ENDS})`, 'gu')
  if (known === undefined) PATTERNS.set(terminators, pattern)
  pattern.lastIndex = 0
  return pattern
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
      even = !even
      counted = quote + 1
    }
    return even
  }
}
