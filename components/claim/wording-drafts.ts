import { createDrafts } from '@/components/saving/create-drafts'
import { claimView, type ClaimView } from '@/lib/schema/claim'
import * as z from '@/lib/schema/zod'
import type { ClaimWording } from './claims-api'

const wordingDraft = z.object({ text: z.string(), speaker: z.string(), saidOn: z.string() })
export type WordingDraft = z.output<typeof wordingDraft>

/** The wordings that are being edited in this page. They are sent when somebody says so. */
export const wordingDrafts = createDrafts<WordingDraft, ClaimView>({
  name: 'wording',
  schema: wordingDraft,
  sends: 'asked',
  isStored: (draft, claim) => wordsOf(toWording(draft)) === wordsOf(claim),
  storedIn: (current) => claimView.safeParse(current).data,
})

export function wordingDraftOf(claim: ClaimWording): WordingDraft {
  return { text: claim.text, speaker: claim.speaker ?? '', saidOn: claim.saidOn ?? '' }
}

/** What is sent: an empty field is none. */
export function toWording({ text, speaker, saidOn }: WordingDraft): ClaimWording {
  return { text: text.trim(), speaker: speaker.trim() || null, saidOn: saidOn || null }
}

function wordsOf({ text, speaker, saidOn }: ClaimWording): string {
  return JSON.stringify([text, speaker, saidOn])
}
