import { setImmediate } from 'node:timers/promises'
import { describe } from '@/lib/core/anchoring/describe'
import type { StoredAnnotation } from '@/lib/core/annotation/plan-changes'
import { isCheckable } from '@/lib/core/codebook/base-tags'
import { excerptOf } from '@/lib/core/formats/excerpt-of'
import { createPlacer, SEARCH_EFFORT } from '@/lib/core/formats/external/create-placer'
import { recordedAnnotation } from '@/lib/core/formats/json/recorded-of'
import { fail, ok, type Result } from '@/lib/core/result'
import type { AnchorView, AnnotationView } from '@/lib/schema/annotation'
import { annotationFields } from '@/lib/schema/annotation-change'
import type { PersonView } from '@/lib/schema/article'
import type { Export } from '@/lib/schema/export'
import type { ExternalRow } from '@/lib/schema/external-annotation'
import type { VersionContent } from '@/lib/server/data/article/article-versions'
import { newIds } from '@/lib/server/data/new-id'

/** One annotation of an export: its row in the report, and the annotation to write, if it can be restored. */
export type RestoredAnnotation = { row: ExternalRow; fileId: string; annotation?: StoredAnnotation }

type Target = {
  /** What the annotations are put on; the export's own text for a new article. */
  content: VersionContent
  /** The tag that each of the file's tags becomes; null leaves it out. */
  tagOf: (tag: string) => string | null
  member: PersonView
  now: Date
}

/** In milliseconds. Longer turns would delay other requests noticeably. */
const TURN = 25

/** In milliseconds; a file can be made to take for ever. */
const LONGEST_SEARCH = 60_000

/**
 * Works out what becomes of each annotation of an export. On the text that it was made on it keeps its place as it was,
 * with all doubt about it; on another text it is placed as one of another tool is.
 */
export async function planAnnotations(
  model: Export,
  { content, tagOf, member, now }: Target,
): Promise<RestoredAnnotation[]> {
  const place = placerFor(model, content)
  const ids = newIds(model.annotations.length)
  const createdAt = now.toISOString()
  const until = performance.now() + LONGEST_SEARCH
  const planned: RestoredAnnotation[] = []
  let turn = performance.now()
  for (const [index, annotation] of model.annotations.entries()) {
    const row = rowOf(model, annotation, index + 1)
    const anchor = performance.now() > until ? OUT_OF_TIME : place(annotation.anchor)
    const tag = tagOf(annotation.tag)
    const fileId = annotation.id
    if (tag === null) planned.push({ fileId, row: unmapped(row) })
    else if (!anchor.ok) planned.push({ fileId, row: { ...row, reason: anchor.failure.message } })
    else {
      const id = ids[index] ?? ''
      const stored = toStored(annotation, { tag, anchor: anchor.value, workspace: model.workspace.name })
      const reason = stored.note === annotation.note ? null : 'The note was cut after 10,000 characters.'
      planned.push({
        fileId,
        row: { ...row, status: statusOf(anchor.value), reason },
        annotation: { ...stored, id, member, createdAt, updatedAt: createdAt },
      })
    }
    if (performance.now() - turn > TURN) {
      await setImmediate()
      turn = performance.now()
    }
  }
  return planned
}

const OUT_OF_TIME = fail(
  'unavailable',
  'Not placed because of the time limit. Import the file again to continue.',
)

function placerFor(model: Export, target: VersionContent): (anchor: AnchorView) => Result<AnchorView> {
  const { text } = model.article
  if (target.text === text) return (anchor) => ok(asRecorded(text, anchor))
  const place = createPlacer(target, { from: text, effort: { left: SEARCH_EFFORT } })
  return (anchor) => {
    const { start, end, exact, prefix, suffix, was } = anchor
    const found = place(
      start === null || end === null
        ? { kind: 'w3c', selectors: [{ type: 'TextQuoteSelector', exact, prefix, suffix }] }
        : { kind: 'offsets', start, end },
    )
    if (!found.ok) return found
    const span = { start: found.value.start, end: found.value.end }
    const placed = { ...found.value, ...describe(target.text, span) }
    // What nobody had confirmed there is not confirmed by coming here.
    const earlier = was ?? (start === null ? exact : undefined)
    return ok(earlier === undefined ? placed : { ...placed, status: 'fuzzy', was: earlier })
  }
}

function asRecorded(text: string, anchor: AnchorView): AnchorView {
  const { start, end } = anchor
  return start === null || end === null ? anchor : { ...anchor, ...describe(text, { start, end }) }
}

type Placed = { tag: string; anchor: AnchorView; workspace: string }

function toStored(annotation: AnnotationView, { tag, anchor, workspace }: Placed) {
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
