import { beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { authOptions } from '@/lib/server/auth/auth-options'
import { verifySignIn } from '@/lib/server/auth/verify-sign-in'
import { pruneSecurityLog } from '@/lib/server/data/member/security-log'
import { env } from '@/lib/server/env'
import { systemGrant } from '@/lib/server/grants/system'
import { TEXT } from '@/tests/factories/annotating'
import { expectAnswer, send } from '@/tests/factories/api'
import { createArticle } from '@/tests/factories/article'
import { createDesk, type Desk, type Person } from '@/tests/factories/desk'
import { givePassword } from '@/tests/factories/give-password'
import { tokenOf } from '@/tests/factories/token'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

const { reset } = useDatabase()
const PASSWORD = 'correct horse battery staple'
const WHERE = { 'x-forwarded-for': '198.51.100.7', 'user-agent': '=Firefox/143.0' }
const page = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      kind: z.string(),
      user: z.object({ name: z.string() }).nullable(),
      address: z.string(),
      device: z.string(),
      detail: z.string().nullable(),
    }),
  ),
  nextCursor: z.string().nullable(),
})

let desk: Desk
let email: string

beforeEach(async () => {
  await reset()
  desk = await createDesk()
  email = await givePassword(desk.reviewer, PASSWORD)
})

async function logOf(person: Person, query = '') {
  return (await expectAnswer(200, page, send(person, `GET /security-log${query}`))).items
}

async function kindsOf(person: Person, query = ''): Promise<string[]> {
  return (await logOf(person, query)).map(({ kind }) => kind)
}

