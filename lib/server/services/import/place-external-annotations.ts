import type { PlannableChange } from '@/lib/core/annotation/plan-changes'
import { excerptOf } from '@/lib/core/formats/excerpt-of'
import type { Placed, PlacingTarget } from '@/lib/core/formats/external/create-placer'
import {
  labelsOf,
  type ExternalAnnotation,
  type ExternalDocument,
} from '@/lib/core/formats/external/external-file'
import { ok, type Result } from '@/lib/core/result'
import type { AnnotationOrigin, ExternalRow, ExternalTool } from '@/lib/schema/external-annotation'
import { newId } from '@/lib/server/data/new-id'
import { inTurns } from '@/lib/server/in-turns'
import { findPlaces, type Search } from './find-places'

export type Create = Extract<PlannableChange, { op: 'create' }>

/** One label of one annotation: the row that tells of it, and the change that would make it, where there can be one. */
export type Candidate = { row: ExternalRow; change?: Create }

export type Placing = Search & {
  tool: ExternalTool
  /** The tag that each label is to become; `null` leaves it out. */
  mapping: ReadonlyMap<string, string | null>
  target: PlacingTarget
}

const LONGEST_NOTE = 10_000

/** Works out a row, and where possible a change, for every label of a document's annotations. */
export async function placeExternalAnnotations(
  document: ExternalDocument,
  { tool, mapping, target, ...search }: Placing,
): Promise<Result<Candidate[]>> {
  const isWanted = (label: string) => typeof mapping.get(label) === 'string'
  const wanted = document.annotations.filter((annotation) => labelsOf(annotation).some(isWanted))
  const asked = { target, from: document.text, places: wanted.map(({ place }) => place) }
  const found = await findPlaces(asked, search)
  if (!found.ok) return found
  const places = new Map(wanted.map((annotation, index) => [annotation, found.value[index]]))
  const candidates = await inTurns(document.annotations, (annotation) => {
    const placed = places.get(annotation)
    return labelsOf(annotation).map((label) => {
      const tag = mapping.get(label)
      const row = rowOf(document, annotation, label)
      if (tag === undefined || tag === null || placed === undefined) return leftOut(row, tag)
      return candidateOf(placed, { row, tag, annotation, tool })
    })
  })
  return ok(candidates.flat())
}

/** The row of an annotation that stays where it is for a reason of its document's. */
export function unplacedRows(document: ExternalDocument, reason: string): ExternalRow[] {
  return document.annotations.flatMap((annotation) =>
    labelsOf(annotation).map((label) => ({
      ...rowOf(document, annotation, label),
      reason,
    })),
  )
}

function rowOf({ name }: ExternalDocument, { row, quote }: ExternalAnnotation, label: string): ExternalRow {
  return {
    row,
    document: name,
    label,
    quote: quote === undefined ? null : excerptOf(quote.trim()),
    outcome: 'unplaced',
    status: null,
    reason: null,
    articleId: null,
    annotationId: null,
  }
}

function leftOut(row: ExternalRow, tag: string | null | undefined): Candidate {
  const reason = tag === null ? 'The label was left out.' : 'No tag was chosen for this label.'
  return { row: { ...row, outcome: 'unmapped', reason } }
}

type Chosen = { row: ExternalRow; tag: string; annotation: ExternalAnnotation; tool: ExternalTool }

function candidateOf(placed: Result<Placed>, { row, tag, annotation, tool }: Chosen): Candidate {
  if (!placed.ok) return { row: { ...row, reason: placed.failure.message } }
  const { start, end, status, score, was } = placed.value
  const note = annotation.note ?? null
  const isCut = note !== null && note.length > LONGEST_NOTE
  return {
    row: { ...row, status, reason: isCut ? 'The note was cut after 10,000 characters.' : null },
    change: {
      op: 'create',
      id: newId(),
      start,
      end,
      tag,
      note: isCut ? note.slice(0, LONGEST_NOTE).toWellFormed() : note,
      imported: { origin: originOf(annotation, tool), status, score, ...(was !== undefined && { was }) },
    },
  }
}

function originOf({ id, author, createdAt }: ExternalAnnotation, tool: ExternalTool): AnnotationOrigin {
  return {
    tool,
    ...(id !== undefined && { id }),
    ...(author !== undefined && { author }),
    ...(createdAt !== undefined && { createdAt }),
  }
}
