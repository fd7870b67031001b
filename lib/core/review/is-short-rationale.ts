import type { RichText } from '@/lib/schema/rich-text'

/** The longest rationale, in UTF-16 units; its document may be ten times as long as JSON. */
export const MAX_RATIONALE_LENGTH = 20_000
const MAX_RATIONALE_JSON = 200_000

/** Can a rationale of this length be kept? */
export function isShortRationale({
  rationale,
  rationaleText,
}: {
  rationale: RichText
  rationaleText: string
}): boolean {
  return (
    rationaleText.length <= MAX_RATIONALE_LENGTH && JSON.stringify(rationale).length <= MAX_RATIONALE_JSON
  )
}
