import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { plainTextOf, richTextOf } from '@/lib/core/document/rich-text'
import { missingParts, type MissingPart } from '@/lib/core/review/missing-parts'
import type { Failure } from '@/lib/core/result'
import type { ClaimView, VerdictView } from '@/lib/schema/claim'
import type { ClaimsApi, VerdictDraft } from './claims-api'

export type DraftState =
  | { kind: 'clean' }
  | { kind: 'typing' }
  | { kind: 'saving' }
  | { kind: 'saved' }
  | { kind: 'failed'; failure: Failure }
  /** The verdict was changed elsewhere since this draft was begun: somebody decided on it, or it was edited in another tab. */
  | { kind: 'stale' }

const SAVE_MS = 800

type UseVerdictDraftOptions = {
  api: ClaimsApi
  claim: ClaimView
  verdict: VerdictView | undefined
  onChanged: () => Promise<void>
}

/** A verdict being written: saved a moment after one stops typing, submitted when nothing is missing. */
export function useVerdictDraft({ api, claim, verdict, onChanged }: UseVerdictDraftOptions) {
  const [draft, setDraft] = useState<VerdictDraft>(() => draftOf(verdict))
  const [state, setState] = useState<DraftState>({ kind: 'clean' })
  // Counts the drafts taken over, so that the editor can start anew with each.
  const [taken, setTaken] = useState(0)
  const [missing, setMissing] = useState<MissingPart[]>([])
  // What the next save is based on: every answer brings the next revision, which a rendered value would lag behind.
  const stored = useRef(verdict)

  async function save(): Promise<VerdictView | undefined> {
    setState({ kind: 'saving' })
    const base = stored.current
    const saved = await (base ? api.changeVerdict(base, draft) : api.draftVerdict(claim.id, draft))
    if (!saved.ok) {
      await fail(saved.failure)
      return undefined
    }
    stored.current = saved.value
    // Something may have been typed while the answer was under way; that is saved by its own timer.
    setState((now) => (now.kind === 'saving' ? { kind: 'saved' } : now))
    await onChanged()
    return saved.value
  }

  /** Nothing typed is lost: where somebody was faster, theirs is fetched so that both can be shown. */
  async function fail(failure: Failure): Promise<void> {
    if (failure.code === 'conflict') await onChanged()
    setState(failure.code === 'conflict' ? { kind: 'stale' } : { kind: 'failed', failure })
  }

  function keepMine(): Promise<unknown> {
    stored.current = verdict
    return save()
  }

  function takeTheirs(): void {
    stored.current = verdict
    setDraft(draftOf(verdict))
    setTaken((times) => times + 1)
    setState({ kind: 'clean' })
  }

  const saveLater = useEffectEvent(() => void save())
  useEffect(() => {
    if (state.kind !== 'typing') return
    const timer = setTimeout(saveLater, SAVE_MS)
    return () => clearTimeout(timer)
  }, [state, draft])

  function change(part: Partial<VerdictDraft>): void {
    const next = { ...draft, ...part }
    setDraft(next)
    // Once it is stale, nothing is sent until the person has chosen.
    if (state.kind !== 'stale') setState({ kind: 'typing' })
    if (missing.length > 0) setMissing(missingIn(next))
  }

  /** Answers whether it was submitted; what is missing is shown otherwise. */
  async function submit(): Promise<boolean> {
    const lacking = missingIn(draft)
    setMissing(lacking)
    if (lacking.length > 0) return false
    const current = state.kind === 'typing' || !stored.current ? await save() : stored.current
    if (!current) return false
    const submitted = await api.submitVerdict(current)
    if (submitted.ok) stored.current = submitted.value
    if (submitted.ok) setState({ kind: 'clean' })
    else await fail(submitted.failure)
    await onChanged()
    return submitted.ok
  }

  return { draft, state, missing, taken, change, submit, retry: save, keepMine, takeTheirs }
}

function draftOf(verdict: VerdictView | undefined): VerdictDraft {
  if (!verdict) return { rating: null, rationale: richTextOf(''), evidenceIds: [] }
  const { rating, rationale, evidenceIds } = verdict
  return { rating, rationale, evidenceIds }
}

function missingIn({ rating, rationale, evidenceIds }: VerdictDraft): MissingPart[] {
  return missingParts({ rating, rationaleText: plainTextOf(rationale), evidenceCount: evidenceIds.length })
}
