import { beforeEach, describe, expect, it } from 'vitest'
import { authorizeMember } from '@/lib/server/grants/authorize-member'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

let desk: Desk

beforeEach(async () => {
  desk = await createDesk()
})

async function ask({ memberId }: { memberId: string }, { workspaceId } = desk): Promise<string> {
  const grant = await authorizeMember('article:import', { workspaceId, memberId })
  return grant.ok ? grant.value.actor.name : grant.failure.code
}

describe('work that a member asked for before', () => {
  it('is done for those who may still ask for it', async () => {
    expect([await ask(desk.reviewer), await ask(desk.viewer)]).toEqual(['Rosa', 'forbidden'])
  })

  it('is not done for who was removed meanwhile', async () => {
    const where = { id: desk.reviewer.memberId }
    await wholeDatabase().member.update({ where, data: { removedAt: new Date() } })
    expect(await ask(desk.reviewer)).toBe('not_found')
  })

  it('is not done in a workspace that the member is not of', async () => {
    expect(await ask(desk.reviewer, await createDesk())).toBe('not_found')
  })
})
