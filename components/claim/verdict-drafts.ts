import { createDrafts } from '@/components/saving/create-drafts'
import { richTextOf } from '@/lib/core/document/rich-text'
import { verdictView, type EvidenceView, type VerdictView } from '@/lib/schema/claim'
import { richText } from '@/lib/schema/rich-text'
import * as z from '@/lib/schema/zod'
import type { VerdictDraft } from './claims-api'

const verdictDraft = z.object({
  rating: z.string().nullable(),
  rationale: richText,
  evidenceIds: z.array(z.string()),
})

/** The verdicts that are being written in this page. */
export const verdictDrafts = createDrafts<VerdictDraft, VerdictView>({
  name: 'verdict',
  schema: verdictDraft,
  sends: 'pause',
  isUnique: true,
  isStored: (draft, verdict) => wordsOf(draft) === wordsOf(verdict),
  storedIn: (current) => verdictView.safeParse(current).data,
})

/** Without a verdict so far, the newest evidence is chosen: most often it was added for this. */
export function verdictDraftOf(
  verdict: VerdictView | undefined,
  evidence: readonly Pick<EvidenceView, 'id' | 'createdAt'>[],
): VerdictDraft {
  const newest = evidence.toSorted((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt)).slice(-1)
  if (!verdict) return { rating: null, rationale: richTextOf(''), evidenceIds: newest.map(({ id }) => id) }
  const { rating, rationale, evidenceIds } = verdict
  return { rating, rationale, evidenceIds }
}

/** Parsed, so that the parts of a document are in the same order wherever it comes from. */
function wordsOf({ rating, rationale, evidenceIds }: VerdictDraft): string {
  return JSON.stringify([rating, richText.parse(rationale), [...new Set(evidenceIds)].sort()])
}
