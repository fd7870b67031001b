import type { Span } from '@/lib/core/text/span'

/**
 * What is never seen and parts no grapheme from its neighbours: soft hyphens, spaces of no width, marks of direction.
 * Joiners are left where they are, since an emoji may hang on one, and so is what keeps a space with a mark on it from
 * the edge of the line.
 */
const HIDDEN =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f](?![^\S\n\r\u2028\u2029]+[\p{M}\p{Grapheme_Extend}\p{Emoji_Modifier}\u200d\u0e33\u0eb3])/gu

/** A text as the rules should read it, and how spans of that become spans of the text itself. */
export type Visible = { text: string; restore: (spans: readonly Span[]) => Span[] }

/** Takes out what nobody sees, so that no rule has to know of it; nothing, if there is nothing to take out. */
export function withoutIgnorables(text: string): Visible | undefined {
  if (text.search(HIDDEN) === -1) return undefined
  const offsets = new Uint32Array(text.length + 1)
  let length = 0
  for (let at = 0, hidden = nextHidden(text, 0); at < text.length; at += 1) {
    if (at === hidden) hidden = nextHidden(text, at + 1)
    else offsets[length++] = at
  }
  return {
    text: text.replace(HIDDEN, ''),
    restore: (spans) =>
      coverHidden(
        text,
        spans.map(({ start, end }) => place(offsets, { start, end })),
      ),
  }
}

function nextHidden(text: string, from: number): number {
  HIDDEN.lastIndex = from
  return HIDDEN.exec(text)?.index ?? text.length
}

function place(offsets: Uint32Array, { start, end }: Span): Span {
  return { start: offsets[start] ?? 0, end: (offsets[end - 1] ?? 0) + 1 }
}

/** What stands unseen between two sentences goes to the one it touches, or the one before it on its line. */
function coverHidden(text: string, spans: readonly Span[]): Span[] {
  const covered: Span[] = []
  let from = 0
  for (const span of [...spans, { start: text.length, end: text.length }]) {
    let { start } = span
    while (start < text.length && start > from && /\S/.test(text.charAt(start - 1))) start -= 1
    for (const { 0: run, index } of text.slice(from, start).matchAll(/\S+/g)) {
      const piece = { start: from + index, end: from + index + run.length }
      const last = covered.at(-1)
      if (last === undefined || text.slice(last.end, piece.start).includes('\n')) covered.push(piece)
      else last.end = piece.end
    }
    if (start < span.end) covered.push({ start, end: span.end })
    from = span.end
  }
  return covered
}
