import { randomUUID } from 'node:crypto'
import { beforeEach, expect, it } from 'vitest'
import { authOptions } from '@/lib/server/auth/auth-options'
import { authorizeWith } from '@/tests/factories/authorize-with'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { givePassword } from '@/tests/factories/give-password'
import { turnOnApp } from '@/tests/factories/turn-on-app'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

const { reset } = useDatabase()
const PASSWORD = 'correct horse battery staple'

let desk: Desk

beforeEach(async () => {
  await reset()
  desk = await createDesk()
})

it('the form is told what is missing after a right password, and nothing after a wrong one', async () => {
  const email = await givePassword(desk.reviewer, PASSWORD)
  await turnOnApp(desk.reviewer)
  const { providers } = authOptions()
  await expect(authorizeWith(providers, { email, password: PASSWORD })).rejects.toThrow(/^second_factor$/)
  await expect(authorizeWith(providers, { email, password: PASSWORD, code: '000000' })).rejects.toThrow(
    /^wrong_code$/,
  )
  expect(await authorizeWith(providers, { email, password: 'wrong' })).toBeNull()
})

it.each([{}, { sub: 'nobody' }, { sub: randomUUID() }, { sessionId: randomUUID() }])(
  'signing out with a cookie of %j ends no session, and is not logged',
  async (token) => {
    const before = await wholeDatabase().session.count()
    await authOptions().events?.signOut?.({ token, session: { expires: '' } })
    expect(await wholeDatabase().session.count()).toBe(before)
    expect(await wholeDatabase().securityEvent.count()).toBe(0)
  },
)
