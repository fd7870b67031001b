import type { KeyNames } from '@/components/keyboard/keys'
import type { Translate } from '@/lib/messages/translate'
import type { Binding, CommandName } from './room/bindings'

/** What a command is called on the screen. */
export function commandLabel(name: CommandName, t: Translate<'reader'>): string {
  return typeof name === 'string' ? t(name) : name.tag
}

/** The key beside a command's button, for the eye and for assistive technology; nothing for a command without a key. */
export function firstKey(
  { keys: [key] }: Pick<Binding, 'keys'>,
  names: KeyNames,
): { label?: string; shortcut?: string } {
  return key ? { label: names.label(key), shortcut: names.shortcut(key) } : {}
}

/** What a button says of itself when it is pointed at: what it does, and its key. */
export function commandHint(
  label: string,
  { keys: [key] }: Pick<Binding, 'keys'>,
  { t, names }: { t: Translate<'reader'>; names: KeyNames },
): string {
  return key ? t('toolbar.hint', { tool: label, key: names.word(key) }) : label
}
