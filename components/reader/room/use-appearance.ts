import { useState, type CSSProperties } from 'react'
import { keepAppearance, USUAL, type Appearance } from './appearance'

export type RoomAppearance = Appearance & {
  change: (part: Partial<Appearance>) => void
  reset: () => void
  /** What the style sheets of the room go by. */
  style: CSSProperties
}

/** How the person wants the room: the size of its text, the length of a line, the width of the annotations panel. */
export function useAppearance(initial: Appearance): RoomAppearance {
  const [wanted, setWanted] = useState(initial)
  function take(next: Appearance): void {
    setWanted(next)
    keepAppearance(next)
  }
  return {
    ...wanted,
    change: (part) => take({ ...wanted, ...part }),
    reset: () => take(USUAL),
    style: styleOf(wanted),
  }
}

function styleOf({ text, line, rail }: Appearance): CSSProperties & Record<`--${string}`, string> {
  return {
    ...(text !== USUAL.text && { '--stet-text-scale': String(text / 100) }),
    ...(line !== USUAL.line && { '--stet-measure': `${String((40 * line) / 100)}rem` }),
    ...(rail !== null && { '--stet-rail': `${String(rail)}px` }),
  }
}
