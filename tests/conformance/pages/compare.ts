/** Words as two texts share them: letters and digits in normal form, lower case; writing without spaces by character. */
export function tokensOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(
        /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\P{L}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|\p{N}+/gu,
      ) ?? []
  )
}

export type Overlap = { precision: number; recall: number; f1: number }

/** Overlap of two bags of tokens; their order does not count. Two empty ones agree. */
export function bagOverlap(found: readonly string[], expected: readonly string[]): Overlap {
  const left = new Map<string, number>()
  for (const token of expected) left.set(token, (left.get(token) ?? 0) + 1)
  let shared = 0
  for (const token of found) {
    const count = left.get(token) ?? 0
    if (count > 0) shared++
    left.set(token, count - 1)
  }
  const precision = found.length === 0 ? Number(expected.length === 0) : shared / found.length
  const recall = expected.length === 0 ? Number(found.length === 0) : shared / expected.length
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  }
}

/**
 * Do two titles or bylines agree: the same letters and digits, or one holding the other, as a title with the site's name
 * holds the one without, and "By A. Name, 3 May" holds "A. Name"? Nothing agrees only with nothing.
 */
export function agree(found: string | null, expected: string | null): boolean {
  const [one, other] = [letters(found), letters(expected)]
  if (one === '' || other === '') return one === other
  return one.includes(other) || other.includes(one)
}

/** The same letters and digits. */
export function isSame(found: string | null, expected: string | null): boolean {
  return letters(found) === letters(expected)
}

function letters(text: string | null): string {
  return tokensOf(text ?? '').join('')
}
