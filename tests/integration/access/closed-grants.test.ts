import { beforeAll, describe, expect, it } from 'vitest'
import { ok } from '@/lib/core/result'
import { listMembers } from '@/lib/server/data/member/members'
import { dbOf } from '@/lib/server/grants/db-of'
import { extend, sqlTransaction, transaction, type Grant } from '@/lib/server/grants/grant'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { grantOf } from '@/tests/factories/granting'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

type Readers = Grant<'member:read'>

let ours: Desk
let theirs: Desk

beforeAll(async () => {
  ;[ours, theirs] = [await createDesk(), await createDesk()]
})

/** Each passes for a grant with the compiler, and means to lead to their workspace. */
const FORGED: [string, (grant: Readers) => Readers][] = [
  ['a clone', (grant) => Object.assign(structuredClone(grant), { workspaceId: theirs.workspaceId })],
  [
    'a spread that a type guard lets pass',
    (grant) => asGrant(Object.assign({}, grant, { workspaceId: theirs.workspaceId })),
  ],
  [
    'a stand-in',
    (grant) =>
      new Proxy(grant, {
        get: (target, key): unknown =>
          key === 'workspaceId' ? theirs.workspaceId : Reflect.get(target, key),
      }),
  ],
  [
    'a copy with the prototype of a grant',
    (grant) =>
      asGrant(
        Object.assign(Object.create(Reflect.getPrototypeOf(grant)), grant, {
          workspaceId: theirs.workspaceId,
        }),
      ),
  ],
  [
    'what the constructor of a grant makes',
    (grant) =>
      asGrant(
        Reflect.construct(grant.constructor, [
          Object.assign({}, grant, { workspaceId: theirs.workspaceId }),
          {},
        ]),
      ),
  ],
]

/** A cast in disguise: lint forbids `as`, but a type guard may claim what it likes. */
function asGrant(value: unknown): Readers {
  if (!claimsToBeOne(value)) throw new Error('It always claims so.')
  return value
}

function claimsToBeOne(_value: unknown): _value is Readers {
  return true
}

describe.each(FORGED)('%s', (_, forge) => {
  it('opens no database', async () => {
    const forged = forge(grantOf('member:read', ours.admin))
    expect(() => dbOf(forged)).toThrow(TypeError)
    await expect(listMembers(forged)).rejects.toThrow(TypeError)
  })

  it('becomes no grant, by an extension or a transaction', async () => {
    const forged = forge(grantOf('member:read', ours.admin))
    expect(() => extend(forged, 'member:manage')).toThrow(TypeError)
    const reached: string[] = []
    const work = ({ workspaceId }: { workspaceId: string }) => {
      reached.push(workspaceId)
      return Promise.resolve(ok(null))
    }
    await expect((async () => transaction(forged, work))()).rejects.toThrow(TypeError)
    await expect((async () => sqlTransaction(forged, work))()).rejects.toThrow(TypeError)
    expect(reached).toEqual([])
  })
})

describe('a grant', () => {
  it('cannot be changed, nor can its actor', () => {
    const grant = grantOf('member:read', ours.admin)
    expect(() => Object.assign(grant, { workspaceId: theirs.workspaceId })).toThrow(TypeError)
    expect(() => Object.assign(grant.actor, { role: 'admin' })).toThrow(TypeError)
  })

  it('leads to nothing that makes or opens grants', () => {
    const grant = grantOf('member:read', ours.admin)
    expect(grant.constructor).toBe(Object)
    expect(Reflect.ownKeys(Reflect.getPrototypeOf(grant) ?? {})).toEqual(['constructor'])
  })
})
