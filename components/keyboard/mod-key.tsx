'use client'

import { useKeyNames } from './use-key-names'

/** The key that is held for a command, as it is called on the machine of whoever reads. */
export function ModKey() {
  return useKeyNames().mod
}
