import { useEffect, useEffectEvent } from 'react'
import { isComposition } from './key-press'

/** Hears the keys of the whole page, after what has the focus. What was handled there, or composes, is left alone. */
export function useDocumentKeys(
  press: (event: KeyboardEvent) => void,
  { on }: { on: boolean } = { on: true },
): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (!event.defaultPrevented && !isComposition(event)) press(event)
  })
  useEffect(() => {
    if (!on) return
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [on])
}
