import { describe, expect, it } from 'vitest'
import { keptRail, RAIL, readAppearance, stepFrom, STEPS, USUAL } from '@/components/reader/room/appearance'

describe('the appearance that a browser remembers', () => {
  it('is the usual where nothing is remembered', () => {
    expect(readAppearance(undefined)).toEqual(USUAL)
    expect(readAppearance('')).toEqual(USUAL)
  })

  it.each([
    ['125.85.400', { text: 125, line: 85, rail: 400 }],
    ['125.85.', { text: 125, line: 85, rail: null }],
    ['200', { text: 200, line: 100, rail: null }],
  ])('is read from %j', (cookie, appearance) => {
    expect(readAppearance(cookie)).toEqual(appearance)
  })

  it.each([
    ['a size that is not one of the steps', '9999.85.400', { text: 100, line: 85, rail: 400 }],
    ['letters and signs', 'x.-5.1e3', USUAL],
    ['a style sheet', '100;color:red.100.url(x)', USUAL],
    ['far too many digits', '100.100.99999999', USUAL],
    ['a panel of no width', '100.100.0', { ...USUAL, rail: RAIL.least }],
    ['a panel wider than any', '100.100.9000', { ...USUAL, rail: RAIL.most }],
  ])('takes nothing else from a cookie: %s', (_, cookie, appearance) => {
    expect(readAppearance(cookie)).toEqual(appearance)
  })
})

it('goes through the sizes one by one, and stays at the ends', () => {
  expect(stepFrom(STEPS.text, 100, 1)).toBe(110)
  expect(stepFrom(STEPS.text, 100, -1)).toBe(90)
  expect(stepFrom(STEPS.text, 200, 1)).toBe(200)
  expect(stepFrom(STEPS.line, 70, -1)).toBe(70)
})

it('the usual is one of the steps', () => {
  expect(STEPS.text).toContain(USUAL.text)
  expect(STEPS.line).toContain(USUAL.line)
})

it('keeps the panel within its limits, in whole pixels', () => {
  expect([keptRail(1), keptRail(400.4), keptRail(5000)]).toEqual([RAIL.least, 400, RAIL.most])
})
