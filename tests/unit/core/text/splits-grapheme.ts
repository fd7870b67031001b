import { snapToGraphemes } from '@/lib/core/text/snap-to-graphemes'

/** Whether an offset lies strictly inside a grapheme cluster. */
export function splitsGrapheme(text: string, offset: number): boolean {
  return snapToGraphemes(text, { start: offset, end: offset }).start !== offset
}
