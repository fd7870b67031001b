import type { Placement } from '@/lib/core/annotation/placing'
import { describe, type Quote } from '@/lib/core/anchoring/describe'
import { decide } from '@/lib/core/permissions/decide'
import { annotationFacts } from '@/lib/core/permissions/row-facts'
import { fail, ok, type Result } from '@/lib/core/result'
import { checkSpan } from '@/lib/core/text/span'
import { recordedAuthor, toAnnotationView, type StoredAnnotation } from '@/lib/core/annotation/plan-changes'
import type { AnchorView, AnnotationView } from '@/lib/schema/annotation'
import {
  findArticleOf,
  lockAnnotations,
  readGround,
  saveAnchor,
} from '@/lib/server/data/annotation/annotations'
import { isBeingCarried } from '@/lib/server/data/annotation/carry-overs'
import { findEarlierQuote } from '@/lib/server/data/annotation/find-earlier-quote'
import { recordEvent } from '@/lib/server/data/workspace/record-event'
import { readVersionText } from '@/lib/server/data/article/version-texts'
import { staleVerdict } from '@/lib/server/services/review/stale-verdict'
import { notFound, sqlTransaction, type Grant, type SqlGrant } from '@/lib/server/grants/grant'

/** Which annotation, and what the person had before them: its revision, and the version that offsets are meant in. */
type At = { id: string; revision: number | undefined; versionId: string | undefined }

/** Says yes to an unsure place, puts an annotation elsewhere, or takes it out of the text without losing it. */
export async function confirmAnchor(
  grant: Grant<'anchor:settle'>,
  at: At,
  placement: Placement,
): Promise<Result<AnnotationView>> {
  const articleId = await findArticleOf(grant, at.id)
  if (articleId === undefined) return notFound('annotation')
  return sqlTransaction(grant, async (write): Promise<Result<AnnotationView>> => {
    if (!(await lockAnnotations(write, articleId))) return notFound('article')
    if (await isBeingCarried(write, articleId))
      return fail('conflict', 'The annotations are being carried over to a newer version. Try again later.')
    const starts = placement.status === 'orphaned' ? [] : [placement.start].filter(isOffset)
    const ground = await readGround(write, articleId, { ids: [at.id], starts })
    const before = findSettleable(write, at, ground?.stored ?? [])
    if (!ground || !before.ok) return before.ok ? notFound('annotation') : before
    if (!isMeantIn(at, ground.versionId)) return staleVerdict()
    const text = await readVersionText(write, ground.versionId)
    const quote = await findEarlierQuote(write, { annotationId: at.id, versionId: ground.versionId })
    const anchor = placed(text, { stored: before.value, quote }, placement)
    if (!anchor.ok) return anchor
    if (isTaken(before.value, anchor.value, ground.stored))
      return fail('invalid', 'The author has already applied this tag to this passage.', { field: 'start' })
    const after = { ...before.value, anchor: anchor.value, revision: before.value.revision + 1 }
    await saveAnchor(write, ground.versionId, after)
    await recordEvent(write, {
      action: 'anchor.settle',
      subjectType: 'annotation',
      subjectId: at.id,
      before: factsOf(before.value.anchor),
      after: { articleId, ...factsOf(after.anchor) },
    })
    return ok(toAnnotationView(after))
  })
}

function isMeantIn({ versionId }: At, current: string): boolean {
  return versionId === undefined || versionId === current
}

function findSettleable(
  { actor }: SqlGrant<'anchor:settle'>,
  { id, revision }: Pick<At, 'id' | 'revision'>,
  stored: readonly StoredAnnotation[],
): Result<StoredAnnotation> {
  const found = stored.find((one) => one.id === id && !one.deleted)
  if (!found || !decide('annotation:read', actor, annotationFacts(found))) return notFound('annotation')
  if (!decide('anchor:settle', actor, annotationFacts(found))) {
    return fail(
      'forbidden',
      'Only the author can change the place of this annotation. If it is approved, only an editor can.',
    )
  }
  if (revision === undefined || revision === found.revision) return ok(found)
  return fail('conflict', 'This annotation has changed since you opened it.', {
    field: 'revision',
    current: toAnnotationView(found),
  })
}

type Before = { stored: StoredAnnotation; quote: Quote | undefined }

/** Its words of old are those of the version before: a yes that is taken back must not have replaced them. */
function placed(
  text: string,
  { stored: { anchor }, quote }: Before,
  placement: Placement,
): Result<AnchorView> {
  const { exact: words, prefix, suffix } = quote ?? { ...anchor, exact: anchor.was ?? anchor.exact }
  if (placement.status === 'orphaned') {
    return ok({ start: null, end: null, exact: words, prefix, suffix, status: 'orphaned', score: 0 })
  }
  const span = checkSpan(text, placement)
  if (!span.ok) return span
  const { start, end } = span.value
  const place = { start, end, ...describe(text, span.value) }
  if (placement.status === 'moved') return ok({ ...place, status: 'moved', score: 1 })
  return ok({ ...place, status: 'fuzzy', score: anchor.score, was: words })
}

/** The same member, span and tag is one annotation. */
function isTaken(
  { id, tag, member, origin }: StoredAnnotation,
  { start, end }: AnchorView,
  stored: readonly StoredAnnotation[],
): boolean {
  return stored.some(
    (other) =>
      other.id !== id &&
      !other.deleted &&
      other.member.memberId === member.memberId &&
      other.tag === tag &&
      recordedAuthor(other.origin) === recordedAuthor(origin) &&
      other.anchor.start !== null &&
      other.anchor.start === start &&
      other.anchor.end === end,
  )
}

/** Could this number be an offset at all? One that could not is refused later; the database cannot even ask. */
function isOffset(start: number): boolean {
  return Number.isInteger(start) && start >= 0 && start <= 0x7fffffff
}

function factsOf({ start, end, status }: AnchorView) {
  return { start, end, status }
}
