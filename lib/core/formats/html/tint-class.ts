import { tintOf } from '@/lib/core/codebook/base-tags'

/** The class that gives an element the look of a tag. */
export function tintClass(tag: string): string {
  return `tint-${tintOf(tag)}`
}
