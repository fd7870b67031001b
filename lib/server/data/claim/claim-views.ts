import { withoutCredentialLinks } from '@/lib/schema/credentials'
import { checkRichText } from '@/lib/core/document/rich-text'
import { decide } from '@/lib/core/permissions/decide'
import type { DecisionView, EvidenceView, SourceView, VerdictView } from '@/lib/schema/claim'
import type {
  EvidenceGetPayload,
  SourceGetPayload,
  VerdictGetPayload,
} from '@/lib/server/db/generated/models'
import { recordedVerdict } from '@/lib/schema/recorded'
import { originOf } from '@/lib/server/data/recorded-origin'
import { toPersonView } from '@/lib/server/data/person'
import type { Member } from '@/lib/server/grants/grant'
import type { evidenceSelect, sourceSelect, verdictSelect } from './claim-selects'

type VerdictRow = VerdictGetPayload<{ select: ReturnType<typeof verdictSelect> }>

export function toVerdictView(row: VerdictRow, reader: Member): VerdictView {
  const { rating, member, evidence, decisions, submittedAt, updatedAt, ...verdict } = row
  return asShown(
    {
      ...verdict,
      rating: rating?.key ?? null,
      evidenceIds: evidence.map(({ evidenceId }) => evidenceId),
      member: toPersonView(member),
      decisions: decisions.map(toDecisionView),
      submittedAt: submittedAt?.toISOString() ?? null,
      updatedAt: updatedAt.toISOString(),
    },
    reader,
  )
}

/** A verdict as SQL writes it: its rationale is still to be checked. */
export type VerdictJson = Omit<VerdictView, 'rationale' | 'origin'> & { rationale: unknown; origin: unknown }

/** A verdict with as much of its discussion as the reader may follow. */
export function asShown(
  { rationale, decisions, origin, ...verdict }: VerdictJson,
  reader: Member,
): VerdictView {
  const document = checkRichText(withoutCredentialLinks(rationale))
  if (!document.ok) throw new Error(`The rationale of ${verdict.id} is damaged: ${document.failure.message}`)
  // Whoever could not read the verdict before its approval is shown the approval, not the discussion that led to it.
  const isOpen = decide('verdict:read', reader, { ownerId: verdict.member.memberId, stage: 'submitted' })
  return {
    ...verdict,
    ...(origin !== null && { origin: recordedVerdict.parse(origin) }),
    rationale: document.value,
    decisions: isOpen ? decisions : decisions.slice(-1),
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

function toSourceView(row: SourceGetPayload<{ select: typeof sourceSelect }>): SourceView {
  return { ...row, publishedOn: dayOf(row.publishedOn), accessedOn: dayOf(row.accessedOn) }
}

function toDecisionView({ member, createdAt, ...decision }: VerdictRow['decisions'][number]): DecisionView {
  return { ...decision, member: toPersonView(member), createdAt: createdAt.toISOString() }
}

function dayOf(date: Date | null): string | null {
  return date?.toISOString().slice(0, 10) ?? null
}
