import type { PlaceDoubt } from '@/lib/core/formats/place-doubt'
import { markup, type Markup } from './markup'

/** The words that an annotation was made on, whole: they are what a verdict is about. */
export function earlierWords({ earlier }: PlaceDoubt, direction: string): Markup {
  return earlier === null
    ? markup`The earlier wording is not known.`
    : markup`Earlier wording: “<q class="earlier" dir="${direction}">${earlier}</q>”`
}
