import { notifications } from '@mantine/notifications'
import type { VerdictView } from '@/lib/schema/claim'

type Decided = Pick<VerdictView, 'id'>

/** The notifications that can still be pressed: one that was hidden is on the screen a moment longer. */
const open = new Set<string>()

/** The notification that offers to undo a decision on a verdict. */
export function undoOfferOf({ id }: Decided): string {
  return `decision-${id}`
}

/** Begins an offer. Answers what takes the decision back: once however often it is pressed, and not after the offer ended. */
export function beginOfferToUndo(verdict: Decided, onUndo: () => void): () => void {
  open.add(undoOfferOf(verdict))
  return () => {
    if (!open.has(undoOfferOf(verdict))) return
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

/** Undone, being undone in another way, or too late: the offer goes away. */
export function endOfferToUndo(verdict: Decided): void {
  open.delete(undoOfferOf(verdict))
  notifications.hide(undoOfferOf(verdict))
}
