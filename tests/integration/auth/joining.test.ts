import { beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createSetupLink, isSetupTokenGood } from '@/lib/server/auth/setup-link'
import { verifySignIn } from '@/lib/server/auth/verify-sign-in'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { acceptAsNewUser, acceptAsUser, readInvitation } from '@/lib/server/auth/accept-invitation'
import { setUp } from '@/lib/server/auth/set-up'
import { expectAnswer, send } from '@/tests/factories/api'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { useDatabase } from '@/tests/integration/setup/worker-database'

const { reset } = useDatabase()
const password = 'correct horse battery staple'
const invited = z.object({ id: z.uuid(), path: z.string() })

beforeEach(reset)

function tokenOf(link: string): string {
  return new URL(link, 'http://stet.test').searchParams.get('token') ?? link.split('/').at(-1) ?? ''
}

describe('the setup link', () => {
  const request = { name: 'Ann', email: 'Ann@Desk.test', password, workspace: 'City desk', slug: 'city-desk' }

  it('makes the first admin once, with a workspace that has its tags and scale', async () => {
    const token = tokenOf(await createSetupLink())
    expect(await isSetupTokenGood(token)).toBe(true)
    expect(await setUp({ ...request, token })).toEqual({ ok: true, value: { slug: 'city-desk' } })
    expect(await verifySignIn('ann@desk.test', password, '10.0.0.1')).toMatchObject({ ok: true })
    expect(await setUp({ ...request, token })).toMatchObject({ ok: false, failure: { code: 'conflict' } })
    const db = wholeDatabase()
    expect(await db.tag.count()).toBe(3)
    expect(await db.rating.count()).toBe(4)
    expect(await db.member.findMany({ select: { role: true } })).toEqual([{ role: 'admin' }])
  })

  it('stops working when a newer one is printed, and creates nothing then', async () => {
    const old = tokenOf(await createSetupLink())
    await createSetupLink()
    expect(await setUp({ ...request, token: old })).toMatchObject({
      ok: false,
      failure: { code: 'forbidden' },
    })
    expect(await wholeDatabase().user.count()).toBe(0)
  })
})

describe('an invitation', () => {
  let desk: Desk

  async function invite(email: string): Promise<{ id: string; token: string }> {
    const body = { email, role: 'editor' }
    const { id, path } = await expectAnswer(201, invited, send(desk.admin, 'POST /invitations', { body }))
    return { id, token: tokenOf(path) }
  }

  beforeEach(async () => {
    desk = await createDesk()
  })

  it('makes somebody new a member in the role they were invited for, once', async () => {
    const { token } = await invite('New@Desk.test')
    expect(await readInvitation(token)).toMatchObject({
      email: 'new@desk.test',
      role: 'editor',
      hasAccount: false,
    })
    expect(await acceptAsNewUser({ token, name: 'Nell', password })).toEqual({
      ok: true,
      value: { slug: desk.admin.slug },
    })
    expect(await acceptAsNewUser({ token, name: 'Nell', password })).toMatchObject({ ok: false })
    expect(await readInvitation(token)).toBeUndefined()
  })

  it('accepted twice at once makes one account', async () => {
    const { token } = await invite('twice@desk.test')
    const both = await Promise.allSettled(
      [1, 2].map(() => acceptAsNewUser({ token, name: 'Twice', password })),
    )
    const accepted = both.filter((one) => one.status === 'fulfilled' && one.value.ok)
    expect(accepted).toHaveLength(1)
    expect(await wholeDatabase().user.count({ where: { email: 'twice@desk.test' } })).toBe(1)
  })

  it('is for its address only: a forwarded link lets nobody else in, and stays good', async () => {
    const { token } = await invite('meant@desk.test')
    const other = { id: desk.viewer.userId, email: 'other@desk.test' }
    expect(await acceptAsUser(token, other)).toMatchObject({ ok: false, failure: { code: 'forbidden' } })
    expect(await readInvitation(token)).toBeDefined()
  })

  it('is void once withdrawn or replaced', async () => {
    const first = await invite('changed@desk.test')
    const second = await invite('changed@desk.test')
    expect(await readInvitation(first.token)).toBeUndefined()
    expect((await send(desk.admin, `DELETE /invitations/${second.id}`)).status).toBe(204)
    expect(await readInvitation(second.token)).toBeUndefined()
  })

  it('takes a removed member back in', async () => {
    const { admin, viewer } = desk
    await send(admin, `DELETE /members/${viewer.memberId}`)
    const { email } = await wholeDatabase().user.findUniqueOrThrow({ where: { id: viewer.userId } })
    const { token } = await invite(email)
    expect(await acceptAsUser(token, { id: viewer.userId, email })).toMatchObject({ ok: true })
    expect((await send(viewer, 'GET /members')).status).toBe(200)
  })
})
