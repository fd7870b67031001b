import { clockTime } from '@/lib/core/document/clock-time'
import type { BlockAttributes } from '@/lib/schema/article-document'

/** What begins with a block, for a person: "p. 3", "Anna Smith · 0:12"; nothing gives `''`. */
export function locatorWords({ page = null, speaker = null, time = null }: BlockAttributes): string {
  return [
    ...(page === null ? [] : [`p. ${page}`]),
    ...(speaker === null ? [] : [speaker === '' ? 'Another speaker' : speaker]),
    ...(time === null ? [] : [clockTime(time)]),
  ].join(' · ')
}
