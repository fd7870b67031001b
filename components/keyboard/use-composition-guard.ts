import { useInsertionEffect } from 'react'
import { isComposition } from './key-press'

/**
 * Keeps the keys of a composition from everything but the field itself, and so from the menus, dialogs and forms around
 * it: Escape and Enter end the composition, no more. The editor looks after itself; it must see them.
 */
export function useCompositionGuard(): void {
  // Before the listeners of any component: those of dialogs are on the window too.
  useInsertionEffect(() => {
    window.addEventListener('keydown', guard, { capture: true })
    return () => window.removeEventListener('keydown', guard, { capture: true })
  }, [])
}

function guard(event: KeyboardEvent): void {
  const isEditor = event.target instanceof HTMLElement && event.target.isContentEditable
  if (isComposition(event) && !isEditor) event.stopImmediatePropagation()
}
