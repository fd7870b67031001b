import { describe, expect, it } from 'vitest'
import { lastRatingKey, ratingPressed } from '@/components/claim/rating-key'

const PLAIN = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }

describe('the digit of a rating', () => {
  it.each([
    ['1', 0],
    ['4', 3],
    ['٢', 1],
    ['5', undefined],
    ['0', undefined],
    ['a', undefined],
  ])('%s of a scale of four', (key, place) => {
    expect(ratingPressed({ ...PLAIN, key }, 4)).toBe(place)
  })

  it('is the key above the letters where the layout types a sign there', () => {
    expect(ratingPressed({ ...PLAIN, key: 'é', code: 'Digit2' }, 4)).toBe(1)
  })

  it('is left to the browser with Ctrl', () => {
    expect(ratingPressed({ ...PLAIN, key: '1', ctrlKey: true }, 4)).toBeUndefined()
  })

  it('goes to nine at most', () => {
    expect([lastRatingKey(4), lastRatingKey(12)]).toEqual([4, 9])
    expect(ratingPressed({ ...PLAIN, key: '9' }, 12)).toBe(8)
  })
})
