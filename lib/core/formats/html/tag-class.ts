import { BASE_TAGS } from '@/lib/core/claim/claim-key'

/** The style of a tag: each base tag has its own, a workspace's own tags share one and differ by their letter. */
export function tagClass(key: string): string {
  return BASE_TAGS.some((base) => base === key) ? `tag-${key}` : 'tag-other'
}
