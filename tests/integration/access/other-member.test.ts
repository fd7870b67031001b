import { expect, it } from 'vitest'
import { expectAnswer, refusal, send } from '@/tests/factories/api'
import { createDesk } from '@/tests/factories/desk'
import { useDatabase } from '@/tests/integration/setup/worker-database'
import * as z from 'zod'

useDatabase()

it('a page opened by one member cannot write for another who has signed in since', async () => {
  const desk = await createDesk()
  const workspace = z.object({ me: z.object({ memberId: z.uuid() }) })
  const { me } = await expectAnswer(200, workspace, send(desk.reviewer, 'GET /'))
  const headers = { 'stet-member': me.memberId }
  const addClaim = (as: Parameters<typeof send>[0]) =>
    send(as, 'POST /claims', { body: { text: 'One.' }, headers })
  expect(await refusal(addClaim(desk.editor))).toMatchObject({ status: 401, code: 'unauthenticated' })
  expect((await addClaim(desk.reviewer)).status).toBe(201)
})
