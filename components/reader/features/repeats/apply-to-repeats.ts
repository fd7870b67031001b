import { labelIn } from '@/lib/core/codebook/label-in'
import type { Room } from '@/components/reader/room/use-room'
import { tagSpans } from '@/lib/core/annotation/tag-spans'
import type { Translate } from '@/lib/messages/translate'
import type { RepeatOffer } from './repeat-offer'

type Offered = { offer: RepeatOffer | null; offered: readonly number[] }

/** Gives a sentence's tag to the repeats that are offered: one step that can be undone and is announced. */
export function applyToRepeats(
  { workspace, place, work, say }: Room,
  { offer, offered }: Offered,
  t: Translate<'reader'>,
): void {
  if (!offer || offered.length === 0) {
    say(t('refusal.noRepeats'))
    return
  }
  const spans = offered.flatMap((ordinal) => place.sentences[ordinal] ?? [])
  const { changes } = tagSpans(spans, {
    tag: offer.tag,
    memberId: workspace.me.memberId,
    annotations: work.annotations,
    newId: () => crypto.randomUUID(),
  })
  const label = t('tagged.repeats', { tag: labelIn(workspace.tags, offer.tag), count: changes.length })
  if (changes.length > 0) work.store.perform(label, { kind: 'annotations', changes })
  say(t('tagged.repeatsUndo', { step: label }))
}
