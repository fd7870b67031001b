import { beforeEach, describe, expect, it } from 'vitest'
import { ok } from '@/lib/core/result'
import type { Permission } from '@/lib/core/permissions/permissions'
import { admitMember } from '@/lib/server/data/member/admit-member'
import { countWork, listRemovedMembers, readmitMember } from '@/lib/server/data/member/former-members'
import * as identity from '@/lib/server/data/member/identity'
import * as members from '@/lib/server/data/member/members'
import { findPreferredLocales } from '@/lib/server/data/member/preferred-locales'
import type { WriteGrant } from '@/lib/server/grants/grant'
import { systemGrant, systemTransaction, type SystemWriteGrant } from '@/lib/server/grants/system'
import { TEXT } from '@/tests/factories/annotating'
import { createArticle } from '@/tests/factories/article'
import { claimAt, draftVerdict } from '@/tests/factories/checking'
import { createDesk, type Desk, type Person } from '@/tests/factories/desk'
import { grantOf, writeAs } from '@/tests/factories/granting'
import { FUTURE, invite, OVER, PAST } from '@/tests/factories/inviting'
import { tokenOf } from '@/tests/factories/token'
import { unwrap } from '@/tests/factories/unwrap'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

// A member who is removed stays in the table, as the author of past work, and must be missed by all that asks for members.

useDatabase()

const DAY_MS = 86_400_000
const system = systemGrant()

let desk: Desk

beforeEach(async () => {
  desk = await createDesk()
})

function manage<T>(work: (grant: WriteGrant<'member:manage'>) => Promise<T>): Promise<T> {
  return writeAs(desk.admin, 'member:manage', work)
}

function reading<P extends Permission>(permission: P) {
  return grantOf(permission, desk.admin)
}

function asSystem<T>(work: (grant: SystemWriteGrant) => Promise<T>): Promise<T> {
  return systemTransaction(system, async (grant) => ok(await work(grant))).then(unwrap)
}

function setRemoved({ memberId }: Person, removedAt: Date | null) {
  return wholeDatabase().member.update({ where: { id: memberId }, data: { removedAt } })
}

function emailOf(person: Person): string {
  return `${person.name.toLowerCase()}@${person.slug}.test`
}

describe('a member who was removed', () => {
  it('is listed, found, counted and named as a member no more', async () => {
    await setRemoved(desk.editor2, PAST)
    const { memberId, slug, userId } = desk.editor2
    const ids = (await members.listMembers(reading('member:read'))).map((one) => one.memberId)
    expect([ids.length, ids.includes(memberId)]).toEqual([5, false])
    expect(await members.findMember(reading('member:manage'), memberId)).toBeUndefined()
    expect(await members.isMember(reading('member:manage'), emailOf(desk.editor2))).toBe(false)
    expect(await countWork(reading('member:manage'), memberId)).toBeUndefined()
    expect(await identity.listMembersByEmail(system, slug, [emailOf(desk.editor2)])).toEqual([])
    expect(await identity.listWorkspacesOf(system, userId)).toEqual([])
  })

  it('does not count as the last admin of the workspace', async () => {
    const other = await createDesk()
    const { memberId: id } = desk.editor2
    await wholeDatabase().member.update({ where: { id }, data: { role: 'admin', removedAt: PAST } })
    const locked = await manage(members.lockAdmins)
    expect(locked).toEqual([desk.admin.memberId])
    expect(locked).not.toContain(other.admin.memberId)
  })

  it('can be restored for 30 days, and only if they were removed', async () => {
    const { memberId } = desk.viewer
    const restore = () => manage((grant) => readmitMember(grant, memberId))
    const listed = async () => (await listRemovedMembers(reading('member:manage'))).length
    expect([await restore(), await listed()]).toEqual([false, 0])
    await setRemoved(desk.viewer, new Date(Date.now() - 31 * DAY_MS))
    expect([await restore(), await listed()]).toEqual([false, 0])
    await setRemoved(desk.viewer, PAST)
    expect([await listed(), await restore()]).toEqual([1, true])
  })

  it('is not shown the language of the workspace, as a stranger is not', async () => {
    const { slug, workspaceId, viewer } = desk
    await wholeDatabase().workspace.update({ where: { id: workspaceId }, data: { locale: 'ar' } })
    const languageFor = async ({ userId }: Person) => {
      const { id: sessionId } = await wholeDatabase().session.findFirstOrThrow({ where: { userId } })
      return (await findPreferredLocales(system, { userId, sessionId }, slug))?.workspace
    }
    expect(await languageFor(viewer)).toBe('ar')
    expect(await languageFor((await createDesk()).viewer)).toBeNull()
    await setRemoved(viewer, PAST)
    expect(await languageFor(viewer)).toBeNull()
  })
})

