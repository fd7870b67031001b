/** The base tags; a workspace may add more, these always exist. */
export const BASE_TAGS = ['fact', 'opinion', 'unsupported'] as const

/** Is a sentence with this tag checkable, so that its annotation makes or joins a claim? Opinions are not. */
export function isCheckable(tag: string): boolean {
  return tag === 'fact' || tag === 'unsupported'
}

/**
 * Two wordings are the same claim when they differ only in case, space and final punctuation. Used to join claims.
 * Words of nothing but punctuation keep it, so that "?" and "!" are not one claim.
 */
export function claimKey(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
  return folded.replace(/[\s.!?…]+$/u, '') || folded
}
