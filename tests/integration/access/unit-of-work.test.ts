import { beforeAll, describe, expect, it, vi } from 'vitest'
import { ok } from '@/lib/core/result'
import { dbOf } from '@/lib/server/grants/db-of'
import { sqlTransaction, transaction, unitOfWork, type Grant } from '@/lib/server/grants/grant'
import { createDesk } from '@/tests/factories/desk'
import { grantOf } from '@/tests/factories/granting'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

let grant: Grant<'article:read'>

beforeAll(async () => {
  grant = grantOf('article:read', (await createDesk()).reviewer)
})

function nothing(): Promise<void> {
  return Promise.resolve()
}

describe('work whose outcome is there before it begins', () => {
  const frame = { sql: false, begin: () => Promise.resolve(ok('there already')), end: nothing }

  it('is left at its first transaction', async () => {
    const step = vi.fn(() => Promise.resolve(ok('done twice')))
    expect(await unitOfWork(grant, frame, (own) => transaction(own, step))).toEqual(ok('there already'))
    expect(step).not.toHaveBeenCalled()
  })

  it('has that outcome even if it goes on', async () => {
    const goOn = async (own: typeof grant) => {
      await transaction(own, () => Promise.resolve(ok('done twice'))).catch(nothing)
      return ok('went on')
    }
    expect(await unitOfWork(grant, frame, goOn)).toEqual(ok('there already'))
  })
})

it('work that is SQL alone asks for no table beside its transaction', async () => {
  const frame = { sql: true, begin: () => Promise.resolve(undefined), end: nothing }
  const ask = async (own: typeof grant) => {
    await sqlTransaction(own, () => Promise.resolve(ok(null)))
    return ok(await dbOf(own).article.count())
  }
  await expect(unitOfWork(grant, frame, ask)).rejects.toThrow('"article" cannot be asked for')
})
