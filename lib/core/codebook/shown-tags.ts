import type { TagView } from '@/lib/schema/annotation'
import { BASE_TAGS, isBaseTag, type BaseTag } from './base-tags'

/** What a tag is called, and what it means. */
type TagWords = Pick<TagView, 'label' | 'description'>

/**
 * The tags as the interface shows them: the words that every workspace starts with in the reader's language, those that a
 * workspace has chosen as they are. Exports and the HTTP API keep what is stored.
 */
export function shownTags(
  tags: readonly TagView[],
  translated: Readonly<Record<BaseTag, TagWords>>,
): TagView[] {
  return tags.map((tag) => {
    if (!isBaseTag(tag.key)) return tag
    const [original, shown] = [BASE_TAGS[tag.key], translated[tag.key]]
    return {
      ...tag,
      label: tag.label === original.label ? shown.label : tag.label,
      description: tag.description === original.description ? shown.description : tag.description,
    }
  })
}
