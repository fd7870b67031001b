import type { Fragment } from './fragment'
import { isRightToLeft } from './in-line-order'
import { linesOf } from './lines-of'
import { median } from './median'

/** Text that runs from top to bottom in one column. */
export type Flow = readonly Fragment[]

/** Fewer lines side by side than this are a table's row or a heading's number, no columns. */
const FEWEST_LINES = 4
/** Lines of sentences that go on below are told from rows sooner. */
const FEWEST_CUT_LINES = 2
/** Columns narrower than this part of the text are notes in a margin at best. */
const NARROWEST = 0.18
/** How much of its column the usual line of running text fills. */
const FILL = 0.5
/** Shorter than any line of running text, in its size. */
const SHORTEST = 9
const MOST_COLUMNS_DEEP = 3
/** How far apart two pieces of one run may be, in their size. */
const REACH = 0.8
const STEP = 2
const WIDEST = 100_000

/**
 * The fragments of a page as columns in the order in which they are read. Where a gap runs down between running text,
 * what is left of it comes before what is right of it, or after it in a script that is read from right to left; whatever crosses the gap (a title, a wide picture's caption) ends
 * what stands above it.
 */
export function inReadingOrder(fragments: readonly Fragment[]): Flow[] {
  return flowsIn(fragments, 0)
}

function flowsIn(fragments: readonly Fragment[], depth: number): Flow[] {
  const runs = runsOf(fragments)
  const gap = depth < MOST_COLUMNS_DEEP ? widestGap(runs) : undefined
  if (gap === undefined) return fragments.length === 0 ? [] : [fragments]
  const flows: Flow[] = []
  let open: Run[] = []
  for (const zone of zonesAlong(gap, runs)) {
    const columns = columnsIn(zone, gap, depth)
    if (!columns) {
      open = open.concat(zone)
      continue
    }
    if (open.length > 0) flows.push(fragmentsOf(open))
    open = []
    for (const flow of columns) flows.push(flow)
  }
  if (open.length > 0) flows.push(fragmentsOf(open))
  return flows
}

/** What stands on both sides of the gap, as far as both are running text, or columns of it. */
function columnsIn(zone: readonly Run[], gap: number, depth: number): Flow[] | undefined {
  const sides = sidesOf(gap, zone)
  if (!sides) return undefined
  const inOrder = isRightToLeft(fragmentsOf(zone)) ? sides.toReversed() : sides
  const areCut = goOnBelow(inOrder)
  const columns = inOrder.map((side) => flowsIn(fragmentsOf(side), depth + 1))
  const areText = columns.every((flows, index) => {
    const side = inOrder[index] ?? []
    return flows.length > 1 || isRunningText(side, areCut ? FEWEST_CUT_LINES : FEWEST_LINES)
  })
  return areText ? columns.flat() : undefined
}

/**
 * Whether every line but the first goes on from the one before, in each column and from one to the next, up to the end of
 * a sentence. The rows of a table do not.
 */
