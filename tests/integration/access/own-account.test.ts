import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { WriteGrant } from '@/lib/server/grants/grant'
import { keepChallenge, spendChallenge } from '@/lib/server/data/member/passkey-challenges'
import * as passkeys from '@/lib/server/data/member/passkeys'
import * as factors from '@/lib/server/data/member/second-factors'
import { systemGrant } from '@/lib/server/grants/system'
import { createDesk, type Person } from '@/tests/factories/desk'
import { grantOf, writeAs } from '@/tests/factories/granting'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

// What belongs to one account, asked for and changed while another account has the same.

useDatabase()

const system = systemGrant()

let own: Person
let other: Person

beforeEach(async () => {
  const desk = await createDesk()
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
