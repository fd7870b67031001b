import { ownValue } from '@/lib/core/own-value'
import type { RatingView } from '@/lib/schema/claim'
import type { TagView } from '@/lib/schema/annotation'
import { BASE_SCALE, type BaseRating } from './base-scale'
import { BASE_TAGS, type BaseTag } from './base-tags'

/** What a tag or a rating is called, and what it means. */
type Words = Pick<TagView, 'label' | 'description'>

/**
 * The tags as the interface shows them: the words that every workspace starts with in the reader's language, those that a
 * workspace has chosen as they are. Exports and the HTTP API keep what is stored.
 */
export function shownTags(tags: readonly TagView[], translated: Readonly<Record<BaseTag, Words>>): TagView[] {
  return shownWords(tags, { original: BASE_TAGS, translated })
}

/** The ratings of the verdict scale as the interface shows them, by the same rule. */
export function shownRatings(
  ratings: readonly RatingView[],
  translated: Readonly<Record<BaseRating, Words>>,
): RatingView[] {
  return shownWords(ratings, { original: BASE_SCALE, translated })
}

type Catalogues = { original: Readonly<Record<string, Words>>; translated: Readonly<Record<string, Words>> }

function shownWords<T extends Words & { key: string }>(
  entries: readonly T[],
  { original, translated }: Catalogues,
): T[] {
  return entries.map((entry) => {
    const [before, shown] = [ownValue(original, entry.key), ownValue(translated, entry.key)]
    if (!before || !shown) return entry
    return {
      ...entry,
      label: entry.label === before.label ? shown.label : entry.label,
      description: entry.description === before.description ? shown.description : entry.description,
    }
  })
}
