import { useDocumentKeys } from '@/components/keyboard/use-document-keys'
import { reviewCommand, type ReviewBinding, type ReviewCommand } from './review-keys'

/** Where keys are typed or chosen with, and therefore not those of this screen. */
const BUSY =
  'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"], [role="listbox"]'

type UseReviewKeysOptions = {
  bindings: readonly ReviewBinding[]
  on: boolean
  run: (command: ReviewCommand) => void
}

/** The keys of the review queue, wherever the focus is. */
export function useReviewKeys({ bindings, on, run }: UseReviewKeysOptions): void {
  useDocumentKeys(
    (event) => {
      if (event.repeat || (event.target instanceof Element && event.target.closest(BUSY))) return
      const command = reviewCommand(event, bindings)
      if (!command) return
      event.preventDefault()
      run(command)
    },
    { on },
  )
}
