import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * Answers 400 in place of 500 to a form that was sent to a page. Next reads such a form itself and takes one that it
 * cannot read for a fault of ours. What goes wrong in an action of ours never gets here: `defineAction` answers it.
 */
export function blameMalformedForm(request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'POST' || request.url?.startsWith('/api/')) return
  let status = response.statusCode
  Object.defineProperty(response, 'statusCode', {
    get: () => status,
    set(next: number) {
      status = next === 500 ? 400 : next
    },
  })
}
