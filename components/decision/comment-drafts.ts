import { createFormDrafts, useFormDraft } from '@/components/saving/form-drafts'
import * as z from '@/lib/schema/zod'

/** The decisions that need words. */
export type Asking = 'request_changes' | 'reject'

type About = { verdictId: string; meId: string; place: string }

const commentDrafts = createFormDrafts('comment', z.string())

/** The words of a decision as they are being written; they stay in the browser until they are sent or discarded. */
export function useCommentDraft(asking: Asking, { verdictId, meId, place }: About) {
  return useFormDraft(commentDrafts, { memberId: meId, of: `${verdictId} ${asking}`, place, empty: '' })
}
