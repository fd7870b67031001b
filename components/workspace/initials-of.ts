/**
 * Up to two initials of a name, each a whole character: of its first and last word that have a letter or digit. A name
 * without any is shown by its first character.
 */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).flatMap((word) => firstLetter(word) ?? [])
  const [first] = words
  const last = words.at(-1)
  if (first === undefined || last === undefined) return graphemesOf(name.trim())[0] ?? ''
  return (words.length === 1 ? first : first + last).toUpperCase()
}

function firstLetter(word: string): string | undefined {
  return graphemesOf(word).find((grapheme) => /^[\p{L}\p{N}]/u.test(grapheme))
}

function graphemesOf(text: string): string[] {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}
