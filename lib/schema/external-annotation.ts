/** The tools whose annotations can be brought in; `web-annotation` is any that writes the W3C's JSON-LD. */
export const EXTERNAL_TOOLS = [
  'hypothesis',
  'doccano',
  'label-studio',
  'webanno-tsv',
  'web-annotation',
  'stet',
] as const
export type ExternalTool = (typeof EXTERNAL_TOOLS)[number]

/** Where an annotation that was brought in comes from: the tool, and what it was there. */
export type AnnotationOrigin = { tool: ExternalTool; id?: string; author?: string; createdAt?: string }

/** How a label is called that an annotation without any counts under. */
export const NO_LABEL = ''

/** A label of the file: how often it stands there, words it stands on, and the tag that it probably means. */
export type ExternalLabelView = { label: string; count: number; example: string | null; guess: string | null }

/**
 * Where a document's annotations would go: an article that is here, known by its content, its address or its id, a new
 * one from the text in the file, or nowhere until somebody chooses.
 */
export type ExternalTarget =
  | { kind: 'found'; articleId: string; title: string; by: 'choice' | 'content' | 'address' | 'version' }
  | { kind: 'new'; title: string }
  | { kind: 'none' }

/** A document of the file that has annotations; numbered from 1 as they come in the file. */
export type ExternalDocumentView = {
  number: number
  name: string
  url: string | null
  annotationCount: number
  /** Whether the file brings the text, so that an article could be made of it. */
  hasText: boolean
  target: ExternalTarget
}

/** What is in a file, before anything is saved. */
export type ExternalPreview = {
  tool: ExternalTool
  annotationCount: number
  documents: ExternalDocumentView[]
  /** Documents without a single annotation; they are left alone. */
  emptyDocumentCount: number
  labels: ExternalLabelView[]
  /** What of the file cannot come in whatever is chosen. */
  remarks: ExternalRow[]
}

export const EXTERNAL_OUTCOMES = [
  'created',
  'existed',
  'unplaced',
  'unmapped',
  'not_carried',
  'faulty',
] as const
export type ExternalOutcome = (typeof EXTERNAL_OUTCOMES)[number]

/**
 * What became of one label of one annotation. `row` is its place in the file: a line, or the number of an entry. A
 * `status` of `fuzzy` wants a person's yes.
 */
export type ExternalRow = {
  row: number
  document: string | null
  label: string | null
  quote: string | null
  outcome: ExternalOutcome
  status: 'exact' | 'moved' | 'fuzzy' | null
  reason: string | null
  /** Where it stands now, once it is here. */
  articleId: string | null
  annotationId: string | null
}

export type ExternalReport = {
  tool: ExternalTool
  counts: Record<ExternalOutcome, number>
  /** How many of those created want a person's yes to their place. */
  toConfirm: number
  articles: { articleId: string; title: string; isNew: boolean; created: number }[]
  rows: ExternalRow[]
}
