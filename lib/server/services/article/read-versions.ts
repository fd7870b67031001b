import type { SentencedText } from '@/lib/core/anchoring/compare-sentences'
import { sortByCertainty } from '@/lib/core/comparison/sort-by-certainty'
import { ok, type Result } from '@/lib/core/result'
import { onText } from '@/lib/ingest/thread/on-text'
import type { CaptureContent, CaptureView, ComparisonView } from '@/lib/schema/version'
import { readVersionContent } from '@/lib/server/data/article/article-versions'
import { findCapture, listCaptures } from '@/lib/server/data/article/captures'
import { readCarried } from '@/lib/server/data/report/read-carried'
import { extend, notFound, type Grant } from '@/lib/server/grants/grant'
import { listSentences } from './list-sentences'

/** The captures of an article, newest first. */
export async function listVersions(
  grant: Grant<'article:read'>,
  articleId: string,
): Promise<Result<{ items: CaptureView[] }>> {
  const items = await listCaptures(grant, articleId)
  return items.length === 0 ? notFound('article') : ok({ items })
}

/** One capture with what it says. */
export async function readVersion(
  grant: Grant<'article:read'>,
  articleId: string,
  number: number,
): Promise<Result<CaptureContent>> {
  const capture = await findCapture(grant, articleId, { number })
  if (!capture) return notFound('version')
  const [content, sentences] = await Promise.all([
    readVersionContent(grant, capture.id),
    listSentences(grant, capture.id),
  ])
  return sentences.ok ? ok({ ...capture, ...content, sentences: sentences.value }) : sentences
}

type Numbers = { from: number; to: number }

/** Two captures side by side: what changed sentence by sentence, and which annotations that touches. */
export async function compareVersions(
  grant: Grant<'article:read'>,
  articleId: string,
  { from, to }: Numbers,
): Promise<Result<ComparisonView>> {
  const before = await readVersion(grant, articleId, from)
  if (!before.ok) return before
  const after = await readVersion(grant, articleId, to)
  if (!after.ok) return after
  const changes = await onText(before.value.text.length + after.value.text.length, {
    name: 'compare',
    asked: { before: sentenced(before.value), after: sentenced(after.value) },
  })
  if (!changes.ok) return changes
  const carried = await readCarried(extend(grant, 'annotation:read'), {
    articleId,
    fromVersionId: before.value.id,
    toVersionId: after.value.id,
  })
  return ok({
    before: withText(before.value),
    after: withText(after.value),
    changes: changes.value,
    annotations: sortByCertainty(carried, changes.value),
  })
}

function sentenced({ text, sentences }: CaptureContent): SentencedText {
  return { text, sentences }
}

function withText({ document: _, sentences: __, ...capture }: CaptureContent): ComparisonView['before'] {
  return capture
}
