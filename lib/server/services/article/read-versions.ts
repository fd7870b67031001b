import { compareSentences } from '@/lib/core/anchoring/compare-sentences'
import { sortByCertainty } from '@/lib/core/comparison/sort-by-certainty'
import { ok, type Result } from '@/lib/core/result'
import type { CaptureContent, CaptureView, ComparisonView } from '@/lib/schema/version'
import { readVersionContent } from '@/lib/server/data/article/article-versions'
import { findCapture, listCaptures } from '@/lib/server/data/article/captures'
import { readCarried } from '@/lib/server/data/report/read-carried'
import { listSentences } from '@/lib/server/data/article/list-sentences'
import { extend, notFound, type Grant } from '@/lib/server/grants/grant'

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
  return ok({ ...capture, ...content, sentences })
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
  const changes = compareSentences(before.value, after.value)
  const carried = await readCarried(extend(grant, 'annotation:read'), {
    articleId,
    fromVersionId: before.value.id,
    toVersionId: after.value.id,
  })
  return ok({
    before: withText(before.value),
    after: withText(after.value),
    changes,
    annotations: sortByCertainty(carried, changes),
  })
}

function withText({ document: _, sentences: __, ...capture }: CaptureContent): ComparisonView['before'] {
  return capture
}
