import type { Key } from '@/lib/schema/room-keys'

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
  ' ': 'Space',
}
