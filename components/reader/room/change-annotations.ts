import type { LeftBehind } from '@/lib/core/annotation/last-of-claim'
import type { Work } from '@/lib/core/annotation/work'
import type { Translate } from '@/lib/messages/translate'
import type { AnnotationView } from '@/lib/schema/annotation'
import type { AnnotationFields } from '@/lib/schema/annotation-change'
import { shortQuote } from '@/lib/core/text/short-quote'
import { nothingSelected } from './key-hints'
import { labelIn } from '@/lib/core/codebook/label-in'
import type { Room } from './use-room'

type ChangingContext = {
  workspace: Pick<Room['workspace'], 'tags'> & { me: Pick<Room['workspace']['me'], 'memberId'> }
  place: Pick<Room['place'], 'span'>
  work: Pick<Room['work'], 'store'>
  keys: Pick<Room['keys'], 'word'>
  say: Room['say']
}

/** Changing and removing annotations: each one step that can be undone and is announced. */
export function createChanging(
  { workspace, place, work, keys, say }: ChangingContext,
  t: Translate<'reader'>,
) {
  const { store } = work
  const { tags, me } = workspace
  const { span } = place

  /** Why the annotation that is lit, or a named one, cannot be removed; `null` if it can. */
  function removeRefusal(item: AnnotationView | null): string | null {
    if (!item) return span ? t('refusal.nothingToRemove') : nothingSelected(keys, t)
    if (item.member.memberId !== me.memberId) return t('refusal.nothingToRemove')
    return item.approved ? t('refusal.locked') : null
  }

  /** Removes one annotation, and withdraws the verdict that it would leave behind: one step. */
  function remove(item: AnnotationView | null, { withdraw }: LeftBehind = { withdraw: null }): void {
    const refusal = removeRefusal(item)
    if (!item || refusal !== null) {
      say(refusal ?? t('refusal.nothingToRemove'))
      return
    }
    const { id, revision } = item
    const said = { tag: labelIn(tags, item.tag), quote: shortQuote(item.anchor.exact) }
    const deletion: Work = { kind: 'annotations', changes: [{ op: 'delete', id, revision }] }
    const label = t(withdraw ? 'change.removedWithVerdict' : 'change.removed', said)
    if (withdraw) {
      const verdict = { id: withdraw.id, revision: withdraw.revision, claimId: withdraw.claimId }
      store.perform(label, { kind: 'verdict', op: 'withdraw', verdict }, deletion)
    } else store.perform(label, deletion)
    say(`${label}.`)
  }

  function describe(item: AnnotationView, set: Partial<AnnotationFields>): void {
    if (item.approved) {
      say(t('refusal.locked'))
      return
    }
    const quote = shortQuote(item.anchor.exact)
    const label =
      'note' in set
        ? t('change.note', { quote })
        : 'confidence' in set
          ? t('change.confidence', { quote })
          : t('change.tag', { tag: labelIn(tags, set.tag ?? item.tag), quote })
    const { id, revision } = item
    store.perform(label, { kind: 'annotations', changes: [{ op: 'update', id, revision, set }] })
    say(`${label}.`)
  }

  return { remove, removeRefusal, describe }
}
