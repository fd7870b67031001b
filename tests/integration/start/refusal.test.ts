import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { temporaryFolder } from '@/tests/integration/setup/temporary-folder'

async function startWith(
  environment: Record<string, string>,
): Promise<{ code: number | null; complaint: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/server/start/start.ts'], {
    env: { NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const [complaint] = await Promise.all([text(child.stderr), once(child, 'exit')])
  return { code: child.exitCode, complaint: complaint.trim() }
}

it('does not start on a database of one’s own without a secret, and says how to get one', async () => {
  const dataDir = await temporaryFolder()
  const { code, complaint } = await startWith({
    DATABASE_URL: 'postgresql://stet:x@127.0.0.1:1/stet',
    STET_SECRET: '',
    STET_DATA_DIR: dataDir,
  })
  expect(code).toBe(1)
  expect(complaint).toMatch(/^STET_SECRET is missing\..*randomBytes/)
  expect(await readdir(dataDir)).toEqual([])
})

it('does not start on a port in use, and names another, before it has done anything', async () => {
  const dataDir = await temporaryFolder()
  const taken = createServer().listen({ port: 0, host: '127.0.0.1' })
  onTestFinished(() => void taken.close())
  await once(taken, 'listening')
  const { port } = z.object({ port: z.number() }).parse(taken.address())
  const { code, complaint } = await startWith({
    PORT: String(port),
    DATABASE_URL: '',
    STET_DATA_DIR: dataDir,
  })
  expect(code).toBe(1)
  expect(complaint).toContain(`Port ${String(port)} is in use`)
  expect(complaint).toContain(`PORT=${String(port + 1)}`)
  expect(await readdir(dataDir)).toEqual([])
})
