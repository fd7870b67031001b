import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { ok } from '@/lib/core/result'
import * as identity from '@/lib/server/data/member/identity'
import * as members from '@/lib/server/data/member/members'
import {
  findResetUser,
  replaceMemberResetToken,
  spendResetToken,
} from '@/lib/server/data/member/password-resets'
import type { WriteGrant } from '@/lib/server/grants/grant'
import { systemGrant, systemTransaction, type SystemWriteGrant } from '@/lib/server/grants/system'
import { createDesk, type Desk, type Person } from '@/tests/factories/desk'
import { grantOf, writeAs } from '@/tests/factories/granting'
import { FUTURE, invite, OVER, PAST } from '@/tests/factories/inviting'
import { unwrap } from '@/tests/factories/unwrap'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

// Invitations and links stay in their tables when they are over, and are good for nothing from then on.

useDatabase()

const system = systemGrant()

let desk: Desk

beforeEach(async () => {
  desk = await createDesk()
})

function manage<T>(work: (grant: WriteGrant<'member:manage'>) => Promise<T>): Promise<T> {
  return writeAs(desk.admin, 'member:manage', work)
}

function asSystem<T>(work: (grant: SystemWriteGrant) => Promise<T>): Promise<T> {
  return systemTransaction(system, async (grant) => ok(await work(grant))).then(unwrap)
}

function setRemoved({ memberId }: Person, removedAt: Date | null) {
  return wholeDatabase().member.update({ where: { id: memberId }, data: { removedAt } })
}

describe('an invitation', () => {
  it.each(OVER)('that is %s is neither listed, nor withdrawn, nor good for anything', async (_, more) => {
    const { id, tokenHash } = await invite(desk.admin, more)
    expect(await members.listInvitations(grantOf('member:manage', desk.admin))).toEqual([])
    expect(await manage((grant) => members.revokeInvitation(grant, id))).toBe(false)
    expect(await members.findOpenInvitation(system, tokenHash)).toBeNull()
    expect(await asSystem((grant) => members.spendInvitation(grant, id))).toBe(false)
  })

  it('is good once, while who issued it is a member', async () => {
    const { id, tokenHash } = await invite(desk.admin)
    expect((await members.findOpenInvitation(system, tokenHash))?.id).toBe(id)
    await setRemoved(desk.admin, PAST)
    expect(await members.findOpenInvitation(system, tokenHash)).toBeNull()
    await setRemoved(desk.admin, null)
    const spend = () => asSystem((grant) => members.spendInvitation(grant, id))
    expect([await spend(), await spend()]).toEqual([true, false])
  })

  it('takes the place of an open one for the same address, and of no other', async () => {
    const [open, accepted] = [await invite(desk.admin), await invite(desk.admin, { acceptedAt: PAST })]
    const next = {
      email: 'new@desk.test',
      role: 'viewer',
      tokenHash: randomUUID(),
      expiresAt: FUTURE,
    } as const
    await manage((grant) => members.insertInvitation(grant, next))
    const stored = (id: string) => wholeDatabase().invitation.findUniqueOrThrow({ where: { id } })
    expect((await stored(open.id)).revokedAt).not.toBeNull()
    expect((await stored(accepted.id)).revokedAt).toBeNull()
  })
})

describe('a link', () => {
  it('for a purpose is good once, and not when its time is over', async () => {
    const purpose = randomUUID()
    const keep = (hash: string, expires: Date) =>
      identity.replaceLinkToken(system, purpose, { hash, expires })
    const isGood = (hash: string) => identity.isLinkTokenGood(system, purpose, hash)
    const spend = (hash: string) => asSystem((grant) => identity.spendLinkToken(grant, purpose, hash))
    await keep(`late ${purpose}`, PAST)
    expect([await isGood(`late ${purpose}`), await spend(`late ${purpose}`)]).toEqual([false, false])
    await keep(purpose, FUTURE)
    expect([await isGood(purpose), await spend(purpose), await spend(purpose)]).toEqual([true, true, false])
  })

  it('to a new password is for a member of this workspace alone', async () => {
    const { workspaceId } = await createDesk()
    const give = ({ memberId }: Person) =>
      manage((grant) => replaceMemberResetToken(grant, memberId, { hash: randomUUID(), expires: FUTURE }))
    expect(await give(desk.viewer)).toBe(true)
    const joined = { workspaceId, userId: desk.viewer.userId, role: 'viewer' } as const
    const { id } = await wholeDatabase().member.create({ data: joined })
    expect(await give(desk.viewer)).toBe(false)
    await wholeDatabase().member.update({ where: { id }, data: { removedAt: PAST } })
    expect(await give(desk.viewer)).toBe(true)
    await setRemoved(desk.viewer, PAST)
    expect(await give(desk.viewer)).toBe(false)
  })

  it('to a new password does not work once it has expired', async () => {
    const { memberId, userId } = desk.viewer
    const hash = randomUUID()
    await manage((grant) => replaceMemberResetToken(grant, memberId, { hash, expires: PAST }))
    const spend = () => asSystem((grant) => spendResetToken(grant, { hash, userId, passwordHash: 'x' }))
    expect([await findResetUser(system, hash), await spend()]).toEqual([undefined, false])
    await wholeDatabase().verificationToken.update({ where: { token: hash }, data: { expires: FUTURE } })
    expect([(await findResetUser(system, hash))?.id, await spend()]).toEqual([userId, true])
  })
})
