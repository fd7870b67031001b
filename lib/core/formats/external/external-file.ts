import type { HypothesisSelector } from '@/lib/core/anchoring/resolve-hypothesis'
import type { W3cSelector } from '@/lib/core/anchoring/w3c-selectors'
import type { Span } from '@/lib/core/text/span'
import type { Export } from '@/lib/schema/export'
import { NO_LABEL, type ExternalTool } from '@/lib/schema/external-annotation'

/** Where a tool says that an annotation is. Offsets are UTF-16 units of the text that its document brings along. */
export type ExternalPosition =
  | ({ kind: 'offsets' } & Span)
  | { kind: 'w3c'; selectors: readonly W3cSelector[] }
  | { kind: 'hypothesis'; selectors: readonly HypothesisSelector[] }

/** An annotation as another tool wrote it. `row` is its place in the file: a line, or the number of an entry, from 1. */
export type ExternalAnnotation = {
  row: number
  id?: string
  /** None, one or several; each becomes an annotation of its own. */
  labels: readonly string[]
  note?: string
  author?: string
  createdAt?: string
  place: ExternalPosition
  /** The words it stands on, where the file says them. */
  quote?: string
}

/** The labels of an annotation; one without any has the empty one. */
export function labelsOf({ labels }: Pick<ExternalAnnotation, 'labels'>): readonly string[] {
  return labels.length === 0 ? [NO_LABEL] : labels
}

/** What a file knows of one annotated text. `versionId` names one of our own article versions. */
export type ExternalDocument = {
  name: string
  url?: string
  versionId?: string
  text?: string
  /**
   * The markup of its text, which an article can be made of. Ranges and positions are places in it; once it was read,
   * `text` is the article's. `isNamed` is whether the file has a title for it.
   */
  page?: { html: string; isNamed: boolean }
  annotations: ExternalAnnotation[]
}

/** Something in a file that cannot come in: because it is broken, or because there is nothing here that it could be. */
export type ExternalRemark = {
  row: number
  outcome: 'faulty' | 'not_carried'
  message: string
  document?: string
  label?: string
  quote?: string
}

/** A file of another tool, read as far as it can be; every entry of it is in `documents` or in `remarks`. */
export type ExternalFile = {
  tool: ExternalTool
  documents: ExternalDocument[]
  /** How many more there are, that have no annotations. */
  emptyDocumentCount: number
  remarks: ExternalRemark[]
  /** Of an export of ours, all that it says. */
  whole?: Export
}
