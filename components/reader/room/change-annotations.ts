import { removableAt } from '@/lib/core/annotation/annotations-at'
import type { Translate } from '@/lib/messages/translate'
import type { AnnotationView } from '@/lib/schema/annotation'
import type { AnnotationFields } from '@/lib/schema/annotation-change'
import { shortQuote } from './announcements'
import { labelIn } from '@/lib/core/codebook/label-in'
import type { Room } from './use-room'

type ChangingContext = {
  workspace: Pick<Room['workspace'], 'tags'> & { me: Pick<Room['workspace']['me'], 'memberId'> }
  place: Pick<Room['place'], 'span'>
  work: Pick<Room['work'], 'annotations' | 'store'>
  say: Room['say']
}

/** Changing and removing annotations: each one step that can be undone and is announced. */
export function createChanging({ workspace, place, work, say }: ChangingContext, t: Translate<'reader'>) {
  const { annotations, store } = work
  const { tags, me } = workspace
  const { span } = place

  /** Removes an annotation, or one's own at the selected words. */
  function remove(id?: string): void {
    const meant = annotations.filter((item) => item.id === id)
    const found = meant.length > 0 ? meant : span ? removableAt(annotations, span, me.memberId) : []
    if (!span && found.length === 0) {
      say(t('refusal.nothingSelected'))
      return
    }
    const open = found.filter(({ approved }) => !approved)
    const [first] = found
    if (!first) {
      say(t('refusal.nothingToRemove'))
      return
    }
    if (open.length === 0) {
      say(t('refusal.locked'))
      return
    }
    const label =
      open.length > 1
        ? t('change.removedMany', { count: open.length })
        : t('change.removed', { tag: labelIn(tags, first.tag), quote: shortQuote(first.anchor.exact) })
    const changes = open.map(({ id, revision }) => ({ op: 'delete' as const, id, revision }))
    store.perform(label, { kind: 'annotations', changes })
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

  return { remove, describe }
}
