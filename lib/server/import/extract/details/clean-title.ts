const SEPARATOR = /\s+[|\-–—»«:•·/\\]\s+|\s*[|｜_]\s*|:\s+/gu
const LONGEST_TITLE = 500

/**
 * A title without the name of the site that pages add to it, where the name is known; one that is nothing else stays.
 * "Bridge to close | The Courier" becomes "Bridge to close".
 */
export function cleanTitle(written: string, siteNames: readonly string[]): string | undefined {
  const title = written.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE).toWellFormed()
  if (title === '') return undefined
  const names = new Set(siteNames.map(letters).filter((name) => name !== ''))
  const separators = [...title.matchAll(SEPARATOR)]
  const last = separators.at(-1)
  if (last && names.has(letters(title.slice(last.index + last[0].length))))
    return title.slice(0, last.index).trim()
  const first = separators[0]
  if (first && first.index > 0 && names.has(letters(title.slice(0, first.index))))
    return title.slice(first.index + first[0].length).trim()
  return title
}

/** Is `part` the beginning of `whole`, cut off? Some fields hold only so many characters. */
export function isCutOff(part: string, whole: string): boolean {
  const start = letters(part.replace(/(?:…|\.\.\.)$/, ''))
  const all = letters(whole)
  return start.length > 20 && all.length > start.length && all.startsWith(start)
}

export function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
