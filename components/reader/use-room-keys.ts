import { useEffect, useEffectEvent } from 'react'
import { bindingsFor, type Binding } from './room/keys'

type UseRoomKeysOptions = {
  bindings: readonly Binding[]
  singleKeys: boolean
  /** While something else, such as splitting a sentence, has the keys. */
  paused: boolean
  run: (command: string) => void
}

/** Where keys are typed, chosen or moved with, and therefore not the room's. */
const BUSY =
  'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"], [role="radiogroup"], [role="tablist"]'
/** Where Escape leads back to the article even from a field; the field's own use of it comes first. */
const ESCAPES = '[data-escapes]'
const KEEPS_ARROWS = '[data-keeps-arrows]'
const PRESSABLE = 'button, a[href], [role="option"]:not([data-sentence]), summary'

/** The room's keys, wherever the focus is in the room. */
export function useRoomKeys({ bindings, singleKeys, paused, run }: UseRoomKeysOptions): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (paused || event.defaultPrevented || event.isComposing) return
    const target = event.target instanceof Element ? event.target : null
    const escapes = event.key === 'Escape' && target?.closest(ESCAPES) != null
    if (target?.closest(BUSY) && !escapes) return
    const [binding] = bindingsFor(event, bindings, { singleKeys })
    if (!binding || isTheirs(event.key, target)) return
    event.preventDefault()
    run(binding.command)
  })
  useEffect(() => {
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

/** Enter presses the focused button; arrows, Home and End scroll or move inside what has the focus. */
function isTheirs(key: string, target: Element | null): boolean {
  if (key === 'Enter') return target?.closest(PRESSABLE) != null
  const moves = key.startsWith('Arrow') || key === 'Home' || key === 'End'
  return moves && target?.closest(KEEPS_ARROWS) != null
}