function goOnBelow(columns: readonly (readonly Run[])[]): boolean {
  const lines = columns.flatMap((column) => linesOf(fragmentsOf(column)).map(({ text }) => text))
  return (
    lines.slice(1).every((text) => /^\p{Ll}/u.test(text)) &&
    /[.!?…][\p{Pe}\p{Pf}"'”’]*$/u.test(lines.at(-1) ?? '')
  )
}

function fragmentsOf(runs: readonly Run[]): Fragment[] {
  return runs.flatMap((run) => run.fragments)
}

/** Fragments that stand close together on one line. */
type Run = { fragments: Fragment[]; x0: number; x1: number; y: number }

function runsOf(fragments: readonly Fragment[]): Run[] {
  return rowsOf(fragments).flatMap((row) => {
    const runs: Run[] = []
    for (const fragment of row.toSorted((a, b) => a.x0 - b.x0)) {
      const run = runs.at(-1)
      // Of those further left, none reaches here.
      if (run && fragment.x0 < run.x1 + fragment.size * REACH) {
        run.fragments.push(fragment)
        run.x1 = Math.max(run.x1, fragment.x1)
      } else runs.push({ fragments: [fragment], x0: fragment.x0, x1: fragment.x1, y: fragment.y })
    }
    return runs
  })
}

/** Fragments at about the same height, whatever lies between them. */
function rowsOf(fragments: readonly Fragment[]): Fragment[][] {
  const rows: Fragment[][] = []
  let top = -Infinity
  for (const fragment of fragments.toSorted((a, b) => a.y - b.y)) {
    if (fragment.y - top < fragment.size / 2) rows.at(-1)?.push(fragment)
    else {
      rows.push([fragment])
      top = fragment.y
    }
  }
  return rows
}

/** The middle of the gap that the fewest runs cross, if text stands on both sides of it. */
function widestGap(runs: readonly Run[]): number | undefined {
  const { left, width } = extentOf(runs)
  // A page of nonsense may be of any size; none that is read is.
  if (!(width > 0 && width < WIDEST)) return undefined
  const crossings = crossingsAt(runs, left, width)
  const margin = Math.ceil((width * NARROWEST) / STEP)
  const best = lowestStretch(crossings, margin)
  if (!best || best.count > runs.length / 3) return undefined
  return left + ((best.from + best.to + 1) / 2) * STEP
}

/** The first stretch of the lowest value, away from the ends. */
function lowestStretch(values: readonly number[], margin: number) {
  let best: { from: number; to: number; count: number } | undefined
  for (let at = margin; at < values.length - margin; at++) {
    const count = values[at] ?? 0
    if (best && count === best.count && at === best.to + 1) best.to = at
    else if (!best || count < best.count) best = { from: at, to: at, count }
  }
  return best
}

function extentOf(runs: readonly Run[]): { left: number; width: number } {
  let [left, right] = [Infinity, -Infinity]
  for (const { x0, x1 } of runs) {
    left = Math.min(left, x0)
    right = Math.max(right, x1)
  }
  return { left, width: right - left }
}

/** How many runs cover each step from left to right: a sum over where they begin and end. */
function crossingsAt(runs: readonly Run[], left: number, width: number): number[] {
  const changes = new Array<number>(Math.ceil(width / STEP) + 2).fill(0)
  for (const { x0, x1 } of runs) {
    const [from, to] = [Math.floor((x0 - left) / STEP), Math.ceil((x1 - left) / STEP)]
    changes[from] = (changes[from] ?? 0) + 1
    changes[to] = (changes[to] ?? 0) - 1
  }
  let open = 0
  return changes.map((change) => (open += change))
}

/** Stretches from top to bottom, in turn beside the gap and across it. */
function zonesAlong(gap: number, runs: readonly Run[]): Run[][] {
  const zones: Run[][] = []
  let before: boolean | undefined
  for (const run of runs) {
    const crosses = run.x0 < gap && run.x1 > gap
    if (crosses === before) zones.at(-1)?.push(run)
    else zones.push([run])
    before = crosses
  }
  return zones
}

function sidesOf(gap: number, zone: readonly Run[]): [left: Run[], right: Run[]] | undefined {
  const left = zone.filter((run) => run.x1 <= gap)
  const right = zone.filter((run) => run.x0 >= gap)
  return left.length + right.length === zone.length ? [left, right] : undefined
}

/** Lines that fill their column, as sentences do and the cells of a table do not. */
function isRunningText(side: readonly Run[], fewest: number): boolean {
  const rows = new Map<number, number>()
  for (const run of side) rows.set(Math.round(run.y), (rows.get(Math.round(run.y)) ?? 0) + run.x1 - run.x0)
  if (rows.size < fewest) return false
  const { width } = extentOf(side)
  const filled = median([...rows.values()])
  // Above the text there may be a title in larger letters.
  const size = median(fragmentsOf(side).map((fragment) => fragment.size))
  return filled >= width * FILL && filled >= SHORTEST * size
}
