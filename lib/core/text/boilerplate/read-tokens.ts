/** The words (lower case) and numbers of a sentence, without the punctuation between them; "1.5K" and "3/4" are one. */
export function readTokens(words: string): string[] {
  return words.toLowerCase().match(/\p{N}+(?:[.,/:]\p{N}+)*|[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu) ?? []
}

/** Whether a token is a number; a magnitude sign stands apart, as in "1.2 k". */
export function isNumeric(token: string): boolean {
  return /^\p{N}/u.test(token)
}

/** "No." is a sentence and "1984." may be one; a counter, a button or a time stamp has no such end. */
export function endsAsSentence(words: string): boolean {
  return /[\p{Sentence_Terminal}…]["”’»)\]]*$/u.test(words)
}

/** Reads a space-separated list; `_` stands for a space inside an entry. */
export function tokenSet(...lists: string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.trim().split(/\s+/)).map((token) => token.replaceAll('_', ' ')))
}
