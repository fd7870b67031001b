import type { Direction } from '@/lib/schema/article'

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Samaritan}\p{Script=Mandaic}]/u
const LETTER = /\p{L}/u
const LOOKED_AT = 20_000

/** The direction most letters of the beginning run in. The majority, since an Arabic article may open with a Latin name. */
export function directionOf(text: string): Direction {
  let balance = 0
  for (const character of text.slice(0, LOOKED_AT)) {
    if (LETTER.test(character)) balance += RIGHT_TO_LEFT.test(character) ? 1 : -1
  }
  return balance > 0 ? 'rtl' : 'ltr'
}
