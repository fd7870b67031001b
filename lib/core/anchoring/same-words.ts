/** Do two texts have the same words, whatever stands between them? Case counts: it may be a name. */
export function sameWords(a: string, b: string): boolean {
  return a === b || wordsOf(a).join(' ') === wordsOf(b).join(' ')
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}
