import type { Fragment, Line } from './fragment'
import { withMarks } from './with-marks'
import { hasRightToLeft, inLineOrder, isRightToLeft } from './in-line-order'

/** A column's lines from top to bottom, each with the fragments on it in the order they are read. */
export function linesOf(flow: readonly Fragment[]): Line[] {
  const isRtl = isRightToLeft(flow)
  const rows: Fragment[][] = []
  let row: { fragments: Fragment[]; y: number; size: number } | undefined
  for (const fragment of withMarks(flow).toSorted((a, b) => a.y - b.y)) {
    // Raised and lowered figures stand on the line of what they belong to.
    if (row && fragment.y - row.y < Math.max(fragment.size, row.size) * 0.45) {
      row.fragments.push(fragment)
      row.size = Math.max(row.size, fragment.size)
      continue
    }
    row = { fragments: [fragment], y: fragment.y, size: fragment.size }
    rows.push(row.fragments)
  }
  return rows.map((row) => lineOf(row, { isRtl: isRightToLeft(row) || (isRtl && hasRightToLeft(row)) }))
}

function lineOf(row: readonly Fragment[], { isRtl }: { isRtl: boolean }): Line {
  const fragments = inLineOrder(row, { isRtl })
  const main = dominant(fragments)
  return {
    fragments,
    text: textOf(fragments),
    x0: fragments.reduce((least, { x0 }) => Math.min(least, x0), Infinity),
    x1: fragments.reduce((most, { x1 }) => Math.max(most, x1), -Infinity),
    y: main.y,
    size: main.size,
    font: main.font,
    isRtl,
  }
}

function textOf(fragments: readonly Fragment[]): string {
  const texts = fragments.map(({ text, isApart }) => (isApart ? ' ' : '') + text)
  return texts.join('').replace(/\s+/g, ' ').trim()
}

/** The fragment with the most letters, whose look is the line's. */
function dominant(fragments: readonly Fragment[]): Fragment {
  return fragments.reduce((most, each) => (each.text.length > most.text.length ? each : most))
}
