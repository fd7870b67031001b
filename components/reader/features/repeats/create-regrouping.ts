import { correctSentence } from '@/components/reader/room/correct-sentence'
import type { Room } from '@/components/reader/room/use-room'
import type { RepeatWording } from '@/lib/core/annotation/repeat-index'
import type { Translate } from '@/lib/messages/translate'

/** What a person says of repeats: that two sentences say the same, or do not. */
export function createRegrouping(room: Room, t: Translate<'reader'>) {
  const { head, repeats, sentences } = room.place

  function confirm({ ordinals: [first] }: RepeatWording): void {
    if (first === undefined) return
    const label = t('change.repeatConfirmed', { number: first + 1 })
    correctSentence(room, { edit: 'confirm', ordinal: first, label })
  }

  function detach({ ordinals: [first] }: RepeatWording): void {
    if (first === undefined) return
    const label = t('change.notRepeat', { number: first + 1 })
    correctSentence(room, { edit: 'detach', ordinal: first, label })
  }

  // Said of one sentence, it holds for all in the same words; there it has to be unsaid.
  const detached =
    head === null ? undefined : repeats.equalsOf(head).find((each) => sentences[each]?.detached)

  /** Brings a wording back into the group it was taken out of. */
  function restore(): void {
    if (detached === undefined) {
      room.say(t('refusal.notDetached'))
      return
    }
    const label = t('change.repeatRestored', { number: detached + 1 })
    correctSentence(room, { edit: 'confirm', ordinal: detached, label })
  }

  return { confirm, detach, restore, isDetached: detached !== undefined }
}
