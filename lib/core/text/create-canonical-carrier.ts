import { partitionPoint } from '@/lib/core/partition-point'
import { canonicalise } from './canonicalise'
import { normalise } from './normalise'
import { checkSpan, type Span } from './span'

/** Longer words than this that are not in normal form are not looked into: each look reads the whole word. */
const LONGEST_WORD = 1_000

/**
 * Carries spans (UTF-16, trimmed of white space) of a plain text into its canonical form, exactly: that changes white
 * space and the normal form of words, never their order. A span that cuts a letter from its accent takes in both. Nothing
 * when `text` is not the canonical form of `plain`.
 */
export function createCanonicalCarrier(
  plain: string,
  text: string,
): ((span: Span) => Span | undefined) | undefined {
  if (canonicalise(plain) !== text) return undefined
  const isNormal = normalise(plain, 'NFC') === plain
  const before = wordsOf(plain)
  const after = wordsOf(text)
  return ({ start, end }) => {
    const [first, last] = [wordAt(before, start), wordAt(before, end - 1)]
    const [from, to] = [after[first], after[last]]
    const [head, tail] = [before[first], before[last]]
    if (!from || !to || !head || !tail) return undefined
    const cut = (word: Span, offset: number) =>
      isNormal ? cleanCut(offset) : cutIn(plain.slice(word.start, word.end), offset)
    const [cutStart, cutEnd] = [cut(head, start - head.start), cut(tail, end - tail.start)]
    if (!cutStart || !cutEnd) return undefined
    const span = checkSpan(text, { start: from.start + cutStart.first, end: to.start + cutEnd.last })
    return span.ok ? span.value : undefined
  }
}

function wordsOf(text: string): Span[] {
  return Array.from(text.matchAll(/\S+/g), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }))
}

/** The index of the last word that begins at or before an offset. */
function wordAt(words: readonly Span[], offset: number): number {
  return partitionPoint(words.length, (index) => (words[index]?.start ?? Infinity) <= offset) - 1
}

/** Where a cut through a word lies once it is in normal form: at `first` for what follows, at `last` for what precedes. */
type Cut = { first: number; last: number }

function cleanCut(offset: number): Cut {
  return { first: offset, last: offset }
}

function cutIn(word: string, offset: number): Cut | undefined {
  if (offset === 0) return cleanCut(0)
  if (word.length > LONGEST_WORD) return undefined
  const whole = word.normalize('NFC')
  return {
    first: agreeing(word.slice(0, offset).normalize('NFC'), whole),
    last: whole.length - agreeing(reversed(word.slice(offset).normalize('NFC')), reversed(whole)),
  }
}

/** How many units two texts have in common from the beginning. */
function agreeing(a: string, b: string): number {
  let count = 0
  while (count < a.length && a[count] === b[count]) count += 1
  return count
}

/** The units in reverse; halves of pairs come apart, which does not matter to a comparison. */
function reversed(text: string): string {
  return text.split('').reverse().join('')
}
