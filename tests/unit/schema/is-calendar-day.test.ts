import { expect, it } from 'vitest'
import { isCalendarDay } from '@/lib/schema/is-calendar-day'

it.each(['2024-07-01', '2024-02-29', '0001-01-01', '1605-12-31', '9998-12-31'])('%s is one', (day) => {
  expect(isCalendarDay(day)).toBe(true)
})

it.each([
  ['a year that there was not', '0000-11-30'],
  ['a year that stands for no known day', '9999-12-31'],
  ['a day too many', '2023-02-29'],
  ['a month too many', '2024-13-01'],
  ['day 0', '2024-01-00'],
  ['another form', '01/07/2024'],
  ['a time with it', '2024-07-01T00:00'],
  ['a year of five digits', '12024-07-01'],
  ['digits of another script', '٢٠٢٤-٠٧-٠١'],
  ['nothing', ''],
])('%s is none: %s', (_, day) => {
  expect(isCalendarDay(day)).toBe(false)
})
