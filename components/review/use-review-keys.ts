import { useDocumentKeys } from '@/components/keyboard/use-document-keys'
import { reviewCommand, type ReviewCommand } from './review-keys'

/** Where keys are typed or chosen with, and therefore not those of this screen. */
const BUSY =
  'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"], [role="listbox"]'

/** The single keys of the review queue, wherever the focus is. */
export function useReviewKeys({ on, run }: { on: boolean; run: (command: ReviewCommand) => void }): void {
  useDocumentKeys(
    (event) => {
      if (event.repeat || (event.target instanceof Element && event.target.closest(BUSY))) return
      const command = reviewCommand(event)
      if (!command) return
      event.preventDefault()
      run(command)
    },
    { on },
  )
}
