import type { CarryOverView } from '@/lib/schema/version'

/** "117 unchanged, 3 moved, 2 to confirm, 1 lost": what became of the annotations, leaving out what none of them did. */
export function carriedWords({ exact, moved, fuzzy, orphaned }: CarryOverView): string {
  const parts = [
    exact > 0 && `${exact.toLocaleString('en')} unchanged`,
    moved > 0 && `${moved.toLocaleString('en')} moved`,
    fuzzy > 0 && `${fuzzy.toLocaleString('en')} to confirm`,
    orphaned > 0 && `${orphaned.toLocaleString('en')} lost`,
  ].filter(Boolean)
  return parts.length > 0 ? parts.join(', ') : 'There were no annotations to carry over'
}

/** How many have been carried over so far. */
export function carriedCount({ exact, moved, fuzzy, orphaned }: CarryOverView): number {
  return exact + moved + fuzzy + orphaned
}

/** The page on which two versions of an article are compared; without numbers, its two newest. */
export function comparisonLink(
  { workspace, articleId }: { workspace: string; articleId: string },
  numbers?: { from: number; to: number },
): string {
  const page = `/w/${workspace}/articles/${articleId}/compare`
  return numbers ? `${page}?from=${numbers.from}&to=${numbers.to}` : page
}
