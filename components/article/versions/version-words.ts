import type { Translate } from '@/lib/messages/translate'
import type { CarryOverView } from '@/lib/schema/version'

/** "117 unchanged, 3 moved, 2 to confirm, 1 lost": what became of the annotations, leaving out what none of them did. */
export function carriedWords(
  { exact, moved, fuzzy, orphaned }: CarryOverView,
  t: Translate<'article'>,
  list: (parts: readonly string[]) => string,
): string {
  const parts = [
    exact > 0 && t('versions.carried.exact', { count: exact }),
    moved > 0 && t('versions.carried.moved', { count: moved }),
    fuzzy > 0 && t('versions.carried.fuzzy', { count: fuzzy }),
    orphaned > 0 && t('versions.carried.orphaned', { count: orphaned }),
  ].filter((part) => part !== false)
  return parts.length > 0 ? list(parts) : t('versions.carried.none')
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
