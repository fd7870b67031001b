import type { RepeatIndex, RepeatWording } from '@/lib/core/annotation/repeat-index'
import type { Translate } from '@/lib/messages/translate'
import type { SentenceEditKind } from '@/lib/schema/sentence-edit'
import type { SentenceView } from '@/lib/schema/article'
import type { WorkStore } from './work-store'

type MendingContext = {
  store: WorkStore
  sentences: readonly SentenceView[]
  repeats: RepeatIndex
  /** The sentence one is at, by ordinal. */
  head: number | null
  say: (message: string) => void
  t: Translate<'reader'>
}

export type Repairing = ReturnType<typeof createRepairing>

/** What a person says of a sentence: that it is none, that it repeats another one. Each is one step with its undo. */
export function createRepairing({ store, sentences, repeats, head, say, t }: MendingContext) {
  function correct(edit: SentenceEditKind, ordinal: number, label: string): void {
    const sentence = sentences[ordinal]
    if (!sentence) return
    store.perform(label, { kind: 'correct', edit, at: sentence.start })
    say(`${label}.`)
  }

  function toggleNoise(): void {
    const sentence = head === null ? undefined : sentences[head]
    if (head === null || !sentence) say(t('refusal.nothingSelected'))
    else if (sentence.residue) correct('sentence', head, t('change.notBoilerplate', { number: head + 1 }))
    else correct('noise', head, t('change.boilerplate', { number: head + 1 }))
  }

  function confirm({ ordinals: [first] }: RepeatWording): void {
    if (first !== undefined) correct('confirm', first, t('change.repeatConfirmed', { number: first + 1 }))
  }

  function detach({ ordinals: [first] }: RepeatWording): void {
    if (first !== undefined) correct('detach', first, t('change.notRepeat', { number: first + 1 }))
  }

  // Said of one sentence, it holds for all in the same words; there it has to be unsaid.
  const detached =
    head === null ? undefined : repeats.equalsOf(head).find((each) => sentences[each]?.detached)

  /** Brings a wording back into the group it was taken out of. */
  function putBack(): void {
    if (detached === undefined) say(t('refusal.notDetached'))
    else correct('confirm', detached, t('change.repeatRestored', { number: detached + 1 }))
  }

  return {
    toggleNoise,
    confirm,
    detach,
    putBack,
    /** What the sentence one is at is taken for, so that a menu can offer the other. */
    stands: { residue: head !== null && sentences[head]?.residue === true, detached: detached !== undefined },
  }
}
