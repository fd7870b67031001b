/** In a title whose white space is single spaces. */
const SEPARATOR = / [|\-–—»«:•·/\\] | ?[|｜_] ?|: /gu
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

const FEWEST_LETTERS = 15
const MOST_SITE_WORDS = 6

/**
 * The `title` of a page without its last part, where that looks like the name of a site: behind a stroke, capitalised,
 * a few words, and shorter than what is before it.
 */
export function withoutSiteName(title: string): string {
  const last = [...title.matchAll(/\s[|\-–—»·]\s/gu)].at(-1)
  if (!last) return title
  const before = title.slice(0, last.index).trim()
  const after = title.slice(last.index + last[0].length).trim()
  const isName = /^[\p{Lu}\p{Lo}]/u.test(after) && after.split(' ').length <= MOST_SITE_WORDS
  const isLonger = before.length >= FEWEST_LETTERS && before.length > after.length
  return isName && isLonger ? before : title
}

/** Is `part` the beginning of `whole`, cut off? Some fields hold only so many characters. */
export function isCutOff(part: string, whole: string): boolean {
  if (part === whole) return false
  const start = part.replace(/\s?(?:…|\.\.\.)$/, '')
  if (start.length < FEWEST_LETTERS || !whole.startsWith(start) || whole.length === start.length) return false
  return start !== part || !/^\s*[|\-–—»:·(]/.test(whole.slice(start.length))
}

export function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
