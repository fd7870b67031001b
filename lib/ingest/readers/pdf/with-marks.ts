import type { Fragment } from './fragment'

const MARKS = /^\p{M}+$/u

/**
 * Vowel signs that are drawn by themselves, above or below a letter of the right-to-left scripts, become part of that
 * letter: it is drawn right before them or right after, as the letters run. The answer is in the order of drawing.
 */
export function withMarks(fragments: readonly Fragment[]): Fragment[] {
  const drawn = fragments.toSorted((a, b) => a.index - b.index)
  const letters: Fragment[] = []
  let waiting: Fragment[] = []
  for (const fragment of drawn) {
    const last = letters.at(-1)
    if (!MARKS.test(fragment.text)) {
      const [first] = waiting
      if (first && isOver(first, fragment)) letters.push(marked(fragment, waiting))
      else for (const each of [...waiting, fragment]) letters.push(each)
      waiting = []
    } else if (last && isLeftward(letters) && isOver(fragment, last))
      letters.splice(-1, 1, marked(last, [fragment]))
    else waiting.push(fragment)
  }
  return [...letters, ...waiting]
}

/** A sign ends its line for the file, so that what it says of white space after that is about nothing. */
function marked(letter: Fragment, marks: readonly Fragment[]): Fragment {
  const [first] = marks
  const isApart = first && first.index < letter.index ? first.isApart : letter.isApart
  return { ...letter, text: letter.text + marks.map(({ text }) => text).join(''), isApart }
}

function isOver(mark: Fragment, { x0, x1, y, size }: Fragment): boolean {
  const reach = size / 2
  return mark.x1 >= x0 - reach && mark.x0 <= x1 + reach && Math.abs(mark.y - y) < size
}

/** Whether the last letters were drawn from right to left: then the letter comes before its signs. */
function isLeftward(letters: readonly Fragment[]): boolean {
  const [before, last] = letters.slice(-2)
  return before !== undefined && last !== undefined && last.x0 < before.x0
}
