import type { Change } from '@/lib/core/anchoring/compare-sentences'
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

/** Two captures side by side. Spans are UTF-16 offsets into the texts; annotations come with the least sure first. */
export type ComparisonView = {
  before: CaptureView & { text: string }
  after: CaptureView & { text: string }
  changes: Change[]
  annotations: CarriedView[]
}
