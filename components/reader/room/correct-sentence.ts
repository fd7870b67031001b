import type { SentenceEditKind } from '@/lib/schema/sentence-edit'
import type { Room } from './use-room'

type Correction = { edit: SentenceEditKind; ordinal: number; label: string }
type Correcting = Pick<Room, 'say'> & {
  place: Pick<Room['place'], 'sentences'>
  work: Pick<Room['work'], 'store'>
}

/** What a person says of a sentence: one step that can be undone and is announced. */
export function correctSentence(
  { place, work, say }: Correcting,
  { edit, ordinal, label }: Correction,
): void {
  const sentence = place.sentences[ordinal]
  if (!sentence) return
  work.store.perform(label, { kind: 'correct', edit, at: sentence.start })
  say(`${label}.`)
}