describe('a removal', () => {
  it('ends the tokens and invitations of the member that are still good, and nobody else’s', async () => {
    const { editor, editor2 } = desk
    for (const person of [editor, editor2]) {
      await tokenOf(person, 'read')
      await invite(person)
    }
    await tokenOf(editor, 'read', { revokedAt: PAST })
    const accepted = await invite(editor, { acceptedAt: PAST })
    await manage((grant) => members.removeMember(grant, editor.memberId))
    const db = wholeDatabase()
    const tokens = await db.apiToken.findMany({ where: { workspaceId: desk.workspaceId } })
    const revoked = (person: Person) =>
      tokens.filter(({ memberId }) => memberId === person.memberId).map(({ revokedAt }) => revokedAt)
    expect(revoked(editor2)).toEqual([null])
    expect(revoked(editor)).toEqual([expect.any(Date), PAST])
    expect((await db.invitation.findUniqueOrThrow({ where: { id: accepted.id } })).revokedAt).toBeNull()
    expect(await db.invitation.count({ where: { invitedById: editor.memberId, revokedAt: null } })).toBe(1)
    expect(await db.invitation.count({ where: { invitedById: editor2.memberId, revokedAt: null } })).toBe(1)
  })

  it('has all that was left of it ended when the member is admitted again', async () => {
    const { workspaceId, editor, editor2 } = desk
    for (const person of [editor, editor2]) {
      await tokenOf(person, 'read')
      await invite(person)
    }
    await tokenOf(editor, 'read', { revokedAt: PAST })
    const [accepted, withdrawn] = [
      await invite(editor, { acceptedAt: PAST }),
      await invite(editor, { revokedAt: PAST }),
    ]
    await setRemoved(editor, PAST)
    const joining = { workspaceId, userId: editor.userId, role: 'viewer' } as const
    expect(await asSystem((grant) => admitMember(grant, joining))).toBe(true)
    expect(await asSystem((grant) => admitMember(grant, joining))).toBe(false)
    const db = wholeDatabase()
    const live = { revokedAt: null }
    expect(await db.apiToken.count({ where: { memberId: editor.memberId, revokedAt: PAST } })).toBe(1)
    expect(await db.apiToken.count({ where: { memberId: editor.memberId, ...live } })).toBe(0)
    expect(await db.apiToken.count({ where: { memberId: editor2.memberId, ...live } })).toBe(1)
    const stored = (id: string) => db.invitation.findUniqueOrThrow({ where: { id } })
    expect((await stored(accepted.id)).revokedAt).toBeNull()
    expect((await stored(withdrawn.id)).revokedAt).toEqual(PAST)
    expect(await db.invitation.count({ where: { invitedById: editor2.memberId, ...live } })).toBe(1)
  })
})

it('the work of a member is what they have made and hold now', async () => {
  const { reviewer } = desk
  const count = () => countWork(reading('member:manage'), reviewer.memberId)
  const article = await createArticle(reviewer, TEXT)
  await draftVerdict(reviewer, await claimAt(reviewer, article))
  await tokenOf(reviewer, 'read', { expiresAt: FUTURE })
  await invite(reviewer)
  expect(new Set(Object.values((await count()) ?? {}))).toEqual(new Set([1]))
  for (const more of [{ revokedAt: PAST }, { expiresAt: PAST }]) await tokenOf(reviewer, 'read', more)
  for (const [, more] of OVER) await invite(reviewer, more)
  expect(new Set(Object.values((await count()) ?? {}))).toEqual(new Set([1]))
  const [db, deleted] = [wholeDatabase(), { data: { deletedAt: PAST } }]
  await db.verdict.updateMany({ where: { memberId: reviewer.memberId }, ...deleted })
  await db.annotation.updateMany({ where: { memberId: reviewer.memberId }, ...deleted })
  await db.article.updateMany({ where: { createdById: reviewer.memberId }, ...deleted })
  const left = { articles: 0, annotations: 0, verdicts: 0, unfinishedVerdicts: 0, tokens: 1, invitations: 1 }
  expect(await count()).toEqual(left)
})
