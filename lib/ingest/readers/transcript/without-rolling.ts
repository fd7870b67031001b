import type { Cue } from './parse-captions'

/** The share of captions that repeat a line of the one before them, above which they are taken to roll. */
const ROLLING = 0.4

/** The most lines that are on the screen at once. */
const MOST_LINES = 8

/**
 * Captions that roll up the screen show each line two or three times; here each is kept once. Others are left alone: in
 * them a line that returns was said again.
 */
export function withoutRolling(cues: readonly Cue[]): readonly Cue[] {
  const kept = cues.map((cue, index) => {
    const lines = cue.lines.filter((line) => plain(line) !== '')
    return { ...cue, lines: lines.slice(carriedOver(cues[index - 1]?.lines ?? [], lines)) }
  })
  const rolling = kept.filter(({ lines }, index) => lines.length < (cues[index]?.lines.length ?? 0)).length
  return rolling > ROLLING * cues.length ? kept : cues
}

/** How many first lines of a caption are the last ones of the caption before it, which rolled up. */
function carriedOver(before: readonly string[], lines: readonly string[]): number {
  const shown = before.map(plain).filter((line) => line !== '')
  for (let count = Math.min(shown.length, lines.length, MOST_LINES); count > 0; count -= 1) {
    const last = shown.slice(-count)
    if (last.every((line, index) => line === plain(lines[index] ?? ''))) return count
  }
  return 0
}

/** A line without the times of its words. */
function plain(line: string): string {
  return line.replaceAll(/<[^<>]{0,100}>/g, '').trim()
}
