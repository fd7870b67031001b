import { useState } from 'react'
import { useAutosave } from '@/components/saving/use-autosave'
import { plainTextOf } from '@/lib/core/document/rich-text'
import { missingParts, type MissingPart } from '@/lib/core/review/missing-parts'
import type { ClaimView, VerdictView } from '@/lib/schema/claim'
import type { ClaimsApi, VerdictDraft } from './claims-api'
import { verdictDraftOf, verdictDrafts } from './verdict-drafts'

type UseVerdictDraftOptions = {
  api: ClaimsApi
  memberId: string
  /** The path of this screen. */
  place: string
  claim: ClaimView
  verdict: VerdictView | undefined
  onChanged: () => Promise<void>
  onEdited: () => void
  onSubmitted: (verdict: VerdictView) => void
}

/** A verdict being written: saved while it is typed, submitted as it is on the screen when nothing is missing. */
export function useVerdictDraft(options: UseVerdictDraftOptions) {
  const { api, memberId, place, claim, verdict, onChanged, onEdited, onSubmitted } = options
  const [submitted, setSubmitted] = useState<VerdictView>()
  const [missing, setMissing] = useState<MissingPart[]>([])
  const [refusals, setRefusals] = useState(0)
  const { store, ...saving } = useAutosave(verdictDrafts, {
    memberId,
    of: claim.id,
    place,
    stored: verdict,
    calls: {
      draftOf: (stored) => verdictDraftOf(stored, claim.evidence),
      save: (draft, at, sent) => api.saveVerdict({ at, claimId: claim.id, draft }, sent),
      submit: api.submitVerdict,
      onChanged,
    },
    onSubmitted: (stored) => {
      setSubmitted(stored)
      onSubmitted(stored)
    },
  })
  // Evidence may have been added since the form was opened.
  const isBlank = !verdict && saving.status === 'unchanged'
  const draft = isBlank ? verdictDraftOf(undefined, claim.evidence) : saving.draft

  function change(part: Partial<VerdictDraft>): void {
    const next = { ...draft, ...part }
    store.change(next)
    onEdited()
    if (missing.length > 0) setMissing(missingIn(next))
  }

  /** What is missing is shown; otherwise what is on the screen is stored, and then submitted. */
  function submit(): void {
    const lacking = missingIn(draft)
    setMissing(lacking)
    if (lacking.length === 0) store.submit()
    else setRefusals((before) => before + 1)
  }

  return { ...saving, draft, store, verdict: newerOf(verdict, submitted), missing, refusals, change, submit }
}

/** The answer to a submission is there before the page has read the claim again. */
function newerOf(read: VerdictView | undefined, submitted: VerdictView | undefined): VerdictView | undefined {
  return submitted && (!read || submitted.revision > read.revision) ? submitted : read
}

function missingIn({ rating, rationale, evidenceIds }: VerdictDraft): MissingPart[] {
  return missingParts({ rating, rationaleText: plainTextOf(rationale), evidenceCount: evidenceIds.length })
}
