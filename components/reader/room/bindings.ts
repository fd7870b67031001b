import type { KeyedCommand } from '@/lib/core/keyboard/room-keys'
import type { MessageKey } from '@/lib/messages/translate'
import type { Key } from '@/lib/schema/room-keys'

/** What a command is called: by a message, or as the codebook calls a tag. */
export type CommandName = MessageKey<'reader'> | { tag: string }

/** The groups of the sheet of shortcuts, in its order. */
export const KEY_GROUPS = ['move', 'annotate', 'check', 'edit', 'changed', 'general'] as const
export type KeyGroup = (typeof KEY_GROUPS)[number]

/** A line of the key map: the handlers and the sheet of shortcuts are both made of it. */
export type Binding = {
  /** The command, as the list of features names it. */
  command: string
  group: KeyGroup
  name: CommandName
  /** Under which name it has its keys; null if it never has any. */
  keyed: KeyedCommand | null
  keys: readonly Key[]
}
