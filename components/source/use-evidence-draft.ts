import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ClaimsApi } from '@/components/claim/claims-api'
import { useAutosave } from '@/components/saving/use-autosave'
import type { Failure } from '@/lib/core/result'
import type { MessageKey } from '@/lib/messages/translate'
import type { EvidenceView } from '@/lib/schema/claim'
import {
  draftOf,
  emptyDraft,
  evidenceDrafts,
  toEvidence,
  toFields,
  type EvidenceDraft,
} from './evidence-draft'
import { ownDay } from './own-day'

export type EvidenceDraftOptions = {
  claims: ClaimsApi
  claimId: string
  memberId: string
  /** The path of this screen. */
  place: string
  /** The evidence that is edited; without it, evidence is added. */
  edited?: EvidenceView
  onChanged: () => Promise<void>
  onSaved: (evidence: EvidenceView) => void
}

/** Evidence being filled in: kept in the browser while it is typed, sent once when somebody says so. */
export function useEvidenceDraft(options: EvidenceDraftOptions) {
  const { claims, claimId, memberId, place, edited, onChanged, onSaved } = options
  const t = useTranslations('source')
  const [today] = useState(() => ownDay(new Date()))
  const [incomplete, setIncomplete] = useState<Failure>()
  const { store, ...saving } = useAutosave(evidenceDrafts, {
    memberId,
    of: edited ? edited.id : `new ${claimId}`,
    place,
    stored: edited,
    calls: {
      draftOf: (stored) => (stored ? draftOf(stored) : emptyDraft(today)),
      save: (draft, at, sent) =>
        claims.saveEvidence(
          at ? { at, fields: toFields(draft) } : { at, claimId, evidence: toEvidence(draft) },
          sent,
        ),
      onChanged,
    },
    onSaved,
  })
  const { draft } = saving

  function change(part: Partial<EvidenceDraft>): void {
    store.change({ ...draft, ...part })
  }

  function send(): void {
    const fault = faultIn(draft)
    setIncomplete(
      fault && { code: 'invalid', message: t(fault), issues: [{ field: 'source.url', message: t(fault) }] },
    )
    if (!fault) store.send()
  }

  return { ...saving, store, failure: incomplete ?? saving.failure, change, send }
}

/** What is wrong with the source, if that shows before it is sent. */
function faultIn({ reused, url, title }: EvidenceDraft): MessageKey<'source'> | undefined {
  if (reused) return undefined
  if (url.trim() === '') return title.trim() === '' ? 'form.needsAddress' : undefined
  return /^https?:\/\//i.test(url.trim()) && URL.canParse(url.trim()) ? undefined : 'form.badAddress'
}