describe('the security log', () => {
  it('has sign-ins and failures, with person, address and device', async () => {
    const visit = { device: 'Firefox/143.0', address: '198.51.100.7', cookies: '' }
    await verifySignIn({ email, password: 'wrong' }, visit)
    const account = { type: 'credentials' as const, provider: 'credentials', providerAccountId: 'x' }
    const user = { id: desk.reviewer.userId }
    await authOptions(env(), { visit }).callbacks?.jwt?.({ token: {}, account, user })
    expect(await logOf(desk.admin)).toMatchObject([
      { kind: 'sign_in', user: { name: 'Rosa' }, address: '198.51.100.7', device: 'Firefox/143.0' },
      { kind: 'sign_in_failed', user: { name: 'Rosa' }, address: '198.51.100.7', device: 'Firefox/143.0' },
    ])
  })

  it('has refusals: too many tries, and what somebody has no right to', async () => {
    const visit = { address: '198.51.100.7', cookies: '' }
    for (let tries = 0; tries < 11; tries += 1) await verifySignIn({ email, password: 'wrong' }, visit)
    await send(desk.reviewer, 'GET /invitations', { headers: WHERE })
    expect((await kindsOf(desk.admin)).slice(0, 2)).toEqual(['forbidden', 'throttled'])
    expect(await logOf(desk.admin, '?kind=forbidden')).toMatchObject([
      { user: { name: 'Rosa' }, detail: 'member:manage', address: '198.51.100.7' },
    ])
  })

  it('has changes of rights, exports and second factors, but no everyday work', async () => {
    const { admin, reviewer, viewer } = desk
    const { id } = await createArticle(reviewer, TEXT)
    expect((await send(reviewer, `GET /articles/${id}/export?format=json`)).status).toBe(200)
    await send(admin, `PATCH /members/${viewer.memberId}`, { body: { role: 'editor' } })
    await send(admin, 'POST /invitations', { body: { email: 'new@desk.test', role: 'viewer' } })
    await send(admin, `DELETE /members/${viewer.memberId}`)
    await send(admin, 'POST /tokens', { body: { name: 'script' } })
    await send(reviewer, 'POST /account/confirm', { body: { password: 'wrong' } })
    expect((await send(reviewer, 'POST /account/confirm', { body: { password: PASSWORD } })).status).toBe(204)
    expect(await kindsOf(admin)).toEqual([
      'confirmed',
      'confirm_failed',
      'token_created',
      'member_removed',
      'member_invited',
      'role_changed',
      'exported',
    ])
  })

  it('is for admins alone, of their own workspace, and for no token', async () => {
    const other = await createDesk()
    await send(desk.reviewer, 'GET /invitations')
    expect(await kindsOf(other.admin)).toEqual([])
    expect((await send(desk.editor, 'GET /security-log')).status).toBe(403)
    const program = await tokenOf(desk.admin, 'write')
    for (const path of ['', '/export?format=json'])
      expect((await send(program, `GET /security-log${path}`)).status).toBe(403)
  })

  it('has sign-ins of its members, and of nobody else or who is one no more', async () => {
    const other = await createDesk()
    const { viewer, admin } = desk
    const where = { kind: 'sign_in', address: '', device: '' }
    for (const { userId } of [viewer, other.viewer])
      await wholeDatabase().securityEvent.create({ data: { ...where, userId } })
    expect((await logOf(admin)).map(({ user }) => user?.name)).toEqual(['Vera'])
    const data = { removedAt: new Date() }
    await wholeDatabase().member.update({ where: { id: viewer.memberId }, data })
    expect(await logOf(admin)).toEqual([])
  })

  it('has API tokens that were refused, and why, at most once a minute each', async () => {
    const { admin, editor, reviewer, viewer } = desk
    const past = new Date(Date.now() - 1000)
    const refused = [
      await tokenOf(reviewer, 'write', { revokedAt: past }),
      await tokenOf(reviewer, 'write', { expiresAt: past }),
      await tokenOf(viewer, 'write'),
      { ...(await tokenOf(editor, 'write')), slug: 'elsewhere' },
    ]
    await send(admin, `DELETE /members/${viewer.memberId}`)
    for (const program of [...refused, ...refused]) {
      const { status } = await send(
        { ...program, headers: { ...WHERE, ...program.headers } },
        'GET /articles',
      )
      expect(status).toBe(program.slug === 'elsewhere' ? 404 : 401)
    }
    const mayOnlyRead = await tokenOf(editor, 'read')
    expect((await send(mayOnlyRead, 'POST /articles', { body: { text: TEXT } })).status).toBe(403)
    expect((await send(await tokenOf(admin, 'write'), 'GET /security-log')).status).toBe(403)
    const entries = await logOf(admin, '?kind=token_refused')
    expect(entries.map(({ detail }) => detail)).toEqual([
      'security:read',
      'read_only',
      'other_workspace',
      'member_removed',
      'expired',
      'revoked',
    ])
    expect(entries[4]).toMatchObject({ user: { name: 'Rosa' }, address: '198.51.100.7' })
  })

  it('has no line of a token that was never one of ours', async () => {
    const program = { slug: desk.admin.slug, headers: { authorization: 'Bearer stet_made-up' } }
    expect((await send(program, 'GET /articles')).status).toBe(401)
    expect(await kindsOf(desk.admin)).toEqual([])
  })

  it('can be narrowed and read page by page', async () => {
    const { admin, editor, reviewer } = desk
    for (const person of [reviewer, editor, reviewer]) await send(person, 'GET /invitations')
    const names = (await logOf(admin, `?memberId=${editor.memberId}`)).map(({ user }) => user?.name)
    expect(names).toEqual(['Edda'])
    const first = await expectAnswer(200, page, send(admin, 'GET /security-log?limit=2'))
    expect(first.items).toHaveLength(2)
    const rest = await logOf(admin, `?limit=2&cursor=${first.nextCursor ?? ''}`)
    expect(rest.map(({ user }) => user?.name)).toEqual(['Rosa'])
  })

  it('can be had as a file, in which no cell is a formula', async () => {
    await send(desk.reviewer, 'GET /invitations', { headers: WHERE })
    const csv = await send(desk.admin, 'GET /security-log/export?format=csv')
    expect(csv.headers.get('content-disposition')).toContain('security-log.csv')
    expect(csv.text).toContain('"forbidden","Rosa","198.51.100.7"')
    expect(csv.text).not.toMatch(/[,"]=Firefox/)
    const json = await send(desk.admin, 'GET /security-log/export?format=json')
    expect(JSON.parse(json.text)).toMatchObject([{ kind: 'exported' }, { kind: 'forbidden' }])
  })

  it('is never changed, and deleted only when its time is over', async () => {
    const db = wholeDatabase()
    const at = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000)
    const where = { kind: 'sign_in', address: '', device: '' }
    await db.securityEvent.createMany({ data: [10, 400].map((days) => ({ ...where, at: at(days) })) })
    await expect(db.securityEvent.updateMany({ data: { kind: 'sign_out' } })).rejects.toThrow(/append-only/)
    await expect(db.securityEvent.deleteMany()).rejects.toThrow(/append-only/)
    await expect(db.$executeRaw`TRUNCATE "SecurityEvent"`).rejects.toThrow(/append-only/)
    await pruneSecurityLog(systemGrant(), 365)
    const kept = await db.securityEvent.findMany({ select: { at: true } })
    expect(kept.map((event) => Math.round((Date.now() - event.at.getTime()) / 86_400_000))).toEqual([10])
  })
})
