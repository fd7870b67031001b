import { cleanAuthor } from './clean-author'

const FIRST_LINES = 6
const LONGEST_BYLINE = 120
const BYLINE = /^(?:By|BY|Von|Par|Por|Door|Автор:?|作者[:：]|文[/／])\s?(?=[\p{Lu}\p{Lo}])/u
const MOST_WORDS = 8

/** The author that a line of its own at the top of a text names, as "By Ann Writer" does. */
export function bylineInText(text: string): string | undefined {
  for (const line of text.split(/\n+/, FIRST_LINES)) {
    if (line.length > LONGEST_BYLINE || !BYLINE.test(line)) continue
    const name = cleanAuthor(line, undefined)
    if (name !== undefined && !/[.!?。]$/.test(line) && areNames(name)) return name
  }
  return undefined
}

/** Every word is capitalised, or a small one that joins names. */
function areNames(name: string): boolean {
  const words = name.split(/[\s,]+/)
  return (
    words.length <= MOST_WORDS &&
    words.every((word) => /^[\p{Lu}\p{Lo}]|^(?:and|und|et|y|e|de|van|von|der|den|da|di|al|bin)$/u.test(word))
  )
}
