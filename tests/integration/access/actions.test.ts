import { beforeAll, describe, expect, it, vi } from 'vitest'
import * as z from 'zod'
import { hashSecret } from '@/lib/server/grants/secret-hash'
import { actionFiles, exportsOf, outcomeOf } from '@/tests/factories/app-files'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { sessionHeaders } from '@/tests/factories/session'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

const visitor = vi.hoisted((): { headers: Record<string, string> } => ({ headers: {} }))
vi.mock('next/headers', () => ({ headers: () => Promise.resolve(new Headers(visitor.headers)) }))

useDatabase()

const GONE = /was used, withdrawn or has expired/
const NOT_YOURS = /This invitation is for/
const SIGN_IN = /^Sign in first/
const SET_UP = /already set up/
const NO_MAIL = /cannot send email/
const NO_LINK = /^This link was used/

/** What stops each action for whoever sends it without a right: nobody at all, or somebody signed in. */
const ACTIONS: Record<string, { form: Record<string, string>; anonymous: RegExp; signedIn: RegExp }> = {
  '(public)/invitation/[token]/actions.ts joinAction': {
    form: { token: 'guess', name: 'Nemo', password: 'a long enough password' },
    anonymous: GONE,
    signedIn: GONE,
  },
  '(public)/invitation/[token]/actions.ts acceptAction': {
    form: { token: 'good' },
    anonymous: SIGN_IN,
    signedIn: NOT_YOURS,
  },
  '(public)/reset/actions.ts requestResetAction': {
    form: { email: 'somebody-else@example.test' },
    anonymous: NO_MAIL,
    signedIn: NO_MAIL,
  },
  '(public)/reset/actions.ts resetPasswordAction': {
    form: { token: 'guess', password: 'a long enough password' },
    anonymous: NO_LINK,
    signedIn: NO_LINK,
  },
  '(public)/setup/actions.ts setUpAction': {
    form: {
      token: 'guess',
      name: 'Nemo',
      email: 'nemo@example.test',
      password: 'a long enough password',
      workspace: 'Mine',
      slug: 'mine',
    },
    anonymous: SET_UP,
    signedIn: SET_UP,
  },
}

let desk: Desk
let outsider: Desk

beforeAll(async () => {
  ;[desk, outsider] = [await createDesk(), await createDesk()]
  await wholeDatabase().invitation.create({
    data: {
      workspaceId: desk.workspaceId,
      invitedById: desk.admin.memberId,
      email: 'somebody-else@example.test',
      role: 'admin',
      tokenHash: hashSecret('good'),
      expiresAt: new Date(Date.now() + 60_000),
    },
  })
})

async function send(name: string, headers: Record<string, string>): Promise<string> {
  visitor.headers = headers
  const [file = '', action = ''] = name.split(' ')
  const form = new FormData()
  for (const [field, value] of Object.entries(ACTIONS[name]?.form ?? {})) form.set(field, value)
  const run = (await exportsOf(file)).get(action)
  if (!run) throw new Error(`There is no action "${name}".`)
  let message = ''
  const outcome = await outcomeOf(async () => {
    message = z.object({ message: z.string() }).parse(await run({}, form)).message
  })
  return outcome === 'shown' ? message : outcome
}

/** All that an action could give somebody. */
async function rights(): Promise<unknown> {
  const db = wholeDatabase()
  return [
    await db.user.count(),
    await db.workspace.count(),
    await db.member.findMany({ orderBy: { id: 'asc' } }),
  ]
}

it('every action is listed here', async () => {
  const found = await Promise.all(
    actionFiles().map(async (file) => [...(await exportsOf(file)).keys()].map((name) => `${file} ${name}`)),
  )
  expect(found.flat().sort()).toEqual(Object.keys(ACTIONS).sort())
})

describe.each(Object.entries(ACTIONS))('%s', (name, { anonymous, signedIn }) => {
  it('gives nothing to whoever is not signed in', async () => {
    const before = await rights()
    for (const headers of [
      {},
      { cookie: 'next-auth.session-token=forged' },
      await sessionHeaders(desk.admin.userId, 2),
    ])
      expect(await send(name, headers)).toMatch(anonymous)
    expect(await rights()).toEqual(before)
  })

  it('gives nothing to a member of any role, to an outsider or to a removed member', async () => {
    const where = { id: desk.reviewer2.memberId }
    await wholeDatabase().member.update({ where, data: { removedAt: new Date(0) } })
    const before = await rights()
    const { viewer, reviewer, editor, admin, reviewer2 } = desk
    for (const { headers } of [viewer, reviewer, editor, admin, reviewer2, outsider.admin])
      expect(await send(name, headers)).toMatch(signedIn)
    expect(await rights()).toEqual(before)
  })
})
