import { clockTime } from '@/lib/core/document/clock-time'
import type { BlockAttributes } from '@/lib/schema/article-document'

/**
 * What begins with a block, for a person: "p. 3", "Anna Smith · 0:12"; nothing gives `''`. A name is kept apart from the
 * words around it, whatever its direction.
 */
export function locatorWords({ page = null, speaker = null, time = null }: BlockAttributes): string {
  return [
    ...(page === null ? [] : [`p. ${page}`]),
    ...(speaker === null ? [] : [speaker === '' ? '—' : `\u2068${speaker}\u2069`]),
    ...(time === null ? [] : [clockTime(time)]),
  ].join(' · ')
}
