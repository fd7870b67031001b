import type { Opening } from './watched-product'

/** A screen on which something that went in through a door is to be seen. */
export type Screen = Opening & { door: string; path: string }

/** What went in through the doors, and where it is to be seen. */
export type Delivered = { counts: Record<string, number>; screens: Screen[]; articles: string[] }

export function room(door: string, path: string): Screen {
  return { door, path, ready: '.ProseMirror' }
}
