import type { TagView } from '@/lib/schema/annotation'

/** What the codebook calls a tag; one that it no longer holds is called by its key. */
export function tagLabel(tags: readonly TagView[], tag: string): string {
  return tags.find(({ key }) => key === tag)?.label ?? tag
}
