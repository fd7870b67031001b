import type { Hono } from 'hono'
import { vi } from 'vitest'
import { recorded } from '@/tests/factories/described/recorded'
import type * as createApiModule from '@/lib/server/http/create-api'

// Every request that a test sends to the API, and every answer it gets, must be as the API's description says.
vi.mock('@/lib/server/http/create-api', async (importOriginal) => {
  const original = await importOriginal<typeof createApiModule>()
  const { createExchangeCheck } = await import('@/tests/factories/described/check-exchange')
  const check = createExchangeCheck(original.describeOwnApi())

  function described(api: Hono): Hono {
    const answer = api.fetch
    api.fetch = async (request, ...rest) => {
      const { passed, sent } = recorded(request)
      const response = await answer(passed, ...rest)
      const faults = await check(sent(), response.clone())
      if (faults.length === 0) return response
      const { pathname, search } = new URL(request.url)
      const which = `${request.method} ${pathname}${search} (${String(response.status)})`
      throw new Error(`Not as the API is described: ${which}\n${faults.join('\n')}`)
    }
    return api
  }

  return { ...original, createApi: () => described(original.createApi()) }
})
