import { expect, it } from 'vitest'
import { clockTime } from '@/lib/core/document/clock-time'

it.each([
  [0, '0:00'],
  [7_999, '0:07'],
  [750_000, '12:30'],
  [3_723_000, '1:02:03'],
])('%i milliseconds are %s', (milliseconds, clock) => {
  expect(clockTime(milliseconds)).toBe(clock)
})
