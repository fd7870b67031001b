import type { Opening } from './watched-product'

/** A screen on which something that went in through a entry point is to be seen. */
export type Screen = Opening & { entryPoint: string; path: string }

/** What went in through the entry points, and where it is to be seen. */
export type Delivered = { counts: Record<string, number>; screens: Screen[]; articles: string[] }

export function room(entryPoint: string, path: string): Screen {
  return { entryPoint, path, ready: '.ProseMirror' }
}
