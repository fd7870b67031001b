import { afterEach, expect, it, vi } from 'vitest'
import { ownDay } from '@/components/source/own-day'

afterEach(() => vi.unstubAllEnvs())

it.each([
  ['America/Los_Angeles', '2026-07-29T00:32:00Z', '2026-07-28'],
  ['Pacific/Auckland', '2026-07-28T13:00:00Z', '2026-07-29'],
  ['UTC', '2026-01-02T23:59:00Z', '2026-01-02'],
])('in %s at %s it is %s', (zone, at, day) => {
  vi.stubEnv('TZ', zone)
  expect(ownDay(new Date(at))).toBe(day)
})
