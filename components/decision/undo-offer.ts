import { notifications } from '@mantine/notifications'
import type { VerdictView } from '@/lib/schema/claim'

type Decided = Pick<VerdictView, 'id'>

/** The notification that offers to undo a decision on a verdict. */
export function undoOfferOf({ id }: Decided): string {
  return `decision-${id}`
}

/** What takes the decision back, once however often it is pressed: the offer ends with the first press. */
export function undoingOnce(verdict: Decided, onUndo: () => void): () => void {
  let isTaken = false
  return () => {
    if (isTaken) return
    isTaken = true
    endOfferToUndo(verdict)
    onUndo()
  }
}

/** The offers of one visit. They end with it, since nobody would hear any more that undoing failed. */
export function createUndoOffers() {
  const made = new Map<string, Decided>()
  let isOver = false
  return {
    start: (): void => {
      isOver = false
    },
    /** Also of a decision that is answered after the visit. */
    note: (verdict: Decided): void => {
      if (isOver) endOfferToUndo(verdict)
      else made.set(verdict.id, verdict)
    },
    end: (): void => {
      isOver = true
      for (const verdict of made.values()) endOfferToUndo(verdict)
      made.clear()
    },
  }
}

/** Undone, or too late: the offer goes away. */
export function endOfferToUndo(verdict: Decided): void {
  notifications.hide(undoOfferOf(verdict))
}
