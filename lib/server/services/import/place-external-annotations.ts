import { setImmediate } from 'node:timers/promises'
import type { PlannableChange } from '@/lib/core/annotation/plan-changes'
import { excerptOf } from '@/lib/core/formats/excerpt-of'
import { createPlacer, type Effort, type Placed } from '@/lib/core/formats/external/create-placer'
import {
  labelsOf,
  type ExternalAnnotation,
  type ExternalDocument,
} from '@/lib/core/formats/external/external-file'
import { fail, type Result } from '@/lib/core/result'
import type { AnnotationOrigin, ExternalRow, ExternalTool } from '@/lib/schema/external-annotation'
import type { VersionContent } from '@/lib/server/data/article/article-versions'
import { newId } from '@/lib/server/data/new-id'

export type Create = Extract<PlannableChange, { op: 'create' }>

/** One label of one annotation: the row that tells of it, and the change that would make it, where there can be one. */
export type Candidate = { row: ExternalRow; change?: Create }

export type Placing = {
  tool: ExternalTool
  /** The tag that each label is to become; `null` leaves it out. */
  mapping: ReadonlyMap<string, string | null>
  target: VersionContent
  effort: Effort
  /** When to give up looking for words, on the clock of `performance`: a file can be made to take for ever. */
  until: number
}

const LONGEST_NOTE = 10_000

/** Longer than this, others who ask the server meanwhile would feel it. In milliseconds. */
const TURN = 25

const OUT_OF_TIME = fail(
  'unavailable',
  'Not placed because of the time limit. Import the file again to continue.',
)

/** Works out a row, and where possible a change, for every label of a document's annotations. */
export async function placeExternalAnnotations(
  document: ExternalDocument,
  { tool, mapping, target, effort, until }: Placing,
): Promise<Candidate[]> {
  const place = createPlacer(target, { from: document.text, effort })
  const candidates: Candidate[] = []
  let turn = performance.now()
  for (const annotation of document.annotations) {
    const labels = labelsOf(annotation)
    const wanted = labels.some((label) => typeof mapping.get(label) === 'string')
    const placed = wanted ? (performance.now() > until ? OUT_OF_TIME : place(annotation.place)) : undefined
    for (const label of labels) {
      const tag = mapping.get(label)
      const row = rowOf(document, annotation, label)
      if (tag === undefined || tag === null || placed === undefined) candidates.push(leftOut(row, tag))
      else candidates.push(candidateOf(placed, { row, tag, annotation, tool }))
    }
    if (performance.now() - turn > TURN) {
      await setImmediate()
      turn = performance.now()
    }
  }
  return candidates
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
