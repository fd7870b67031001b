import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { WriteGrant } from '@/lib/server/grants/grant'
import { keepChallenge, spendChallenge } from '@/lib/server/data/member/passkey-challenges'
import * as passkeys from '@/lib/server/data/member/passkeys'
import * as factors from '@/lib/server/data/member/second-factors'
import * as sessions from '@/lib/server/data/member/sessions'
import { listTokens, revokeToken } from '@/lib/server/data/member/tokens'
import { systemGrant } from '@/lib/server/grants/system'
import { createDesk, type Desk, type Person } from '@/tests/factories/desk'
import { grantOf, writeAs } from '@/tests/factories/granting'
import { tokenOf } from '@/tests/factories/token'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

// What belongs to one account, asked for and changed while another account has the same.

useDatabase()

const NOBODY: string = randomUUID()
const system = systemGrant()

let desk: Desk
let own: Person
let other: Person

beforeEach(async () => {
  desk = await createDesk()
  own = desk.reviewer
  other = desk.viewer
})

function manage<T>(person: Person, work: (grant: WriteGrant<'account:manage'>) => Promise<T>): Promise<T> {
  return writeAs(person, 'account:manage', work)
}

function reading(person: Person) {
  return grantOf('account:manage', person)
}

describe('a passkey', () => {
  async function add(person: Person, name: string): Promise<string> {
    const key = { name, credentialId: randomUUID(), publicKey: new Uint8Array([1]), counter: 3 }
    const id = await manage(person, (grant) =>
      passkeys.insertPasskey(grant, { ...key, transports: ['usb'], backedUp: false }),
    )
    return id ?? ''
  }

  it('is listed, named and removed by its owner alone, once', async () => {
    const [mine, theirs] = [await add(own, 'mine'), await add(other, 'theirs')]
    const names = async () => (await passkeys.listOwnPasskeys(reading(own))).map(({ name }) => name)
    expect(await names()).toEqual(['mine'])
    expect(await passkeys.listOwnCredentials(reading(own))).toHaveLength(1)
    const rename = (id: string) => manage(own, (grant) => passkeys.renameOwnPasskey(grant, id, 'desk'))
    expect([await rename(theirs), await rename(mine), await names()]).toEqual([false, true, ['desk']])
    const remove = (id: string) => manage(own, (grant) => passkeys.deleteOwnPasskey(grant, id))
    expect([await remove(theirs), await remove(mine), await remove(mine)]).toEqual([false, true, false])
    expect(await passkeys.listOwnPasskeys(reading(other))).toHaveLength(1)
  })

  it('is taken only with a higher count', async () => {
    const id = await add(own, 'mine')
    const take = (counter: number) => passkeys.takePasskey(system, id, { counter, backedUp: false })
    expect([await take(3), await take(4), await take(4)]).toEqual([false, true, false])
  })
})

describe('a challenge', () => {
  const forHolder = (holder: string) => ({ purpose: 'sign-in', holder }) as const

  function keep(holder: string, hash: string, ms = 60_000) {
    return keepChallenge(system, forHolder(holder), { hash, expires: new Date(Date.now() + ms) })
  }

  it('stays while others are given out, and can be used once', async () => {
    const [first, second] = [randomUUID(), randomUUID()]
    await keep(first, `hash ${first}`)
    await keep(second, `hash ${second}`)
    const spend = (hash: string) => spendChallenge(system, forHolder(first), hash)
    const spent = [await spend(`hash ${second}`), await spend(`hash ${first}`), await spend(`hash ${first}`)]
    expect(spent).toEqual([false, true, false])
  })

  it('is of no use once its time is over, and goes when another is given out', async () => {
    const holder = randomUUID()
    await keep(holder, `hash ${holder}`, -1000)
    expect(await spendChallenge(system, forHolder(holder), `hash ${holder}`)).toBe(false)
    const token = `hash ${holder}`
    expect(await wholeDatabase().verificationToken.count({ where: { token } })).toBe(1)
    await keep(randomUUID(), `another ${holder}`)
    expect(await wholeDatabase().verificationToken.count({ where: { token } })).toBe(0)
  })
})

describe('an app that gives codes', () => {
  const begin = (person: Person) => manage(person, (grant) => factors.insertSecondFactor(grant, 'sealed'))
  const confirm = (person: Person, pending = 'sealed') =>
    manage(person, (grant) => factors.confirmSecondFactor(grant, { pending, step: 5 }))

  it('is set up on its own account, with what was begun there', async () => {
    await begin(other)
    expect(await factors.readPendingSecret(reading(own))).toBeUndefined()
    await begin(own)
    expect(await confirm(own, 'another')).toBe(false)
    expect(await factors.readPendingSecret(reading(own))).toBe('sealed')
    expect(await confirm(own)).toBe(true)
    expect(await factors.findFactors(system, own.userId)).toEqual({ app: true, passkey: false })
    expect(await factors.findFactors(system, other.userId)).toEqual({ app: false, passkey: false })
    expect(await factors.findSecondFactor(system, other.userId)).toBeNull()
  })

  it('gives codes that are taken once it is set up, each step once', async () => {
    await begin(own)
    const take = (step: number) => factors.takeStep(system, own.userId, step)
    expect(await take(9)).toBe(false)
    await confirm(own)
    expect([await take(5), await take(6), await take(6), await take(4)]).toEqual([false, true, false, false])
  })

  it('is taken off its own account, once', async () => {
    for (const person of [own, other]) {
      await begin(person)
      await confirm(person)
    }
    const remove = () => manage(own, factors.deleteSecondFactor)
    expect([await remove(), await remove()]).toEqual([true, false])
    expect(await factors.findFactors(system, other.userId)).toMatchObject({ app: true })
  })
})

