import type { PositionRange } from '@/lib/editor/positions'

/** Draws the layer inside a window of positions. It keeps what it drew and undoes exactly that. */
export type Painter = {
  paint(window: PositionRange): void
  /** ProseMirror has redrawn elements of the article. */
  domChanged(): void
  destroy(): void
}
