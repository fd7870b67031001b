/** A picture's address among several, with its width in pixels or its density. */
export type Candidate = { address: string; width?: number; density?: number }

const SPACE = /\s/

/** The candidates of a `srcset`, in one pass. Addresses may hold commas; only one at an address's end parts two. */
export function readSrcset(srcset: string): Candidate[] {
  const candidates: Candidate[] = []
  let at = 0
  for (;;) {
    const start = skip(srcset, at, isGap)
    if (start === srcset.length) return candidates
    const stop = skip(srcset, start, (character) => !SPACE.test(character))
    const address = withoutCommas(srcset.slice(start, stop))
    // A comma right behind the address means that nothing describes it.
    at = address.length < stop - start ? stop : skip(srcset, stop, (character) => character !== ',')
    if (address !== '') candidates.push({ address, ...described(srcset.slice(stop, at)) })
  }
}

function skip(text: string, from: number, isPassed: (character: string) => boolean): number {
  let at = from
  while (at < text.length && isPassed(text.charAt(at))) at++
  return at
}

function isGap(character: string): boolean {
  return character === ',' || SPACE.test(character)
}

function withoutCommas(address: string): string {
  let end = address.length
  while (address.charAt(end - 1) === ',') end--
  return address.slice(0, end)
}

function described(descriptor: string): { width?: number; density?: number } {
  const text = descriptor.trim()
  const value = Number(text.slice(0, -1))
  if (text === '' || !Number.isFinite(value) || value <= 0) return {}
  if (text.endsWith('w')) return { width: value }
  return text.endsWith('x') ? { density: value } : {}
}

/** Wide enough to read a chart in; beyond it a picture only weighs more. */
const WIDE_ENOUGH = 2_048

/** The one to keep: the widest up to 2,048 pixels, or else the least wide; by density, the highest. */
export function bestCandidate(candidates: readonly Candidate[]): Candidate | undefined {
  const byWidth = candidates.filter(({ width }) => width !== undefined)
  const fitting = byWidth.filter(({ width = 0 }) => width <= WIDE_ENOUGH)
  if (fitting.length > 0) return largest(fitting, ({ width = 0 }) => width)
  if (byWidth.length > 0) return largest(byWidth, ({ width = 0 }) => -width)
  return largest(candidates, ({ density = 1 }) => density)
}

function largest(candidates: readonly Candidate[], sizeOf: (candidate: Candidate) => number) {
  return candidates.reduce<Candidate | undefined>(
    (best, one) => (best === undefined || sizeOf(one) > sizeOf(best) ? one : best),
    undefined,
  )
}
