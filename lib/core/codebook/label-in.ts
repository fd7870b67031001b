type Labelled = { key: string; label: string }

/** What the codebook calls a tag, or the verdict scale a rating. A key that it no longer has is its own label. */
export function labelIn(entries: readonly Labelled[], key: string): string {
  return entries.find((entry) => entry.key === key)?.label ?? key
}
