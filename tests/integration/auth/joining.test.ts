import { beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { createSetupLink, isSetupTokenGood } from '@/lib/server/auth/setup-link'
import { verifySignIn } from '@/lib/server/auth/verify-sign-in'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { acceptAsNewUser, acceptAsUser, readInvitation } from '@/lib/server/auth/accept-invitation'
import { byInvitation } from '@/lib/server/auth/by-invitation'
import { setUp } from '@/lib/server/auth/set-up'
import { hashSecret } from '@/lib/server/grants/secret-hash'
import { expectAnswer, refusal, send } from '@/tests/factories/api'
import { createDesk, type Desk, type Person } from '@/tests/factories/desk'
import { sessionHeaders } from '@/tests/factories/session'
import { tokenOf as tokenWithHeaders } from '@/tests/factories/token'
import { whileHeld } from '@/tests/integration/setup/while-held'
import { useDatabase } from '@/tests/integration/setup/worker-database'

const { reset, url } = useDatabase()
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
    expect(await setUp({ ...request, token })).toMatchObject({ ok: true, value: { slug: 'city-desk' } })
    expect(
      await verifySignIn({ email: 'ann@desk.test', password }, { address: '10.0.0.1', cookies: '' }),
    ).toMatchObject({ ok: true })
    expect(await setUp({ ...request, token })).toMatchObject({ ok: false, failure: { code: 'conflict' } })
    const db = wholeDatabase()
    expect(await db.tag.count()).toBe(3)
    expect(await db.rating.count()).toBe(4)
    expect(await db.member.findMany({ select: { role: true } })).toEqual([{ role: 'admin' }])
  })

  it('takes no common password, and stays good', async () => {
    const token = tokenOf(await createSetupLink())
    const refused = await setUp({ ...request, token, password: 'password2026' })
    expect(refused).toMatchObject({ ok: false, failure: { code: 'invalid', field: 'password' } })
    expect(await isSetupTokenGood(token)).toBe(true)
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

  async function invite(email: string, { by = desk.admin } = {}): Promise<{ id: string; token: string }> {
    const body = { email, role: 'editor' }
    const { id, path } = await expectAnswer(201, invited, send(by, 'POST /invitations', { body }))
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
    expect(await acceptAsNewUser({ token, name: 'Nell', password })).toMatchObject({
      ok: true,
      value: { slug: desk.admin.slug },
    })
    expect(await acceptAsNewUser({ token, name: 'Nell', password })).toMatchObject({ ok: false })
    expect(await readInvitation(token)).toBeUndefined()
  })

  it.each(['password2026', 'new@desk.test', 'Nell Newcomer'])(
    'takes no %j for a password',
    async (chosen) => {
      const { token } = await invite('new@desk.test')
      const accepted = await acceptAsNewUser({ token, name: 'Nell Newcomer', password: chosen })
      expect(accepted).toMatchObject({ ok: false, failure: { code: 'invalid', field: 'password' } })
      expect(await readInvitation(token)).toBeDefined()
    },
  )

  it('accepted twice at once makes one account', async () => {
    const { token } = await invite('twice@desk.test')
    const both = await Promise.allSettled(
      [1, 2].map(() => acceptAsNewUser({ token, name: 'Twice', password })),
    )
    const accepted = both.filter((one) => one.status === 'fulfilled' && one.value.ok)
    expect(accepted).toHaveLength(1)
    expect(await wholeDatabase().user.count({ where: { email: 'twice@desk.test' } })).toBe(1)
  })

  it('lets nobody in once it is withdrawn, even if that happens while it is accepted', async () => {
    const { viewer } = await createDesk()
    const email = await emailOf(viewer)
    const { id, token } = await invite(email)
    const held = { sql: `UPDATE "Invitation" SET "revokedAt" = now() WHERE id = $1`, values: [id] }
    const request = () => acceptAsUser(token, { id: viewer.userId, email })
    const late = await whileHeld(url, held, { request })
    expect(late).toMatchObject({ ok: false, failure: { code: 'conflict' } })
    expect(await wholeDatabase().member.count({ where: { userId: viewer.userId } })).toBe(1)
  })

  it.each(['', 'next-auth.callback-url=nowhere', 'next-auth.callback-url=http%3A%2F%2Fstet.test%2F'])(
    'makes no account for who comes back from a provider without its link: %j',
    async (cookies) => {
      await invite('new@desk.test')
      expect(await byInvitation('new@desk.test', { cookies })).toBeNull()
    },
  )

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

  it('restores a removed member, who has to sign in again', async () => {
    const { admin, viewer } = desk
    const program = await tokenWithHeaders(viewer, 'read')
    expect((await send(admin, `DELETE /members/${viewer.memberId}`)).status).toBe(204)
    await comeBack(viewer)
    expect((await send(viewer, 'GET /members')).status).toBe(401)
    expect((await send(program, 'GET /members')).status).toBe(401)
    const again = { ...viewer, headers: await sessionHeaders(viewer.userId, 2) }
    expect((await send(again, 'GET /members')).status).toBe(200)
  })

  it('revives no token that a removal of earlier days had left alone', async () => {
    const { viewer } = desk
    const program = await tokenWithHeaders(viewer, 'read')
    const where = { id: viewer.memberId }
    await wholeDatabase().member.update({ where, data: { removedAt: new Date() } })
    await comeBack(viewer)
    expect((await send(program, 'GET /members')).status).toBe(401)
  })

  it('is void when who issued it is removed, and stays so when they come back', async () => {
    const { admin, editor2 } = desk
    const body = { role: 'admin' }
    expect((await send(admin, `PATCH /members/${editor2.memberId}`, { body })).status).toBe(200)
    const { token } = await invite('accomplice@desk.test', { by: editor2 })
    expect((await send(admin, `DELETE /members/${editor2.memberId}`)).status).toBe(204)
    expect(await readInvitation(token)).toBeUndefined()
    await comeBack(editor2)
    expect(await readInvitation(token)).toBeUndefined()
    expect(await acceptAsNewUser({ token, name: 'Nemo', password })).toMatchObject({ ok: false })
  })

  it('cannot be made for a current member, however the address is written', async () => {
    const email = (await emailOf(desk.reviewer)).toUpperCase()
    const body = { email, role: 'admin' }
    expect(await refusal(send(desk.admin, 'POST /invitations', { body }))).toMatchObject({
      status: 409,
      field: 'email',
    })
    expect(await wholeDatabase().invitation.count()).toBe(0)
  })

  it('does not demote the last admin, nor change the role of any member', async () => {
    const { admin, workspaceId } = desk
    const email = await emailOf(admin)
    // Such an invitation can be open only when they became a member in another way in between.
    await wholeDatabase().invitation.create({
      data: {
        workspaceId,
        invitedById: admin.memberId,
        email,
        role: 'viewer',
        tokenHash: hashSecret('made before'),
        expiresAt: new Date(Date.now() + 60_000),
      },
    })
    expect(await acceptAsUser('made before', { id: admin.userId, email })).toMatchObject({
      ok: false,
      failure: { code: 'conflict' },
    })
    expect((await send(admin, 'GET /invitations')).status).toBe(200)
  })

  async function emailOf({ userId }: Person): Promise<string> {
    return (await wholeDatabase().user.findUniqueOrThrow({ where: { id: userId } })).email
  }

  async function comeBack(person: Person): Promise<void> {
    const email = await emailOf(person)
    const { token } = await invite(email)
    expect(await acceptAsUser(token, { id: person.userId, email })).toMatchObject({ ok: true })
  }
})
