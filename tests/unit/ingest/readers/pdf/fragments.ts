import type { Fragment } from '@/lib/ingest/readers/pdf/fragment'

/** Where a text stands on a page; each letter is half as wide as it is high. */
export type Placed = { text: string; x: number; y?: number; width?: number; isApart?: boolean }

const SIZE = 10

/** Texts as a page draws them, in the order in which it does. */
export function drawn(texts: readonly Placed[]): Fragment[] {
  return texts.map(({ text, x, y = 100, width = (text.length * SIZE) / 2, isApart = false }, index) => ({
    text,
    x0: x,
    x1: x + width,
    y,
    size: SIZE,
    font: 'f',
    index,
    isApart,
    href: undefined,
  }))
}

/** A line of one script, drawn letter by letter from left to right, as a browser prints it. */
export function letterByLetter(
  letters: readonly string[],
  { x, y = 100 }: { x: number; y?: number },
): Placed[] {
  let at = x
  let isApart = false
  return letters.flatMap((letter): Placed[] => {
    const width = /^\p{M}$/u.test(letter) ? 0 : SIZE / 2
    const placed = { text: letter, x: at, y, width, isApart }
    at += width
    isApart = letter === ' '
    return letter === ' ' ? [] : [placed]
  })
}