describe('how an account proves itself', () => {
  const codes = (person: Person, ...hashes: string[]) =>
    manage(person, (grant) => factors.replaceRecoveryCodes(grant, hashes))
  const proofsOf = (person: Person) => factors.readOwnProofs(reading(person))
  const spend = (hash: string) => factors.spendRecoveryCode(system, own.userId, hash)

  it('counts its own recovery codes that are left, and takes each once', async () => {
    await codes(other, 'c', 'd', 'e')
    await codes(own, 'a', 'b')
    expect((await proofsOf(other)).recoveryCodes).toBe(3)
    expect([await spend('c'), await spend('a'), await spend('a')]).toEqual([false, true, false])
    expect((await proofsOf(own)).recoveryCodes).toBe(1)
  })

  it('tells of its own password, app and passkeys', async () => {
    await manage(other, (grant) => factors.insertSecondFactor(grant, 'sealed'))
    await manage(other, (grant) => factors.confirmSecondFactor(grant, { pending: 'sealed', step: 5 }))
    const data = { name: 'x', publicKey: new Uint8Array([1]), counter: 0, backedUp: false }
    await wholeDatabase().passkey.create({
      data: { ...data, userId: other.userId, credentialId: randomUUID() },
    })
    expect(await proofsOf(own)).toMatchObject({ hasApp: false, passkeys: 0, hasSecondFactor: false })
    expect(await proofsOf(other)).toMatchObject({ hasApp: true, passkeys: 1 })
  })

  it('ends with its last second factor, and no other account’s does', async () => {
    const secondFactorAt = new Date()
    for (const person of [own, other]) {
      await codes(person, 'a')
      await wholeDatabase().session.updateMany({
        where: { userId: person.userId },
        data: { secondFactorAt },
      })
    }
    await manage(own, factors.endSecondFactor)
    const proved = (person: Person) =>
      wholeDatabase().session.count({ where: { userId: person.userId, secondFactorAt: { not: null } } })
    expect([await proved(own), await proved(other)]).toEqual([0, 1])
    expect([(await proofsOf(own)).recoveryCodes, (await proofsOf(other)).recoveryCodes]).toEqual([0, 1])
  })

  it('is held alone while it is changed', async () => {
    const free = await manage(own, async (grant) => {
      await factors.lockOwnFactors(grant)
      return wholeDatabase().$queryRaw`
        SELECT id FROM "User" WHERE id IN (${own.userId}::uuid, ${other.userId}::uuid) FOR UPDATE SKIP LOCKED`
    })
    expect(free).toEqual([{ id: other.userId }])
  })

  it('needs a second factor if a workspace of its user asks for one, while they are a member', async () => {
    const elsewhere = await createDesk()
    const asksForOne = { data: { secondFactorRequired: true } }
    await wholeDatabase().workspace.update({ where: { id: elsewhere.workspaceId }, ...asksForOne })
    const isRequired = () => factors.isSecondFactorRequired(reading(own))
    expect(await isRequired()).toBe(false)
    const { workspaceId } = elsewhere
    const joined = { workspaceId, userId: own.userId, role: 'viewer' } as const
    const { id } = await wholeDatabase().member.create({ data: joined })
    expect(await isRequired()).toBe(true)
    await wholeDatabase().member.update({ where: { id }, data: { removedAt: new Date() } })
    expect(await isRequired()).toBe(false)
  })
})

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
    const listed = (await sessions.listOwnSessions(reading(own), mine)).map(({ id }) => id)
    expect([listed.includes(mine), listed.includes(theirs)]).toEqual([true, false])
    const end = (id: string) => manage(own, (grant) => sessions.endOwnSession(grant, id))
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
    await manage(own, (grant) => sessions.endOtherSessions(grant, current))
    const ends = await Promise.all([current, ended, theirs].map(async (id) => (await stored(id))?.endedAt))
    expect(ends).toEqual([null, LONG_AGO, null])
    expect((await stored(good))?.endedAt).not.toBeNull()
  })

  it('is confirmed by its own user', async () => {
    const [mine, theirs] = [await begin(own), await begin(other)]
    for (const id of [mine, theirs]) await change(id, { confirmedAt: LONG_AGO })
    for (const id of [mine, theirs])
      await manage(own, (grant) => factors.confirmSession(grant, id, { secondFactor: true }))
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
