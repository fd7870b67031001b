/** What follows a possible sentence end: its first letter or digit, looked at past quotes, brackets and bullets. */
export type Lead = {
  kind: 'upper' | 'lower' | 'digit' | 'caseless' | 'none'
  /** The word at the lead, in lower case, with inner apostrophes; at most 24 units of it. */
  word: string
  /** The characters passed over, such as `“` or `(`. */
  opener: string
}

const LEAD = /([\p{P}\p{S}\s]{0,6})([\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’]{0,23})?/uy

/** Reads the lead at an offset; bounded, whatever the text. */
export function readLead(text: string, at: number): Lead {
  LEAD.lastIndex = at
  const [, opener = '', word = ''] = LEAD.exec(text) ?? []
  return { kind: kindOf(word), word: word.toLowerCase().replaceAll('’', "'"), opener }
}

function kindOf(word: string): Lead['kind'] {
  if (word === '') return 'none'
  if (/^\p{N}/u.test(word)) return 'digit'
  if (/^\p{Lu}|^\p{Lt}/u.test(word)) return 'upper'
  return /^\p{Ll}/u.test(word) ? 'lower' : 'caseless'
}
