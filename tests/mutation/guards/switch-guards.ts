import { idOf, type Guard } from './guard'

/** Under this name a test process finds the switch. */
export const SWITCH = 'stetGuard'

/** The source with a switch around each of these conditions. Line numbers stay as they are. */
export function withSwitches(source: string, guards: readonly Guard[]): string {
  return outermost(guards)
    .toReversed()
    .reduce((text, guard) => {
      const { start, end, becomes } = guard
      const call = `globalThis.${SWITCH}(${JSON.stringify(idOf(guard))}, (${source.slice(start, end)}), ${becomes})`
      return text.slice(0, start) + call + text.slice(end)
    }, source)
}

/** Those that are not within another, in text order. */
function outermost(guards: readonly Guard[]): Guard[] {
  return guards
    .filter((one) => one.isCondition)
    .filter(
      (one, _, all) =>
        !all.some((other) => other !== one && other.start <= one.start && other.end >= one.end),
    )
    .sort((a, b) => a.start - b.start)
}
