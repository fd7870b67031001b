import { describe } from '@/lib/core/anchoring/describe'
import type { StoredAnnotation } from '@/lib/core/annotation/plan-changes'
import { isCheckable } from '@/lib/core/codebook/base-tags'
import { excerptOf } from '@/lib/core/formats/excerpt-of'
import { SEARCH_EFFORT, type Placed, type PlacingTarget } from '@/lib/core/formats/external/create-placer'
import type { ExternalPosition } from '@/lib/core/formats/external/external-file'
import { recordedAnnotation } from '@/lib/core/formats/json/recorded-of'
import { ok, type Result } from '@/lib/core/result'
import type { AnchorView, AnnotationView } from '@/lib/schema/annotation'
import { annotationFields } from '@/lib/schema/annotation-change'
import type { PersonView } from '@/lib/schema/article'
import type { Export } from '@/lib/schema/export'
import type { ExternalRow } from '@/lib/schema/external-annotation'
import { newIds } from '@/lib/server/data/new-id'
import { inTurns } from '@/lib/server/in-turns'
import { findPlaces, LONGEST_SEARCH } from '@/lib/server/services/import/find-places'

/** One annotation of an export: its row in the report, and the annotation to write, if it can be restored. */
export type RestoredAnnotation = { row: ExternalRow; fileId: string; annotation?: StoredAnnotation }

type Target = {
  /** What the annotations are put on; the export's own text for a new article. */
  content: PlacingTarget
  /** The tag that each of the file's tags becomes; null leaves it out. */
  tagOf: (tag: string) => string | null
  member: PersonView
  now: Date
}

/**
 * Works out what becomes of each annotation of an export. On the text that it was made on it keeps its place as it was,
 * with all doubt about it; on another text it is placed as one of another tool is.
 */
export async function planAnnotations(
  model: Export,
  { content, tagOf, member, now }: Target,
): Promise<Result<RestoredAnnotation[]>> {
  const anchors = await anchorsOf(model, content)
  if (!anchors.ok) return anchors
  const ids = newIds(model.annotations.length)
  const createdAt = now.toISOString()
  const planned = await inTurns(
    [...model.annotations.entries()],
    ([index, annotation]): RestoredAnnotation => {
      const row = rowOf(model, annotation, index + 1)
      const anchor = anchors.value[index]
      if (!anchor) throw new Error('An annotation has no anchor.')
      const tag = tagOf(annotation.tag)
      const fileId = annotation.id
      if (tag === null) return { fileId, row: unmapped(row) }
      if (!anchor.ok) return { fileId, row: { ...row, reason: anchor.failure.message } }
      const id = ids[index] ?? ''
      const stored = toStored(annotation, { tag, anchor: anchor.value, workspace: model.workspace.name })
      const reason = stored.note === annotation.note ? null : 'The note was cut after 10,000 characters.'
      return {
        fileId,
        row: { ...row, status: statusOf(anchor.value), reason },
        annotation: { ...stored, id, member, createdAt, updatedAt: createdAt },
      }
    },
  )
  return ok(planned)
}

/** Where each annotation of the export is in the target. */
async function anchorsOf(
  { article: { text }, annotations }: Export,
  target: PlacingTarget,
): Promise<Result<Result<AnchorView>[]>> {
  if (target.text === text)
    return ok(await inTurns(annotations, ({ anchor }) => ok(asRecorded(text, anchor))))
  const places = annotations.map(({ anchor }) => positionOf(anchor))
  const until = performance.now() + LONGEST_SEARCH
  const found = await findPlaces({ target, from: text, places }, { effort: { left: SEARCH_EFFORT }, until })
  if (!found.ok) return found
  return ok(
    await inTurns([...annotations.entries()], ([index, { anchor }]) => {
      const place = found.value[index]
      if (!place) throw new Error('An annotation has no place.')
      return place.ok ? ok(asPlaced(target.text, place.value, anchor)) : place
    }),
  )
}

function positionOf({ start, end, exact, prefix, suffix }: AnchorView): ExternalPosition {
  return start === null || end === null
    ? { kind: 'w3c', selectors: [{ type: 'TextQuoteSelector', exact, prefix, suffix }] }
    : { kind: 'offsets', start, end }
}

function asPlaced(text: string, place: Placed, { start, exact, was }: AnchorView): AnchorView {
  const placed = { ...place, ...describe(text, { start: place.start, end: place.end }) }
  // What nobody had confirmed there is not confirmed by coming here.
  const earlier = was ?? (start === null ? exact : undefined)
  return earlier === undefined ? placed : { ...placed, status: 'fuzzy', was: earlier }
}

function asRecorded(text: string, anchor: AnchorView): AnchorView {
  const { start, end } = anchor
  return start === null || end === null ? anchor : { ...anchor, ...describe(text, { start, end }) }
}

type Facts = { tag: string; anchor: AnchorView; workspace: string }

function toStored(annotation: AnnotationView, { tag, anchor, workspace }: Facts) {
  const { note, confidence, claimId } = annotation
  const fits = annotationFields.shape.note.safeParse(note).success
  return {
    revision: 1,
    tag,
    note: fits ? note : (note ?? '').slice(0, 10_000).toWellFormed(),
    confidence,
    // The claim of the file; it becomes one of ours once that is written.
    claimId: isCheckable(tag) ? claimId : null,
    approved: false,
    origin: recordedAnnotation(annotation, workspace),
    anchor,
    deleted: false,
    leftClaimId: null,
  }
}

function statusOf({ status }: AnchorView): ExternalRow['status'] {
  return status === 'orphaned' ? null : status
}

function unmapped(row: ExternalRow): ExternalRow {
  return { ...row, outcome: 'unmapped', reason: 'The codebook has no such tag, or the label was left out.' }
}

/** The row of an annotation that stays where it is. */
export function rowOf({ article }: Export, { tag, anchor }: AnnotationView, number: number): ExternalRow {
  return {
    row: number,
    document: article.title,
    label: tag,
    quote: excerptOf(anchor.exact.trim()),
    outcome: 'unplaced',
    status: null,
    reason: null,
    articleId: null,
    annotationId: null,
  }
}
