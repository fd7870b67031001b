import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { databaseFailure } from '@/lib/server/grants/database-failure'
import { REQUEST_ERRORS } from './request-errors'

type Outcome = { databaseLost: boolean }

const outcomes = new AsyncLocalStorage<Outcome>()

// A subscriber runs where the error is published, which is inside the request that failed.
subscribe(REQUEST_ERRORS, (error) => {
  const outcome = outcomes.getStore()
  if (outcome && databaseFailure(error)?.code === 'unavailable') outcome.databaseLost = true
})

/**
 * Answers a request with `answer`, and puts another status in place of the 500 that Next gives to whatever goes wrong in
 * a page: 503 when the database went away while the page was made, and 400 to a form that was sent to a page. Next reads
 * such a form itself and takes one that it cannot read for a fault of ours. What goes wrong in an action of ours never
 * gets here: `defineAction` answers it.
 */
export async function withCorrectStatus(
  request: IncomingMessage,
  response: ServerResponse,
  answer: () => Promise<void>,
): Promise<void> {
  const outcome: Outcome = { databaseLost: false }
  let status = response.statusCode
  Object.defineProperty(response, 'statusCode', {
    get: () => status,
    set(next: number) {
      status = next === 500 ? statusOfFault(request, outcome) : next
      if (outcome.databaseLost && status === 503 && !response.headersSent)
        response.setHeader('retry-after', '5')
    },
  })
  await outcomes.run(outcome, answer)
}

function statusOfFault(request: IncomingMessage, { databaseLost }: Outcome): number {
  if (databaseLost) return 503
  return request.method === 'POST' && !request.url?.startsWith('/api/') ? 400 : 500
}
