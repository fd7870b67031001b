/** A key as a keyboard event names it. `mod` is Ctrl, or Command on Apple's keyboards. */
export type Key = { key: string; shift?: true; mod?: true; alt?: true }

/** Is this a lone character, which people who dictate or use a switch must be able to turn off (WCAG 2.1.4)? */
export function isSingleKey({ key, mod }: Key): boolean {
  return key.length === 1 && !mod
}

/** How a key is written on the sheet and beside buttons. */
export function keyLabel({ key, shift, mod, alt }: Key): string {
  const name = NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  return [mod && 'Ctrl', alt && 'Alt', shift && 'Shift', name].filter(Boolean).join(' + ')
}

/** How a key is written in `aria-keyshortcuts`. */
export function keyShortcut({ key, shift, mod, alt }: Key): string {
  const name = key.length === 1 ? key.toUpperCase() : key
  return [mod && 'Control', alt && 'Alt', shift && 'Shift', name].filter(Boolean).join('+')
}

const NAMES: Partial<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
}
