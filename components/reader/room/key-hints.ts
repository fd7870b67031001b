import type { Translate } from '@/lib/messages/translate'
import type { Room } from './use-room'

/** What is said where a sentence has to be selected first, and none is. */
export function nothingSelected({ word }: Pick<Room['keys'], 'word'>, t: Translate<'reader'>): string {
  return t('refusal.nothingSelected', { key: word('moving.next') })
}
