import type { RichText } from './rich-text'
import type { Outcome, VerdictStatus } from './verdict-status'
import type { AnchorView } from './annotation'
import type { PersonView } from './article'

export type Stance = 'supports' | 'refutes' | 'context'

export type SourceView = {
  id: string
  revision: number
  url: string | null
  title: string
  author: string | null
  publisher: string | null
  publishedOn: string | null
  accessedOn: string | null
}

export type EvidenceView = {
  id: string
  revision: number
  claimId: string
  stance: Stance
  excerpt: string | null
  locator: string | null
  note: string | null
  member: PersonView
  source: SourceView
  createdAt: string
}

/** A step of the verdict scale. `rank` is null where a rating has no place in an order. */
export type RatingView = { key: string; label: string; description: string; rank: number | null }

export type DecisionView = {
  id: string
  outcome: Outcome
  comment: string | null
  verdictRevision: number
  member: PersonView
  createdAt: string
}

export type VerdictView = {
  id: string
  revision: number
  claimId: string
  rating: string | null
  rationale: RichText
  rationaleText: string
  evidenceIds: string[]
  status: VerdictStatus
  member: PersonView
  decisions: DecisionView[]
  submittedAt: string | null
  updatedAt: string
}

/** Where a claim occurs: an annotation of an article. */
export type OccurrenceView = {
  annotationId: string
  articleId: string
  articleTitle: string
  tag: string
  anchor: Pick<AnchorView, 'start' | 'end' | 'exact' | 'prefix' | 'suffix' | 'status'>
}

export type ClaimSummary = {
  id: string
  revision: number
  text: string
  speaker: string | null
  saidOn: string | null
  createdBy: PersonView
  occurrenceCount: number
  evidenceCount: number
  verdicts: Pick<VerdictView, 'id' | 'rating' | 'status' | 'member'>[]
  createdAt: string
}

/** A claim with all that its reader may see of it. */
export type ClaimView = Omit<ClaimSummary, 'verdicts' | 'occurrenceCount' | 'evidenceCount'> & {
  approved: boolean
  occurrences: OccurrenceView[]
  evidence: EvidenceView[]
  verdicts: VerdictView[]
}

/** A submitted verdict in the editors' queue, side by side with what it is about. */
export type ReviewItem = { verdict: VerdictView; claim: ClaimView; mayDecide: boolean }
