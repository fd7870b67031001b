import { z } from 'zod'
import type { RichText } from '@/lib/schema/rich-text'
import { checkRichText } from '@/lib/core/document/rich-text'
import { OUTCOMES, VERDICT_STATUSES } from '@/lib/schema/verdict-status'
import type {
  ClaimSummary,
  ClaimView,
  DecisionView,
  EvidenceView,
  OccurrenceView,
  ReviewItem,
  SourceView,
  VerdictView,
} from '@/lib/schema/claim'
import type { EventView } from '@/lib/schema/event'
import { anchorView, personView } from './annotation'

const day = z.iso.date().nullable()

export const stance = z.enum(['supports', 'refutes', 'context'], {
  error: 'Expected "supports", "refutes" or "context".',
})

export const sourceView = z.object({
  id: z.uuid(),
  revision: z.int(),
  url: z.string().nullable(),
  title: z.string(),
  author: z.string().nullable(),
  publisher: z.string().nullable(),
  publishedOn: day,
  accessedOn: day,
}) satisfies z.ZodType<SourceView>

export const evidenceView = z.object({
  id: z.uuid(),
  revision: z.int(),
  claimId: z.uuid(),
  stance,
  excerpt: z.string().nullable(),
  locator: z.string().nullable(),
  note: z.string().nullable(),
  member: personView,
  source: sourceView,
  createdAt: z.iso.datetime(),
}) satisfies z.ZodType<EvidenceView>

const decisionView = z.object({
  id: z.uuid(),
  outcome: z.enum(OUTCOMES),
  comment: z.string().nullable(),
  verdictRevision: z.int(),
  member: personView,
  createdAt: z.iso.datetime(),
}) satisfies z.ZodType<DecisionView>

/** Its own check knows what it may hold, which OpenAPI need not repeat. */
const richText = z
  .custom<RichText>((json) => checkRichText(json).ok)
  .meta({ type: 'object', description: 'A Tiptap document of paragraphs, lists and quotations.' })

export const verdictView = z.object({
  id: z.uuid(),
  revision: z.int(),
  claimId: z.uuid(),
  rating: z.string().nullable(),
  rationale: richText,
  rationaleText: z.string(),
  evidenceIds: z.array(z.uuid()),
  status: z.enum(VERDICT_STATUSES),
  member: personView,
  decisions: z.array(decisionView),
  submittedAt: z.iso.datetime().nullable(),
  updatedAt: z.iso.datetime(),
}) satisfies z.ZodType<VerdictView>

const occurrenceView = z.object({
  annotationId: z.uuid(),
  articleId: z.uuid(),
  articleTitle: z.string(),
  tag: z.string(),
  anchor: anchorView.omit({ score: true }),
}) satisfies z.ZodType<OccurrenceView>

const claim = {
  id: z.uuid(),
  revision: z.int(),
  text: z.string(),
  speaker: z.string().nullable(),
  saidOn: day,
  createdBy: personView,
  createdAt: z.iso.datetime(),
}

export const claimSummary = z.object({
  ...claim,
  occurrenceCount: z.int(),
  evidenceCount: z.int(),
  verdicts: z.array(verdictView.pick({ id: true, rating: true, status: true, member: true })),
}) satisfies z.ZodType<ClaimSummary>

export const claimView = z.object({
  ...claim,
  approved: z.boolean(),
  occurrences: z.array(occurrenceView),
  evidence: z.array(evidenceView),
  verdicts: z.array(verdictView),
}) satisfies z.ZodType<ClaimView>

export const reviewItem = z.object({
  verdict: verdictView,
  claim: claimView,
  mayDecide: z.boolean(),
}) satisfies z.ZodType<ReviewItem>

export const eventView = z.object({
  sequence: z.int(),
  at: z.iso.datetime(),
  member: personView.nullable(),
  action: z.string(),
  subjectType: z.string(),
  subjectId: z.uuid(),
  before: z.unknown(),
  after: z.unknown(),
  previousHash: z.string(),
  hash: z.string(),
}) satisfies z.ZodType<EventView>

/** A page of a list. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() })
}
