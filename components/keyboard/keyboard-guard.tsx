'use client'

import { useCompositionGuard } from './use-composition-guard'
import { useKeptFocus } from './use-kept-focus'

/** What holds for the keyboard on every screen. */
export function KeyboardGuard() {
  useCompositionGuard()
  useKeptFocus()
  return null
}
