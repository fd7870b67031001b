import { keepCookie } from '@/components/ui/keep-cookie'

/** How somebody wants the room. Null: as it is drawn for everybody. */
export type Appearance = {
  /** Size of the text in percent of the usual. */
  text: number
  /** Length of a line in percent of the usual. */
  line: number
  /** Width of the annotations panel in pixels. */
  rail: number | null
}

export const USUAL: Appearance = { text: 100, line: 100, rail: null }

/** The values that one goes through step by step. */
export const STEPS = {
  text: [80, 90, 100, 110, 125, 150, 175, 200],
  line: [70, 85, 100, 120, 145, 180],
} as const

export const RAIL = { least: 288, most: 800, step: 32 } as const

/** The next larger or smaller value; the same one at the end. */
export function stepFrom(steps: readonly number[], value: number, by: 1 | -1): number {
  const further = by > 0 ? steps.find((one) => one > value) : steps.findLast((one) => one < value)
  return further ?? value
}

export function keptRail(width: number): number {
  return Math.round(Math.max(RAIL.least, Math.min(RAIL.most, width)))
}

/** Where the browser keeps it. */
export const APPEARANCE_COOKIE = 'stet-appearance'

/** The appearance in a cookie; what is missing or makes no sense is the usual. */
export function readAppearance(cookie = ''): Appearance {
  const [text, line, rail] = cookie.split('.').map((part) => (/^\d{1,4}$/.test(part) ? Number(part) : NaN))
  return {
    text: STEPS.text.find((one) => one === text) ?? USUAL.text,
    line: STEPS.line.find((one) => one === line) ?? USUAL.line,
    rail: rail === undefined || Number.isNaN(rail) ? USUAL.rail : keptRail(rail),
  }
}

export function keepAppearance({ text, line, rail }: Appearance): void {
  keepCookie(APPEARANCE_COOKIE, [text, line, rail ?? ''].join('.'))
}
