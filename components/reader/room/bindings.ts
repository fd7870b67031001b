import type { Key } from '@/components/keyboard/keys'
import type { MessageKey } from '@/lib/messages/translate'

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
  keys: readonly Key[]
}

/** The codebook's first tags have the digits from 1 on, as many as there are. */
export const TAG_KEYS = 9
