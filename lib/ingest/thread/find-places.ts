import { createPlacer, type Placed, type PlacingTarget } from '@/lib/core/formats/external/create-placer'
import type { ExternalPosition } from '@/lib/core/formats/external/external-file'
import type { Result } from '@/lib/core/result'

export type PlacesAsked = {
  target: PlacingTarget
  /** The text that offsets count in, where the file brings one. */
  from: string | undefined
  places: readonly ExternalPosition[]
  /** How much text may still be looked through for words that have changed; see `Effort`. */
  effort: number
  milliseconds: number
}

/** In the order of what was asked; shorter where the time was up. `effort` is what is left of it. */
export type PlacesFound = { places: Result<Placed>[]; effort: number }

/** Finds the places of a document's annotations in an article, one after the other while there is time. */
export function findPlaces({ target, from, places, effort, milliseconds }: PlacesAsked): PlacesFound {
  const until = performance.now() + milliseconds
  const left = { left: effort }
  const place = createPlacer(target, { from, effort: left })
  const found: Result<Placed>[] = []
  for (const one of places) {
    if (performance.now() >= until) break
    found.push(place(one))
  }
  return { places: found, effort: left.left }
}
