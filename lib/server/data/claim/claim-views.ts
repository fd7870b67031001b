import { checkRichText } from '@/lib/core/document/rich-text'
import { decide } from '@/lib/core/permissions/decide'
import type {
  ClaimSummary,
  ClaimView,
  DecisionView,
  EvidenceView,
  OccurrenceView,
  SourceView,
  VerdictView,
} from '@/lib/schema/claim'
import type {
  ClaimGetPayload,
  EvidenceGetPayload,
  SourceGetPayload,
  VerdictGetPayload,
} from '@/lib/server/db/generated/models'
import { recordedVerdict } from '@/lib/schema/recorded'
import { originOf } from '@/lib/server/data/recorded-origin'
import { toPersonView } from '@/lib/server/data/person'
import type { Member } from '@/lib/server/grants/grant'
import type {
  claimSelect,
  claimSummarySelect,
  evidenceSelect,
  sourceSelect,
  verdictSelect,
} from './claim-selects'

type ClaimRow = ClaimGetPayload<{ select: ReturnType<typeof claimSelect> }>
type SummaryRow = ClaimGetPayload<{ select: ReturnType<typeof claimSummarySelect> }>
type VerdictRow = VerdictGetPayload<{ select: ReturnType<typeof verdictSelect> }>

export function toClaimView(row: ClaimRow, reader: Member): ClaimView {
  const { annotations, evidence, verdicts, createdBy, createdAt, saidOn, origin, ...claim } = row
  return {
    ...claim,
    ...originOf(origin),
    saidOn: dayOf(saidOn),
    createdAt: createdAt.toISOString(),
    createdBy: toPersonView(createdBy),
    approved: verdicts.some(({ status }) => status === 'approved'),
    occurrences: annotations.flatMap(toOccurrences),
    evidence: evidence.map(toEvidenceView),
    verdicts: verdicts.map((verdict) => toVerdictView(verdict, reader)),
  }
}

export function toClaimSummary({
  _count,
  verdicts,
  createdBy,
  createdAt,
  saidOn,
  origin,
  ...claim
}: SummaryRow): ClaimSummary {
  return {
    ...claim,
    ...originOf(origin),
    saidOn: dayOf(saidOn),
    createdAt: createdAt.toISOString(),
    createdBy: toPersonView(createdBy),
    occurrenceCount: _count.annotations,
    evidenceCount: _count.evidence,
    verdicts: verdicts.map(({ rating, member, ...verdict }) => ({
      ...verdict,
      rating: rating?.key ?? null,
      member: toPersonView(member),
    })),
  }
}

export function toVerdictView(row: VerdictRow, reader: Member): VerdictView {
  const { rating, rationale, member, evidence, decisions, submittedAt, updatedAt, origin, ...verdict } = row
  const document = checkRichText(rationale)
  if (!document.ok) throw new Error(`The rationale of ${row.id} is damaged: ${document.failure.message}`)
  // Whoever could not read the verdict before its approval is shown the approval, not the discussion that led to it.
  const isOpen = decide('verdict:read', reader, { ownerId: member.id, stage: 'submitted' })
  return {
    ...verdict,
    ...(origin !== null && { origin: recordedVerdict.parse(origin) }),
    rating: rating?.key ?? null,
    rationale: document.value,
    evidenceIds: evidence.map(({ evidenceId }) => evidenceId),
    member: toPersonView(member),
    decisions: (isOpen ? decisions : decisions.slice(-1)).map(toDecisionView),
    submittedAt: submittedAt?.toISOString() ?? null,
    updatedAt: updatedAt.toISOString(),
  }
}

export function toEvidenceView({
  source,
  member,
  createdAt,
  origin,
  ...evidence
}: EvidenceGetPayload<{ select: typeof evidenceSelect }>): EvidenceView {
  return {
    ...evidence,
    ...originOf(origin),
    member: toPersonView(member),
    source: toSourceView(source),
    createdAt: createdAt.toISOString(),
  }
}

export function toSourceView(row: SourceGetPayload<{ select: typeof sourceSelect }>): SourceView {
  return { ...row, publishedOn: dayOf(row.publishedOn), accessedOn: dayOf(row.accessedOn) }
}

function toOccurrences(row: ClaimRow['annotations'][number]): OccurrenceView[] {
  const { id: annotationId, articleId, article, tag, anchors } = row
  return anchors.map((anchor) => ({
    annotationId,
    articleId,
    articleTitle: article.title,
    tag: tag.key,
    anchor,
  }))
}

function toDecisionView({ member, createdAt, ...decision }: VerdictRow['decisions'][number]): DecisionView {
  return { ...decision, member: toPersonView(member), createdAt: createdAt.toISOString() }
}

function dayOf(date: Date | null): string | null {
  return date?.toISOString().slice(0, 10) ?? null
}
