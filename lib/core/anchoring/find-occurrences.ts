/** Up to this length `indexOf` is quickest; its worst case, length × text, is still a fraction of a second at 2 MB. */
const LONGEST_FOR_INDEX_OF = 256

/** Every offset (UTF-16, ascending, overlapping ones included) at which `words`, not empty, stands in `text`. */
export function findOccurrences(text: string, words: string): Iterable<number> {
  return words.length <= LONGEST_FOR_INDEX_OF ? byIndexOf(text, words) : byPrefixTable(text, words)
}

/** Whether `words`, not empty, stand in `text`. */
export function holdsWords(text: string, words: string): boolean {
  for (const _place of findOccurrences(text, words)) return true
  return false
}

function* byIndexOf(text: string, words: string): Generator<number> {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) yield at
}

/** Knuth, Morris and Pratt 1977: linear, whatever the two texts, because it never reads a unit of `text` twice. */
function* byPrefixTable(text: string, words: string): Generator<number> {
  const table = prefixTable(words)
  let matched = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    while (matched > 0 && words.charCodeAt(matched) !== unit) matched = table[matched - 1] ?? 0
    if (words.charCodeAt(matched) === unit) matched += 1
    if (matched === words.length) {
      yield at + 1 - words.length
      matched = table[matched - 1] ?? 0
    }
  }
}

/** For each prefix of `words`, the length of the longest proper prefix that is also its suffix. */
function prefixTable(words: string): Uint32Array {
  const table = new Uint32Array(words.length)
  let length = 0
  for (let at = 1; at < words.length; at += 1) {
    const unit = words.charCodeAt(at)
    while (length > 0 && words.charCodeAt(length) !== unit) length = table[length - 1] ?? 0
    if (words.charCodeAt(length) === unit) length += 1
    table[at] = length
  }
  return table
}
