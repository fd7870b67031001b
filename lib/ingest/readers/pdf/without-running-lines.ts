import type { Line } from './fragment'

/** Lines of a page in the order they are read, in columns. */
export type PageLines = { number: number; height: number; flows: readonly (readonly Line[])[] }

/** How many lines at the top and at the bottom may be the page's rather than the text's. */
const EDGE_LINES = 3
/** Within this part of the page's height from its edge. */
const EDGE = 0.14
/** How far a repeated line may wander between pages. */
const WANDER = 0.03
/** More space than between lines of one text, in its size. */
const GAP = 1.6

/**
 * Takes out what is printed on page after page: headers, footers and page numbers. Figures may differ between pages; a
 * line counts as repeated when it stands in the same place on a third of the pages, or on five.
 */
export function withoutRunningLines(pages: readonly PageLines[]): { pages: PageLines[]; removed: string[] } {
  const seen = new Map<string, { y: number; count: number; text: string }[]>()
  for (const page of pages)
    for (const line of edgeLines(page)) {
      const places = seen.get(formOf(line)) ?? []
      const place = places.find(({ y }) => Math.abs(y - line.y / page.height) < WANDER)
      if (place) place.count++
      else places.push({ y: line.y / page.height, count: 1, text: line.text })
      seen.set(formOf(line), places)
    }
  const enough = Math.max(2, Math.min(5, Math.ceil(pages.length / 3)))
  const offset = numberingOf(pages, enough)
  const isRunning = (line: Line, page: PageLines) =>
    (offset !== undefined && offsetsOf(line, page).includes(offset)) ||
    (seen
      .get(formOf(line))
      ?.some(({ y, count }) => count >= enough && Math.abs(y - line.y / page.height) < WANDER) ??
      false)
  const removed = [...seen.values()].flat().filter(({ count }) => count >= enough)
  return {
    pages: pages.map((page) => {
      const edge = new Set(edgeLines(page).filter((line) => isRunning(line, page)))
      return { ...page, flows: page.flows.map((flow) => flow.filter((line) => !edge.has(line))) }
    }),
    removed: removed.map(({ text }) => text).filter((text) => /\p{L}/u.test(text)),
  }
}

/** By how much the numbers printed on the pages differ from their count, if they are numbered. */
function numberingOf(pages: readonly PageLines[], enough: number): number | undefined {
  const counts = new Map<number, number>()
  for (const page of pages)
    for (const offset of new Set(edgeLines(page).flatMap((line) => offsetsOf(line, page))))
      counts.set(offset, (counts.get(offset) ?? 0) + 1)
  const [offset, count = 0] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? []
  return count >= Math.max(3, enough) ? offset : undefined
}

/** A line that begins or ends in a number may be the page's own, whatever else stands in it. */
function offsetsOf({ text }: Line, page: PageLines): number[] {
  const numbers = [/^\d{1,4}(?!\d)/.exec(text)?.[0], /(?<!\d)\d{1,4}$/.exec(text)?.[0]]
  return numbers.filter((each) => each !== undefined).map((each) => Number(each) - page.number)
}

function edgeLines({ flows, height }: PageLines): Line[] {
  const lines = flows.flat().toSorted((a, b) => a.y - b.y)
  const top = outermost(lines).filter(({ y }) => y < height * EDGE)
  const bottom = outermost(lines.toReversed()).filter(({ y }) => y > height * (1 - EDGE))
  return [...new Set([...top, ...bottom])]
}

/** The first lines, if a gap parts them from the rest. What stands close to the text is text. */
function outermost(lines: readonly Line[]): Line[] {
  for (let count = 1; count <= EDGE_LINES; count++) {
    const [last, next] = [lines[count - 1], lines[count]]
    if (!last || !next) return lines.slice(0, count)
    if (Math.abs(next.y - last.y) > Math.max(next.size, last.size) * GAP) return lines.slice(0, count)
  }
  return []
}

/** What stays the same of a line from page to page. */
function formOf({ text }: Line): string {
  const plain = text.toLowerCase().replace(/\d+/g, '#')
  return /^[ivxlc]{1,7}$/.test(plain) ? '#' : plain
}
