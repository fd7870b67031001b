import { useEffect, useEffectEvent } from 'react'
import { reviewCommand, type ReviewCommand } from './review-keys'

/** Where keys are typed or chosen with, and therefore not the desk's. */
const BUSY =
  'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"], [role="listbox"]'

/** The desk's single keys, wherever the focus is. */
export function useReviewKeys({ on, run }: { on: boolean; run: (command: ReviewCommand) => void }): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!on || event.defaultPrevented || event.isComposing || event.repeat) return
    if (event.target instanceof Element && event.target.closest(BUSY)) return
    const command = reviewCommand(event)
    if (!command) return
    event.preventDefault()
    run(command)
  })
  useEffect(() => {
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
