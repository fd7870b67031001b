/** A stretch of text where a page draws it. Lengths in points; `y` is its baseline, counted from the top of the page. */
export type Fragment = {
  text: string
  x0: number
  x1: number
  y: number
  size: number
  font: string
  isRtl: boolean
  /** White space was drawn before it. */
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

export type Page = { number: number; width: number; height: number; fragments: readonly Fragment[] }
