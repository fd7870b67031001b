import { splitsSurrogatePair } from '@/lib/core/text/span'
import { MAX_CLAIM_LENGTH } from '@/lib/schema/claim'

/**
 * The first wording of a claim that is made from a passage: on one line, and cut with an ellipsis where it is longer
 * than a claim may be.
 */
export function claimTextOf(passage: string): string {
  const line = passage.replace(/\s+/g, ' ').trim()
  if (line.length <= MAX_CLAIM_LENGTH) return line
  const cut = MAX_CLAIM_LENGTH - 1
  return `${line.slice(0, splitsSurrogatePair(line, cut) ? cut - 1 : cut)}…`
}
