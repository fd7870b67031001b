import type { Cue } from './parse-captions'

/** The share of captions that repeat a line of the one before them, above which they are taken to roll. */
const ROLLING = 0.4

/**
 * Captions that roll up the screen show each line two or three times; here each is kept once. Others are left alone: in
 * them a line that returns was said again.
 */
export function withoutRolling(cues: readonly Cue[]): readonly Cue[] {
  const kept = cues.map((cue, index) => {
    const before = new Set(cues[index - 1]?.lines.map(plain))
    return { ...cue, lines: cue.lines.filter((line) => plain(line) !== '' && !before.has(plain(line))) }
  })
  const rolling = kept.filter(({ lines }, index) => lines.length < (cues[index]?.lines.length ?? 0)).length
  return rolling > ROLLING * cues.length ? kept : cues
}

/** A line without the times of its words. */
function plain(line: string): string {
  return line.replaceAll(/<[^<>]{0,100}>/g, '').trim()
}
