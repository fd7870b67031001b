import type { Effort, Placed } from '@/lib/core/formats/external/create-placer'
import { fail, ok, type Result } from '@/lib/core/result'
import type { PlacesAsked } from '@/lib/ingest/thread/find-places'
import { onText } from '@/lib/ingest/thread/on-text'

/** How long a request may look for places altogether, in milliseconds: less than a thread has for one piece of work. */
export const LONGEST_SEARCH = 50_000

/** What is left of that to a request. `until` is on the clock of `performance`. */
export type Search = { effort: Effort; until: number }

const OUT_OF_TIME = fail(
  'unavailable',
  'Not placed because of the time limit. Import the file again to continue.',
)

const TOO_LONG = fail(
  'too_large',
  'Not placed: it takes too long to find these words. Import the file in parts, or split the article.',
)

/** Finds where annotations belong in an article, in their order; on a thread, unless that is soon done. */
export async function findPlaces(
  asked: Omit<PlacesAsked, 'effort' | 'milliseconds'>,
  { effort, until }: Search,
): Promise<Result<Result<Placed>[]>> {
  const { target, from = '', places } = asked
  const milliseconds = Math.max(0, until - performance.now())
  const found = await onText((target.text.length + from.length) * places.length, {
    name: 'findPlaces',
    asked: { ...asked, effort: effort.left, milliseconds },
  })
  if (!found.ok) return found.failure.code === 'too_large' ? TOO_LONG : found
  effort.left = found.value.effort
  return ok(places.map((_, index) => found.value.places[index] ?? OUT_OF_TIME))
}
