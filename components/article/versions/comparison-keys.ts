import { keyBeyondRoom, type KeyChoice } from '@/lib/core/keyboard/held-keys'
import { COMPARISON_COMMANDS } from '@/lib/core/keyboard/key-screens'
import type { MessageKey } from '@/lib/messages/translate'
import type { Key } from '@/lib/schema/room-keys'

/** What a key stands for in the comparison of versions. */
export type ComparisonCommand = 'next' | 'previous' | 'shortcuts'

type ComparisonBinding = { command: ComparisonCommand; label: MessageKey<'article'>; keys: readonly Key[] }

const COMMANDS = {
  'moving.next': { command: 'next', label: 'versions.steps.next' },
  'moving.previous': { command: 'previous', label: 'versions.steps.previous' },
  'shortcuts.open': { command: 'shortcuts', label: 'versions.keys.all' },
} as const satisfies Record<(typeof COMPARISON_COMMANDS)[number], Omit<ComparisonBinding, 'keys'>>

/** The keys of the comparison that work: one goes from change to change as one goes from sentence to sentence in the room. */
export function comparisonBindings(choice: KeyChoice): readonly ComparisonBinding[] {
  return COMPARISON_COMMANDS.map((command) => {
    const key = keyBeyondRoom(command, choice)
    return { ...COMMANDS[command], keys: key ? [key] : [] }
  })
}
