import { sayTagged, sentenceNumbers } from '@/components/reader/room/announcements'
import { shortQuote } from '@/lib/core/text/short-quote'
import { nothingSelected } from '@/components/reader/room/key-hints'
import { labelIn } from '@/lib/core/codebook/label-in'
import type { Room } from '@/components/reader/room/use-room'
import { sentencesAt } from '@/lib/core/annotation/sentence-cursor'
import { tagSpans } from '@/lib/core/annotation/tag-spans'
import type { Translate } from '@/lib/messages/translate'

type TaggingContext = {
  article: Pick<Room['article'], 'text'>
  workspace: Pick<Room['workspace'], 'tags'> & { me: Pick<Room['workspace']['me'], 'memberId'> }
  place: Pick<Room['place'], 'at' | 'span' | 'sentences' | 'focused'>
  work: Pick<Room['work'], 'annotations' | 'store'>
  keys: Pick<Room['keys'], 'word'>
  say: Room['say']
}

/** Tagging what is selected: one step that can be undone and is announced. */
export function createTagging(
  { article, workspace, place, work, keys, say }: TaggingContext,
  t: Translate<'reader'>,
) {
  const { at, span, sentences, focused } = place

  function tag(key: string): void {
    const run = sentencesAt(at, sentences)
    if (!span || !run) {
      say(nothingSelected(keys, t))
      return
    }
    const tagging = tagSpans([span], {
      tag: key,
      memberId: workspace.me.memberId,
      annotations: work.annotations,
      newId: () => crypto.randomUUID(),
      focusedId: focused?.id ?? null,
    })
    const label = labelIn(workspace.tags, key)
    const quote = article.text.slice(span.start, span.end)
    if (tagging.changes.length > 0) {
      const step = t('tagged.step', { tag: label, quote: shortQuote(quote) })
      work.store.perform(step, { kind: 'annotations', changes: tagging.changes })
    }
    const where = sentenceNumbers({ ...run, count: sentences.length }, t)
    say(sayTagged({ tagging, label, quote, where }, t))
  }

  return { tag }
}
