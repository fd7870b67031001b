import { tagStyleSheet } from '@/lib/core/codebook/tag-style-sheet'

/** The look of every tag, for the whole page. */
export function TagStyles() {
  return <style>{tagStyleSheet()}</style>
}
