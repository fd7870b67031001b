import { checkRichText } from '@/lib/core/document/rich-text'
import type { Result } from '@/lib/core/result'
import type { AnnotationView } from '@/lib/core/view/annotation'
import type { PersonView } from '@/lib/core/view/article'
import type {
  ClaimView,
  DecisionView,
  EvidenceView,
  OccurrenceView,
  VerdictView,
} from '@/lib/core/view/claim'
import type { AnnotationGetPayload, ClaimGetPayload } from '@/lib/server/db/generated/models'
import type { Grant } from '@/lib/server/grants/grant'
import type { annotationSelect, claimSelect } from './export-selects'

type AnnotationRow = AnnotationGetPayload<{ select: ReturnType<typeof annotationSelect> }>
type ClaimRow = ClaimGetPayload<{ select: ReturnType<typeof claimSelect> }>

/** Nothing for an annotation that was never placed in this version. A claim that is not exported is not named. */
export function toAnnotation(
  { tag, member, claim, claimId, anchors, createdAt, updatedAt, ...row }: AnnotationRow,
  exportedClaims: ReadonlySet<string>,
): AnnotationView[] {
  return anchors.map((anchor) => ({
    ...row,
    tag: tag.key,
    claimId: claimId !== null && exportedClaims.has(claimId) ? claimId : null,
    approved: (claim?.verdicts.length ?? 0) > 0,
    member: toPerson(member),
    anchor,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }))
}

export function toClaim(row: ClaimRow, grant: Grant<'report:export'>): ClaimView {
  const { annotations, evidence, verdicts, createdBy, createdAt, saidOn, ...claim } = row
  const evidenceIds = new Set(evidence.map(({ id }) => id))
  return {
    ...claim,
    saidOn: dayOf(saidOn),
    createdAt: createdAt.toISOString(),
    createdBy: toPerson(createdBy),
    approved: verdicts.some(({ status }) => status === 'approved'),
    occurrences: annotations.flatMap(toOccurrence),
    evidence: evidence.map(toEvidence),
    verdicts: verdicts.map((verdict) => toVerdict(verdict, { grant, evidenceIds })),
  }
}

function toOccurrence({
  id,
  articleId,
  article,
  tag,
  anchors,
}: ClaimRow['annotations'][number]): OccurrenceView[] {
  return anchors.map((anchor) => ({
    annotationId: id,
    articleId,
    articleTitle: article.title,
    tag: tag.key,
    anchor,
  }))
}

function toEvidence({ source, member, createdAt, ...evidence }: ClaimRow['evidence'][number]): EvidenceView {
  return {
    ...evidence,
    member: toPerson(member),
    source: { ...source, publishedOn: dayOf(source.publishedOn), accessedOn: dayOf(source.accessedOn) },
    createdAt: createdAt.toISOString(),
  }
}

type VerdictRow = ClaimRow['verdicts'][number]

function toVerdict(
  { rating, rationale, member, evidence, decisions, submittedAt, updatedAt, ...verdict }: VerdictRow,
  { grant, evidenceIds }: { grant: Grant<'report:export'>; evidenceIds: ReadonlySet<string> },
): VerdictView {
  // Of somebody else's verdict one is shown the approval that lets one see it, not the discussion before.
  const isOpen = grant.reach === 'any' || member.id === grant.actor.memberId
  return {
    ...verdict,
    rating: rating?.key ?? null,
    rationale: stored(checkRichText(rationale)),
    evidenceIds: evidence.map(({ evidenceId }) => evidenceId).filter((id) => evidenceIds.has(id)),
    member: toPerson(member),
    decisions: (isOpen ? decisions : decisions.slice(-1)).map(toDecision),
    submittedAt: submittedAt?.toISOString() ?? null,
    updatedAt: updatedAt.toISOString(),
  }
}

function toDecision({ member, createdAt, ...decision }: VerdictRow['decisions'][number]): DecisionView {
  return { ...decision, member: toPerson(member), createdAt: createdAt.toISOString() }
}

function toPerson({ id, user }: { id: string; user: { name: string } }): PersonView {
  return { memberId: id, name: user.name }
}

function dayOf(date: Date | null): string | null {
  return date === null ? null : date.toISOString().slice(0, 10)
}

/** What is stored was checked before it was; if it is unsound now, something of ours is broken. */
function stored<T>(checked: Result<T>): T {
  if (!checked.ok) throw new Error(`A stored document is unsound: ${checked.failure.message}`)
  return checked.value
}
