import { afterEach, expect, it, vi } from 'vitest'
import { logFailure } from '@/lib/server/grants/log-failure'
import { log } from '@/lib/server/log'

const warn = vi.spyOn(log, 'warn').mockReturnValue(undefined)
const error = vi.spyOn(log, 'error').mockReturnValue(undefined)
afterEach(() => vi.clearAllMocks())

it.each(['ECONNREFUSED', '57P03', '57P01'])('a database that is away (%s) is a warning', (code) => {
  const away = Object.assign(new Error('away'), { code })
  logFailure(away, 'it failed', { jobId: '1' })
  expect(warn.mock.calls).toEqual([[{ jobId: '1', err: away }, 'it failed']])
  expect(error).not.toHaveBeenCalled()
})

it('a fault is an error', () => {
  const fault = new TypeError('undefined is not a function')
  logFailure(fault, 'it failed')
  expect(error.mock.calls).toEqual([[{ err: fault }, 'it failed']])
  expect(warn).not.toHaveBeenCalled()
})
