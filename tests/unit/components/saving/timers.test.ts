import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createPause, createRetry } from '@/components/saving/timers'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('a pause is over a moment after the last key, or after five seconds of typing', () => {
  const call = vi.fn()
  const pause = createPause(call)
  pause.begin()
  vi.advanceTimersByTime(799)
  pause.begin()
  vi.advanceTimersByTime(799)
  expect(call).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(call).toHaveBeenCalledTimes(1)
  pause.clear()
  for (let key = 0; key < 50; key += 1) {
    pause.begin()
    vi.advanceTimersByTime(100)
  }
  expect(call).toHaveBeenCalledTimes(2)
})

it('a retry waits twice as long each time, up to a minute, until there was an answer', () => {
  const waits: number[] = []
  const retry = createRetry(() => waits.push(Date.now()))
  for (let failure = 0; failure < 7; failure += 1) {
    const from = Date.now()
    retry.later()
    vi.runAllTimers()
    waits[failure] = Date.now() - from
  }
  expect(waits).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000])
  retry.reset()
  const from = Date.now()
  retry.later()
  vi.runAllTimers()
  expect(Date.now() - from).toBe(2_000)
})
