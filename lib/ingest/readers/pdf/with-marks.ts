import type { Fragment } from './fragment'
import { hasRightToLeft } from './in-line-order'

const MARKS = /^\p{M}+$/u

/**
 * Vowel signs that are drawn by themselves, above or below a letter of the right-to-left scripts, become part of that
 * letter. It is the one drawn before them where letters are drawn from right to left, and else the one drawn after them.
 * Signs of other scripts stay as they are. The answer is in the order of drawing.
 */
export function withMarks(fragments: readonly Fragment[]): Fragment[] {
  const letters: Fragment[] = []
  let waiting: Fragment[] = []
  for (const fragment of fragments.toSorted((a, b) => a.index - b.index)) {
    if (MARKS.test(fragment.text)) {
      waiting.push(fragment)
      continue
    }
    const isPlaced = placeOnLast(letters, waiting, fragment)
    if (isPlaced || !isOn(waiting, fragment)) {
      if (!isPlaced) for (const mark of waiting) letters.push(mark)
      letters.push(fragment)
    } else letters.push(marked(fragment, waiting))
    waiting = []
  }
  if (!placeOnLast(letters, waiting, undefined)) for (const mark of waiting) letters.push(mark)
  return letters
}

/** Gives the signs to the letter drawn before them, if they are its. */
function placeOnLast(letters: Fragment[], marks: readonly Fragment[], next: Fragment | undefined): boolean {
  const last = letters.at(-1)
  if (!last || !isOn(marks, last)) return false
  const isSameLine = next && Math.abs(next.y - last.y) < last.size / 2
  if (next && isSameLine && isOn(marks, next) && next.x0 > last.x0) return false
  letters.splice(-1, 1, marked(last, marks))
  return true
}

/** What is drawn right after a sign seems to stand apart, since a sign has no width: what comes before the sign counts. */
function marked(letter: Fragment, marks: readonly Fragment[]): Fragment {
  const [first] = marks
  const isApart = first && first.index < letter.index ? first.isApart : letter.isApart
  return { ...letter, text: letter.text + marks.map(({ text }) => text).join(''), isApart }
}

/** Whether the signs are near enough to a letter that may have some. */
function isOn([mark]: readonly Fragment[], letter: Fragment): boolean {
  if (!mark || !hasRightToLeft([letter])) return false
  const { x0, x1, y, size } = letter
  const reach = size / 2
  return mark.x1 >= x0 - reach && mark.x0 <= x1 + reach && Math.abs(mark.y - y) < size
}
