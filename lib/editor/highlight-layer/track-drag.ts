export type Point = { x: number; y: number }
export type Box = { left: number; top: number; right: number; bottom: number }

/** A press, and the way of the pointer since. `left` is where it last left the article; `null` while it is inside. */
export type Drag = { onText: boolean; pressedAt: Point; last: Point; left: Point | null }

/** Pixels between press and release from which on it is a drag. */
const DRAG_DISTANCE = 4

export function startDrag(point: Point, { onText }: Pick<Drag, 'onText'>): Drag {
  return { onText, pressedAt: point, last: point, left: null }
}

/** The drag after the pointer has moved to `point`; `area` is where the article can be seen. */
export function trackDrag(drag: Drag, point: Point, area: Box): Drag {
  if (isWithin(point, area)) return { ...drag, last: point, left: null }
  return drag.left ? drag : { ...drag, left: leavePoint(drag.last, point, area) }
}

export function isDragged(from: Point, to: Point): boolean {
  return Math.hypot(to.x - from.x, to.y - from.y) >= DRAG_DISTANCE
}

/** Where the straight way from a point inside a box to one outside crosses its edge. */
export function leavePoint(from: Point, to: Point, box: Box): Point {
  const along = Math.min(
    share(from.x, to.x, { low: box.left, high: box.right }),
    share(from.y, to.y, { low: box.top, high: box.bottom }),
  )
  return clampTo({ x: from.x + (to.x - from.x) * along, y: from.y + (to.y - from.y) * along }, box)
}

/** The point of a box that is nearest, at least a pixel inside its edges. */
export function clampTo({ x, y }: Point, { left, top, right, bottom }: Box): Point {
  return {
    x: Math.max(left + 1, Math.min(right - 1, x)),
    y: Math.max(top + 1, Math.min(bottom - 1, y)),
  }
}

export function isWithin({ x, y }: Point, { left, top, right, bottom }: Box): boolean {
  return x >= left && x < right && y >= top && y < bottom
}

/** How much of the way from one coordinate to the other lies between two edges: 1 where all of it does. */
function share(from: number, to: number, { low, high }: { low: number; high: number }): number {
  if (to < low) return from > low ? (from - low) / (from - to) : 0
  if (to > high) return from < high ? (high - from) / (to - from) : 0
  return 1
}
