import { useResizeObserver } from '@mantine/hooks'
import { useState, type CSSProperties, type RefCallback } from 'react'
import { keepAppearance, USUAL, type Appearance } from './appearance'

export type RoomAppearance = Appearance & {
  change: (part: Partial<Appearance>) => void
  reset: () => void
  /** How wide the panel is drawn, in pixels: the window may leave it less than is wanted. 0 until it is measured. */
  drawnRail: number
  /** What the style sheets of the room go by. */
  style: CSSProperties
}

/** How the person wants the room: the size of its text, the length of a line, the width of the annotations panel. */
export function useAppearance(initial: Appearance): {
  appearance: RoomAppearance
  measureRail: RefCallback<HTMLElement>
} {
  const [wanted, setWanted] = useState(initial)
  const [measureRail, { width }] = useResizeObserver<HTMLElement>()
  function take(next: Appearance): void {
    setWanted(next)
    keepAppearance(next)
  }
  const appearance: RoomAppearance = {
    ...wanted,
    change: (part) => take({ ...wanted, ...part }),
    reset: () => take(USUAL),
    drawnRail: Math.round(width),
    style: styleOf(wanted),
  }
  return { appearance, measureRail }
}

function styleOf({ text, line, rail }: Appearance): CSSProperties & Record<`--${string}`, string> {
  return {
    ...(text !== USUAL.text && { '--stet-text-scale': String(text / 100) }),
    ...(line !== USUAL.line && { '--stet-measure': `${String((40 * line) / 100)}rem` }),
    ...(rail !== null && { '--stet-rail': `${String(rail)}px` }),
  }
}
