import { normalise } from '@/lib/core/text/normalise'
import { trimEndOf } from '@/lib/schema/trim-end-of'

/**
 * Two wordings are the same claim when they differ only in case, space and final punctuation. Used to join claims.
 * Words of nothing but punctuation keep it, so that "?" and "!" are not one claim.
 */
export function claimKey(text: string): string {
  const folded = normalise(text, 'NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
  return trimEndOf(folded, (sign) => /[\s.!?…]/.test(sign)) || folded
}
