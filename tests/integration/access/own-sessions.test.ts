import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { confirmSession } from '@/lib/server/data/member/second-factors'
import * as sessions from '@/lib/server/data/member/sessions'
import { listTokens, revokeToken } from '@/lib/server/data/member/tokens'
import type { WriteGrant } from '@/lib/server/grants/grant'
import { systemGrant } from '@/lib/server/grants/system'
import { createDesk, type Person } from '@/tests/factories/desk'
import { grantOf, writeAs } from '@/tests/factories/granting'
import { tokenOf } from '@/tests/factories/token'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

// The sessions and tokens of one account, while another account has some too.

useDatabase()

const NOBODY: string = randomUUID()
const system = systemGrant()

let own: Person
let other: Person

beforeEach(async () => {
  const desk = await createDesk()
  own = desk.reviewer
  other = desk.viewer
})

function manage<T>(work: (grant: WriteGrant<'account:manage'>) => Promise<T>): Promise<T> {
  return writeAs(own, 'account:manage', work)
}

describe('a session', () => {
  const begin = (person: Person) =>
    sessions.startSession(system, person.userId, { device: 'Test', address: '127.0.0.1' })
  const stored = (id: string) => wholeDatabase().session.findUnique({ where: { id } })
  const change = (id: string, data: object) => wholeDatabase().session.update({ where: { id }, data })
  const LONG_AGO = new Date(Date.now() - 40 * 86_400_000)

  it('is cleared away, once it is over for good, when its own user begins another', async () => {
    const [mine, theirs] = [await begin(own), await begin(other)]
    for (const id of [mine, theirs]) await change(id, { createdAt: LONG_AGO })
    await begin(own)
    expect([await stored(mine), (await stored(theirs))?.id]).toEqual([null, theirs])
  })

  it('is ended by its own user, once, when they sign out', async () => {
    const id = await begin(own)
    await sessions.endSessionOf(system, { userId: other.userId, sessionId: id })
    expect((await stored(id))?.endedAt).toBeNull()
    await change(id, { endedAt: LONG_AGO })
    await sessions.endSessionOf(system, { userId: own.userId, sessionId: id })
    expect((await stored(id))?.endedAt).toEqual(LONG_AGO)
  })

  it('is listed and ended from another by its own user, once', async () => {
    const [mine, theirs] = [await begin(own), await begin(other)]
    const listed = (await sessions.listOwnSessions(grantOf('account:manage', own), mine)).map(({ id }) => id)
    expect([listed.includes(mine), listed.includes(theirs)]).toEqual([true, false])
    const end = (id: string) => manage((grant) => sessions.endOwnSession(grant, id))
    expect([await end(theirs), await end(mine), await end(mine)]).toEqual([false, true, false])
  })

  it('ends the others of its own user that are good, and nobody else’s', async () => {
    const [current, ended, good, theirs] = [
      await begin(own),
      await begin(own),
      await begin(own),
      await begin(other),
    ]
    await change(ended, { endedAt: LONG_AGO })
    await manage((grant) => sessions.endOtherSessions(grant, current))
    const ends = await Promise.all([current, ended, theirs].map(async (id) => (await stored(id))?.endedAt))
    expect(ends).toEqual([null, LONG_AGO, null])
    expect((await stored(good))?.endedAt).not.toBeNull()
  })

  it('is confirmed by its own user', async () => {
    const [mine, theirs] = [await begin(own), await begin(other)]
    for (const id of [mine, theirs]) await change(id, { confirmedAt: LONG_AGO })
    for (const id of [mine, theirs])
      await manage((grant) => confirmSession(grant, id, { secondFactor: true }))
    expect((await stored(theirs))?.confirmedAt).toEqual(LONG_AGO)
    expect((await stored(mine))?.secondFactorAt).not.toBeNull()
  })
})

it('a token is listed and revoked by its owner while it is good', async () => {
  for (const person of [own, other]) await tokenOf(person, 'read', { name: person.name })
  await tokenOf(own, 'read', { name: 'lost', revokedAt: new Date() })
  const list = async (person: Person) => listTokens(grantOf('token:manage', person))
  expect((await list(own)).map(({ name }) => name)).toEqual([own.name])
  const [[mine], [theirs]] = [await list(own), await list(other)]
  const revoke = (id = NOBODY) => writeAs(own, 'token:manage', (grant) => revokeToken(grant, id))
  expect([await revoke(theirs?.id), await revoke(mine?.id), await revoke(mine?.id)]).toEqual([
    false,
    true,
    false,
  ])
})
