/** A stretch of text where a page draws it. Lengths in points; `y` is its baseline, counted from the top of the page. */
export type Fragment = {
  text: string
  x0: number
  x1: number
  y: number
  size: number
  font: string
  /** The order in which the page draws it. */
  index: number
  /** White space was drawn before it; on a line, white space stands before it. */
  isApart: boolean
  href: string | undefined
}

/** What stands side by side on one line of a column. */
export type Line = {
  fragments: readonly Fragment[]
  text: string
  x0: number
  x1: number
  y: number
  size: number
  font: string
  isRtl: boolean
}

export type Page = {
  number: number
  width: number
  height: number
  fragments: readonly Fragment[]
  /** What is written across the page, as a note in its margin is. */
  turned: readonly string[]
  /** How many of its signs stand for no character that the file names, and how many there are. */
  signs: { unreadable: number; all: number }
}
