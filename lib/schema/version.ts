import type { ArticleContent, PersonView, VersionView } from './article'
import type { AnnotationView } from './annotation'
import type { Provenance } from './provenance'

/** How far the annotations of the version before have been carried over, and what became of them. */
export type CarryOverView = {
  status: 'running' | 'done'
  total: number
  exact: number
  moved: number
  fuzzy: number
  orphaned: number
}

/** A capture of an article. `current` is the one that people work on; the first has nothing to carry over. */
export type CaptureView = VersionView & {
  createdBy: PersonView
  current: boolean
  carryOver: CarryOverView | null
  /** How it came to be; `null` for one that did not come in by an import. */
  provenance: Provenance | null
}

/** A capture with what it says. */
export type CaptureContent = CaptureView & Pick<ArticleContent, 'text' | 'document' | 'sentences'>

/** An annotation that a comparison touches: where it is in the later version, and where it was in the earlier one. */
export type CarriedView = {
  annotation: AnnotationView
  before: { start: number; end: number; exact: string } | null
}

/** Half-open, in UTF-16 code units. */
type Span = { start: number; end: number }

/**
 * A piece of the comparison of two versions: spans into each. `changed` may cover several sentences (one that was
 * split, two that were joined) and carries the words that went and came; when it also changed its place, the spans say so.
 */
export type Change =
  | { kind: 'same'; before: Span; after: Span }
  | { kind: 'changed'; before: Span; after: Span; removed: Span[]; added: Span[] }
  | { kind: 'removed'; before: Span }
  | { kind: 'added'; after: Span }
  | { kind: 'moved'; before: Span; after: Span }

/** Two captures side by side. Spans are UTF-16 offsets into the texts; annotations come with the least sure first. */
export type ComparisonView = {
  before: CaptureView & { text: string }
  after: CaptureView & { text: string }
  changes: Change[]
  annotations: CarriedView[]
}
