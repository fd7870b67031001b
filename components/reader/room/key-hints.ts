import { keyLabel } from '@/components/keyboard/keys'
import type { Translate } from '@/lib/messages/translate'
import type { Key } from '@/lib/schema/room-keys'
import type { Room } from './use-room'

/** A key as a message names it: `none`, which the message tells apart, where a command has no key. */
export function keyWord(key: Key | undefined): string {
  if (!key) return 'none'
  const label = keyLabel(key)
  // In Arabic text a "[" would be mirrored, and stand before "Ctrl +".
  return /[\p{L}\p{N}]$/u.test(label) ? label : `\u2066${label}\u2069`
}

/** What is said where a sentence has to be selected first, and none is. */
export function nothingSelected({ first }: Pick<Room['keys'], 'first'>, t: Translate<'reader'>): string {
  return t('refusal.nothingSelected', { key: keyWord(first('moving.next')) })
}
