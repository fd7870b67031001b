import { existsSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, it, vi } from 'vitest'
import { createUser } from '@/lib/server/data/member/identity'
import { readEnvironment } from '@/lib/server/env'
import { systemGrant, systemTransaction } from '@/lib/server/grants/system'
import { ok } from '@/lib/core/result'
import { welcomeFirstUsers } from '@/lib/server/start/welcome-first-users'
import { complain } from '@/lib/server/start/terminal'
import { isEmpty, seedDemo } from '@/prisma/seed'
import { temporaryFolder } from '@/tests/integration/setup/temporary-folder'
import { useDatabase } from '@/tests/integration/setup/worker-database'

vi.mock(import('@/lib/server/start/terminal'), async (original) => ({
  ...(await original()),
  complain: vi.fn(),
}))
vi.mock(import('@/prisma/seed'), async (original) => ({
  ...(await original()),
  seedDemo: vi.fn(),
}))

const database = useDatabase()
beforeEach(async () => {
  await database.reset()
  vi.mocked(complain).mockClear()
})

async function makeUser(): Promise<void> {
  await systemTransaction(systemGrant(), async (write) => {
    await createUser(write, { name: 'Half', email: 'admin@demo.test', passwordHash: 'x' })
    return ok(undefined)
  })
}

async function settings() {
  const read = readEnvironment(
    { STET_DATA_DIR: await temporaryFolder(), STET_DEMO: '1' },
    { production: true },
  )
  if (!read.ok) throw new Error(read.failure.message)
  return read.value
}

function complaint(): unknown {
  expect(complain).toHaveBeenCalledOnce()
  return vi.mocked(complain).mock.calls[0]?.[0]
}

it('a demo that fails halfway is undone, said in one line, and made at the next start', async () => {
  const environment = await settings()
  vi.mocked(seedDemo).mockImplementationOnce(async () => {
    await makeUser()
    throw new Error('POST /articles answered 503: Files cannot be read.\n    at somewhere (file.ts:1:1)')
  })
  const lines = await welcomeFirstUsers(environment, { url: database.url, embedded: true })
  expect(complaint()).toBe(
    'The demo workspace could not be made: POST /articles answered 503: Files cannot be read. ' +
      'Stet starts without it; stop and start Stet to try again, before anybody has an account.',
  )
  expect(lines.join('\n')).toContain('/setup?token=')
  expect(await isEmpty()).toBe(true)
  expect(existsSync(path.join(environment.STET_DATA_DIR, 'demo-unfinished'))).toBe(false)

  vi.mocked(seedDemo).mockImplementationOnce(makeUser)
  const next = await welcomeFirstUsers(environment, { url: database.url, embedded: true })
  expect(next.join('\n')).toContain('admin@demo.test')
  expect(complain).toHaveBeenCalledOnce()
})

it('what was made in somebody’s own database stays there, and can be signed in to', async () => {
  vi.mocked(seedDemo).mockImplementationOnce(async () => {
    await makeUser()
    throw new Error('no room')
  })
  const lines = await welcomeFirstUsers(await settings(), { url: database.url, embedded: false })
  expect(complaint()).toMatch(/^The demo workspace could not be made: no room\. .*DATABASE_URL/)
  expect(lines.join('\n')).toContain('admin@demo.test')
  expect(await isEmpty()).toBe(false)
})

it('a demo that fails before it has users leaves no password behind', async () => {
  const environment = await settings()
  vi.mocked(seedDemo).mockRejectedValueOnce(new Error('no room'))
  const lines = await welcomeFirstUsers(environment, { url: database.url, embedded: false })
  expect(complaint()).toContain('stop and start Stet to try again')
  expect(lines.join('\n')).toContain('/setup?token=')
  expect(existsSync(path.join(environment.STET_DATA_DIR, 'demo-password'))).toBe(false)
})
