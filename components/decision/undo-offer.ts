import { notifications } from '@mantine/notifications'
import type { VerdictView } from '@/lib/schema/claim'

type Decided = Pick<VerdictView, 'id'>

/** The notification that offers to undo a decision on a verdict. */
export function undoOfferOf({ id }: Decided): string {
  return `decision-${id}`
}

/** Undone, or too late: the offer goes away. */
export function endOfferToUndo(verdict: Decided): void {
  notifications.hide(undoOfferOf(verdict))
}
