import { describe, expect, it } from 'vitest'
import { openingIn, placeOf } from '@/components/reader/room/opening'

describe('an address of the room', () => {
  it.each([
    [{ annotation: 'a1' }, { kind: 'annotation', annotation: 'a1' }],
    [
      { annotation: 'a1', open: 'verdict' },
      { kind: 'annotation', annotation: 'a1', open: 'verdict' },
    ],
    [
      { sentence: 12, version: 3 },
      { kind: 'sentence', sentence: 12, version: 3 },
    ],
  ] as const)('opens what it was made for: %j', (led, opening) => {
    const path = placeOf('demo', 'x', led)
    const query = Object.fromEntries(new URL(path, 'https://stet.test').searchParams)
    expect(openingIn(query)).toEqual(opening)
  })

  it('is the bare room where nothing is to be opened', () => {
    expect(placeOf('demo', 'x')).toBe('/w/demo/articles/x')
    expect(openingIn({})).toBeNull()
  })

  it.each([
    { sentence: '0', version: '1' },
    { sentence: '1.5', version: '1' },
    { sentence: 'two', version: '1' },
    { sentence: '3' },
    { annotation: ['a', 'b'] },
  ])('opens nothing where it makes no sense: %j', (query) => {
    expect(openingIn(query)).toBeNull()
  })

  it('shows the annotation where what should be open is unknown', () => {
    expect(openingIn({ annotation: 'a1', open: 'everything' })).toMatchObject({ annotation: 'a1' })
  })
})
