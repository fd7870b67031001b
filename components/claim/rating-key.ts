import { isPressed, type KeyPress } from '@/components/keyboard/key-press'

/** As many ratings of a scale have a digit. */
const DIGITS = 9

/** The last digit that stands for a rating of a scale this long. */
export function lastRatingKey(count: number): number {
  return Math.min(count, DIGITS)
}

/** The place in the scale of the rating whose digit is pressed: 1 stands for the first. */
export function ratingPressed(press: KeyPress, count: number): number | undefined {
  const places = Array.from({ length: lastRatingKey(count) }, (_, place) => place)
  return places.find((place) => isPressed(press, { key: String(place + 1) }))
}
