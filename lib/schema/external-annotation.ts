import * as z from './zod'
import { count, instant, uuid } from './value'

/** The tools whose annotations can be imported; `web-annotation` is any that writes the W3C's JSON-LD. */
export const EXTERNAL_TOOLS = [
  'hypothesis',
  'doccano',
  'label-studio',
  'webanno-tsv',
  'web-annotation',
  'stet',
] as const
const externalTool = z.enum(EXTERNAL_TOOLS)
export type ExternalTool = z.output<typeof externalTool>

const externalOrigin = z.object({
  tool: externalTool,
  id: z.string().exactOptional(),
  author: z.string().exactOptional(),
  createdAt: instant.exactOptional(),
})

/**
 * Where an imported annotation comes from: the tool, and what it was there. From an export of ours, in which workspace,
 * and where it had come from `earlier` to be there.
 */
export const annotationOrigin = externalOrigin.extend({
  workspace: z.string().exactOptional(),
  earlier: externalOrigin.exactOptional(),
})
export type AnnotationOrigin = z.output<typeof annotationOrigin>

/** How a label is called that an annotation without any counts under. */
export const NO_LABEL = ''

/** A label of the file: how often it occurs, words it stands on, and the tag that it probably means. */
const externalLabelView = z.object({
  label: z.string(),
  count,
  example: z.string().nullable(),
  guess: z.string().nullable(),
})
export type ExternalLabelView = z.output<typeof externalLabelView>

/**
 * Where a document's annotations would go: an article that is here, known by its content, its address or its id, a new
 * one from the text in the file, or nowhere until somebody chooses.
 */
const externalTarget = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('found'),
    articleId: uuid,
    title: z.string(),
    by: z.enum(['choice', 'content', 'address', 'version']),
  }),
  z.object({ kind: z.literal('new'), title: z.string() }),
  z.object({ kind: z.literal('none') }),
])
export type ExternalTarget = z.output<typeof externalTarget>

/** A document of the file that has annotations; numbered from 1 as they come in the file. */
const externalDocumentView = z.object({
  number: count,
  name: z.string(),
  url: z.string().nullable(),
  annotationCount: count,
  /** Whether the file has the text, so that an article could be made of it. */
  hasText: z.boolean(),
  target: externalTarget,
})
export type ExternalDocumentView = z.output<typeof externalDocumentView>

export const EXTERNAL_OUTCOMES = [
  'created',
  'existed',
  'unplaced',
  'unmapped',
  'not_carried',
  'faulty',
] as const
const externalOutcome = z.enum(EXTERNAL_OUTCOMES)
export type ExternalOutcome = z.output<typeof externalOutcome>

/**
 * What became of one label of one annotation. `row` is its place in the file: a line, or the number of an entry. A
 * `status` of `fuzzy` is for a person to confirm.
 */
const externalRow = z.object({
  row: count,
  document: z.string().nullable(),
  label: z.string().nullable(),
  quote: z.string().nullable(),
  outcome: externalOutcome,
  status: z.enum(['exact', 'moved', 'fuzzy']).nullable(),
  reason: z.string().nullable(),
  /** Where it stands now, once it is here. */
  articleId: uuid.nullable(),
  annotationId: uuid.nullable(),
})
export type ExternalRow = z.output<typeof externalRow>

/** What is in a file, before anything is saved. */
export const externalPreview = z
  .object({
    tool: externalTool,
    annotationCount: count,
    documents: z.array(externalDocumentView),
    /** Documents without a single annotation; they are left alone. */
    emptyDocumentCount: count,
    labels: z.array(externalLabelView),
    /** What of the file cannot be imported whatever is chosen. */
    remarks: z.array(externalRow),
  })
  .meta({ id: 'ExternalPreview' })
export type ExternalPreview = z.output<typeof externalPreview>

/** What our own JSON holds besides annotations. */
export const RESTORED_PARTS = [
  'sentence corrections',
  'claims',
  'sources',
  'evidence',
  'verdicts',
  'decisions',
] as const
const restoredPart = z.enum(RESTORED_PARTS)
export type RestoredPart = z.output<typeof restoredPart>

/** How many of a part were created, were there already, and were left out; each that was left out has a remark. */
const restoredCount = z.object({ created: count, existed: count, left: count })
export type RestoredCount = z.output<typeof restoredCount>

/** Something in an export of ours that could not be restored, or not as it was. */
const restoredRemark = z.object({
  part: z.enum([...RESTORED_PARTS, 'article details', 'images']),
  /** Enough of it to find it by. */
  what: z.string(),
  reason: z.string(),
})
export type RestoredRemark = z.output<typeof restoredRemark>

const restored = z.object({ counts: z.record(restoredPart, restoredCount), remarks: z.array(restoredRemark) })
export type Restored = z.output<typeof restored>

export const externalReport = z
  .object({
    tool: externalTool,
    counts: z.record(externalOutcome, count),
    /** How many of those created have a place that a person has to confirm. */
    toConfirm: count,
    articles: z.array(z.object({ articleId: uuid, title: z.string(), isNew: z.boolean(), created: count })),
    rows: z.array(externalRow),
    /** Of an export of ours. */
    restored: restored.exactOptional(),
  })
  .meta({ id: 'ExternalReport' })
export type ExternalReport = z.output<typeof externalReport>
