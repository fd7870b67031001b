import { afterEach, expect, it, vi } from 'vitest'
import { authLog } from '@/lib/server/auth/auth-log'
import { log } from '@/lib/server/log'

const warn = vi.spyOn(log, 'warn').mockReturnValue(undefined)
const error = vi.spyOn(log, 'error').mockReturnValue(undefined)
afterEach(() => vi.clearAllMocks())

const failure = new Error('decryption operation failed')

it('an old cookie is a warning', () => {
  authLog.error?.('JWT_SESSION_ERROR', failure)
  expect([warn.mock.calls.length, error.mock.calls.length]).toEqual([1, 0])
})

it('somebody who declines at the provider is a warning', () => {
  authLog.error?.('OAUTH_CALLBACK_ERROR', { error: failure, providerId: 'github' })
  expect([warn.mock.calls.length, error.mock.calls.length]).toEqual([1, 0])
})

it('a provider that does not answer is an error', () => {
  authLog.error?.('SIGNIN_OAUTH_ERROR', { error: failure, providerId: 'github' })
  expect([warn.mock.calls.length, error.mock.calls.length]).toEqual([0, 1])
})

it('what anybody may send to /api/auth/_log is not logged', () => {
  const { error: logError, warn: logWarn } = authLog
  if (!logError || !logWarn) throw new Error('Not all levels are logged.')
  Reflect.apply(logError, undefined, ['SIGNIN_OAUTH_ERROR', { error: { message: 'forged' } }])
  Reflect.apply(logWarn, undefined, ['forged'])
  expect([warn.mock.calls.length, error.mock.calls.length]).toEqual([0, 0])
})

it('a warning that next-auth has is logged', () => {
  authLog.warn?.('NO_SECRET')
  expect(warn).toHaveBeenCalledOnce()
})
