import type { AutosaveStatus } from '@/lib/core/saving/autosave'
import type { VerdictView } from '@/lib/schema/claim'

/** Is what is on the screen with the editors already? Then there is nothing to submit until something is changed. */
export function isSubmitted(
  verdict: Pick<VerdictView, 'status'> | undefined,
  saving: AutosaveStatus,
): boolean {
  const isWithEditors = verdict?.status === 'submitted' || verdict?.status === 'approved'
  return isWithEditors && (saving === 'unchanged' || saving === 'saved')
}
