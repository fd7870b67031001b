import { bindingsFor, isPressed } from '@/components/keyboard/key-press'
import { useDocumentKeys } from '@/components/keyboard/use-document-keys'
import type { Binding } from './room/bindings'

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
const MOVES = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End']

/** The room's keys, wherever the focus is in the room. */
export function useRoomKeys({ bindings, singleKeys, paused, run }: UseRoomKeysOptions): void {
  useDocumentKeys(
    (event) => {
      const target = event.target instanceof Element ? event.target : null
      const escapes = isPressed(event, { key: 'Escape' }) && target?.closest(ESCAPES) != null
      if (target?.closest(BUSY) && !escapes) return
      const [binding] = bindingsFor(event, bindings, { singleKeys })
      if (!binding || isTheirs(event, target)) return
      event.preventDefault()
      run(binding.command)
    },
    { on: !paused },
  )
}

/** Enter presses the focused button; arrows, Home and End scroll or move inside what has the focus. */
function isTheirs(event: KeyboardEvent, target: Element | null): boolean {
  if (isPressed(event, { key: 'Enter' })) return target?.closest(PRESSABLE) != null
  const moves = MOVES.some((key) => isPressed(event, { key }) || isPressed(event, { key, shift: true }))
  return moves && target?.closest(KEEPS_ARROWS) != null
}
