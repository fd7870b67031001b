import { beforeAll, expect, it, vi } from 'vitest'
import * as claims from '@/lib/server/data/claim/claims'
import { forbidden, PermissionDenied } from '@/lib/server/grants/grant'
import { createApi } from '@/lib/server/http/create-api'
import { refusal, send } from '@/tests/factories/api'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { useDatabase } from '@/tests/integration/setup/worker-database'

vi.mock('@/lib/server/data/claim/claims', { spy: true })

useDatabase()

let desk: Desk

beforeAll(async () => {
  desk = await createDesk()
})

it.each(['articles?search=%00', 'articles/%00', 'articles/%ff'])(
  'the address %s is refused before anybody asks who it comes from',
  async (address) => {
    expect((await createApi().request(`/api/v1/workspaces/desk/${address}`)).status).toBe(400)
  },
)

it('what a use case may not do for somebody is forbidden to them, and no fault of the server', async () => {
  vi.mocked(claims.listClaims).mockImplementationOnce(() => {
    throw new PermissionDenied(forbidden('claim:update'))
  })
  expect(await refusal(send(desk.viewer, 'GET /claims'))).toMatchObject({ status: 403, code: 'forbidden' })
})

it('nothing is asked for in vain: an address that takes no query has none', async () => {
  expect(await refusal(send(desk.viewer, 'GET /?search=sea'))).toMatchObject({ status: 422, field: 'search' })
})

it('no browser guesses what an answer is', async () => {
  const { headers } = await send(desk.viewer, 'GET /claims')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})
