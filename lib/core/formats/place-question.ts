import type { PlaceDoubt } from './place-doubt'

const BEGINNINGS: Record<PlaceDoubt['place'], string> = {
  'to confirm': 'Place to confirm.',
  'not found': 'Place not found.',
}

/** A W3C body for the words that an annotation was made on, where the text has other ones that nobody has confirmed. */
export function placeQuestion({ place, earlier }: PlaceDoubt) {
  const words = earlier === null ? 'The earlier wording is not known.' : `Earlier wording: ${earlier}`
  const value = `${BEGINNINGS[place]} ${words}`
  return { type: 'TextualBody', purpose: 'questioning', format: 'text/plain', value }
}

/** Tells such a body from a note that the author wrote. */
export function isPlaceQuestion({ purpose, value }: Readonly<Record<string, unknown>>): boolean {
  return (
    purpose === 'questioning' &&
    typeof value === 'string' &&
    Object.values(BEGINNINGS).some((beginning) => value.startsWith(beginning))
  )
}
