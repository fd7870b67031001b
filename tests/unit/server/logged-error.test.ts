import { expect, it } from 'vitest'
import { loggedError } from '@/lib/server/logged-error'

it('has no connection and no values of rows', () => {
  const error = Object.assign(new Error('duplicate key value'), {
    code: '23505',
    detail: 'Key (email)=(ana@example.org) already exists.',
    client: { secretKey: 123 },
  })
  expect(loggedError(error)).toEqual({
    type: 'Error',
    message: 'duplicate key value',
    stack: error.stack,
    code: '23505',
  })
})

it('names causes, and each of several errors', () => {
  const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  const error = new TypeError('It failed.', { cause: new AggregateError([away], '') })
  expect(loggedError(error)).toMatchObject({
    type: 'TypeError',
    cause: { type: 'AggregateError', errors: [{ message: 'connect ECONNREFUSED', code: 'ECONNREFUSED' }] },
  })
})

it('ends, though an error is its own cause', () => {
  const error = new Error('round')
  error.cause = error
  expect(JSON.stringify(loggedError(error)).match(/"round"/g)).toHaveLength(5)
})

it('is what was thrown when that is no error', () => {
  expect(loggedError('no room')).toMatchObject({ type: 'string', message: 'no room' })
})
