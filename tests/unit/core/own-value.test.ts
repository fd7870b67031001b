import { expect, test } from 'vitest'
import { ownValue } from '@/lib/core/own-value'

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'b', ''])(
  '"%s" is not there',
  (name) => {
    expect(ownValue({ a: 1 }, name)).toBeUndefined()
  },
)

test('what is there is found, whatever its name', () => {
  expect(ownValue({ a: 1 }, 'a')).toBe(1)
  expect(ownValue({ constructor: 2 }, 'constructor')).toBe(2)
})
