import * as z from './zod'
import { anchorView } from './annotation'
import { personView } from './article'
import { recordedOrigin, recordedVerdict } from './recorded'
import { dossierChange } from './dossier-change'
import { richText } from './rich-text'
import { calendarDay, count, instant, uuid } from './value'
import { outcome, verdictStatus } from './verdict-status'

/** The longest wording of a claim, in UTF-16 units. */
export const MAX_CLAIM_LENGTH = 2000

export const stance = z.enum(['supports', 'refutes', 'context'], {
  error: 'Expected "supports", "refutes" or "context".',
})
export type Stance = z.output<typeof stance>

export const sourceView = z
  .object({
    id: uuid,
    revision: count,
    url: z.string().nullable(),
    title: z.string(),
    author: z.string().nullable(),
    publisher: z.string().nullable(),
    publishedOn: calendarDay.nullable(),
    accessedOn: calendarDay.nullable(),
  })
  .meta({ id: 'Source' })
export type SourceView = z.output<typeof sourceView>

export const evidenceView = z
  .object({
    id: uuid,
    revision: count,
    claimId: uuid,
    stance,
    excerpt: z.string().nullable(),
    locator: z.string().nullable(),
    note: z.string().nullable(),
    member: personView,
    /** Of what was imported from our own JSON: who added it, as the file says. */
    origin: recordedOrigin.exactOptional(),
    source: sourceView,
    createdAt: instant,
  })
  .meta({ id: 'Evidence' })
export type EvidenceView = z.output<typeof evidenceView>

/** A step of the verdict scale. `rank` is null where a rating has no place in an order. */
export const ratingView = z
  .object({
    key: z.string(),
    label: z.string(),
    description: z.string(),
    rank: z.int().nullable(),
  })
  .meta({ id: 'Rating' })
export type RatingView = z.output<typeof ratingView>

export const decisionView = z
  .object({
    id: uuid,
    outcome,
    comment: z.string().nullable(),
    verdictRevision: count,
    member: personView,
    createdAt: instant,
  })
  .meta({ id: 'Decision' })
export type DecisionView = z.output<typeof decisionView>

export const verdictView = z
  .object({
    id: uuid,
    revision: count,
    claimId: uuid,
    rating: z.string().nullable(),
    rationale: richText,
    rationaleText: z.string(),
    evidenceIds: z.array(uuid),
    status: verdictStatus,
    member: personView,
    decisions: z.array(decisionView),
    /** Of one imported from our own JSON: whose verdict it is, and what was decided on it there, as the file says. */
    origin: recordedVerdict.exactOptional(),
    submittedAt: instant.nullable(),
    updatedAt: instant,
  })
  .meta({ id: 'Verdict' })
export type VerdictView = z.output<typeof verdictView>

/** Where a claim occurs: an annotation of an article. */
export const occurrenceView = z
  .object({
    annotationId: uuid,
    articleId: uuid,
    articleTitle: z.string(),
    tag: z.string(),
    anchor: anchorView.pick({
      start: true,
      end: true,
      exact: true,
      prefix: true,
      suffix: true,
      status: true,
    }),
  })
  .meta({ id: 'Occurrence' })
export type OccurrenceView = z.output<typeof occurrenceView>

const claim = z.object({
  id: uuid,
  revision: count,
  text: z.string(),
  speaker: z.string().nullable(),
  saidOn: calendarDay.nullable(),
  createdBy: personView,
  origin: recordedOrigin.exactOptional(),
  createdAt: instant,
})

/** What the claim library can be sorted by, each with the direction that people expect first. */
export const CLAIM_SORTS = { created: 'desc', text: 'asc', occurrences: 'desc' } as const
export type ClaimSort = keyof typeof CLAIM_SORTS
export const claimSort = z.enum(['created', 'text', 'occurrences'])

/** One line of the claim library. The counts, articles and verdicts are those that the reader may see. */
export const claimSummary = claim
  .extend({
    /** Where it occurs. */
    articles: z.array(z.object({ id: uuid, title: z.string(), language: z.string() })),
    occurrenceCount: count,
    evidenceCount: count,
    verdicts: z.array(verdictView.pick({ id: true, rating: true, status: true, member: true })),
  })
  .meta({ id: 'ClaimSummary' })
export type ClaimSummary = z.output<typeof claimSummary>

/** A claim with all that its reader may see of it. */
export const claimView = claim
  .extend({
    approved: z.boolean(),
    occurrences: z.array(occurrenceView),
    evidence: z.array(evidenceView),
    verdicts: z.array(verdictView),
  })
  .meta({ id: 'Claim' })
export type ClaimView = z.output<typeof claimView>

/** Names what a decision rests on: a SHA-256 in hexadecimal. */
export const dossierHash = z.string().regex(/^[0-9a-f]{64}$/, 'Expected the hash of a dossier.')

/**
 * A submitted verdict in the editors' queue, side by side with what it is about. `dossier` names what was submitted; a
 * decision names it again.
 */
export const reviewItem = z
  .object({
    verdict: verdictView,
    claim: claimView,
    mayDecide: z.boolean(),
    dossier: dossierHash.nullable(),
    /** What the verdict rests on has changed since it was submitted: the hash of what is there now, and what differs. */
    changed: z.object({ dossier: dossierHash, changes: z.array(dossierChange) }).nullable(),
  })
  .meta({ id: 'ReviewItem' })
export type ReviewItem = z.output<typeof reviewItem>
