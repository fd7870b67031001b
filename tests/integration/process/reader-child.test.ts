import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { text as readText } from 'node:stream/consumers'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { canonicalTextOf } from '@/lib/core/document/text-blocks'
import { askChild } from '@/lib/ingest/child/ask-child'
import { builtEntry } from '@/lib/ingest/built/built-entry'
import type { Limits } from '@/lib/ingest/child/limits'
import { coolDown } from '@/lib/ingest/child/pool'
import { readInChild } from '@/lib/ingest/child/read-in-child'
import { startChild } from '@/lib/ingest/child/start-child'
import { unpackInChild } from '@/lib/ingest/child/unpack-in-child'
import type { Task } from '@/lib/ingest/child/wire'
import { zip } from '@/tests/factories/zip'

const bytes = new TextEncoder().encode('# Head\n\nText of *it*.')
const READ: Task = { kind: 'read', source: { format: 'markdown', bytes } }
const LIMITS: Limits = { seconds: 60, memoryBytes: 2 ** 30, outputBytes: 2 ** 20 }
const NO_LIMITS: Limits = { seconds: 1_000, memoryBytes: Infinity, outputBytes: Infinity }

/** A child that says it is ready and then never answers. */
const SILENT = `
  import { createWriteStream } from 'node:fs'
  import { serialize } from 'node:v8'
  const body = serialize({ kind: 'ready' })
  const header = Buffer.alloc(4)
  header.writeUInt32BE(body.length)
  createWriteStream('', { fd: 3 }).write(Buffer.concat([header, body]))
  process.stdin.resume()
  setInterval(() => undefined, 1_000)
`

/** A child that tries what it must not. */
const CURIOUS = `
  import { spawnSync } from 'node:child_process'
  import { createWriteStream, readFileSync, writeFileSync } from 'node:fs'
  import { connect } from 'node:net'
  import { serialize } from 'node:v8'
  import { Worker } from 'node:worker_threads'
  const attempt = (doing) => { try { doing(); return 'done' } catch (error) { return error.code } }
  const inThread = \`
    let answer = 'done'
    try { require('node:fs').readFileSync('/etc/passwd') } catch (error) { answer = error.code }
    require('node:worker_threads').parentPort.postMessage(answer)
  \`
  const result = {
    read: attempt(() => readFileSync('/etc/passwd')),
    write: attempt(() => writeFileSync('/tmp/stet-child-was-here', '')),
    start: attempt(() => spawnSync('true')),
    addon: attempt(() => process.dlopen({ exports: {} }, '/nowhere.node')),
    thread: await new Promise((resolve) => new Worker(inThread, { eval: true }).on('message', resolve)),
    network: await new Promise((resolve) => {
      try { connect(1, '127.0.0.1').on('error', ({ code }) => resolve(code)) } catch ({ code }) { resolve(code) }
    }),
    environment: Object.keys(process.env),
  }
  const words = createWriteStream('', { fd: 3 })
  for (const word of [{ kind: 'ready' }, { kind: 'done', result }]) {
    const body = serialize(word)
    const header = Buffer.alloc(4)
    header.writeUInt32BE(body.length)
    words.write(header)
    words.write(body)
  }
  process.stdin.resume()
`

afterAll(coolDown)

/** A program that a child may run, for as long as a test needs it. */
async function programOf(code: string): Promise<AsyncDisposable & { entry: string }> {
  const folder = await mkdtemp(path.join(process.cwd(), 'node_modules', '.cache', 'child-test-'))
  const entry = path.join(folder, 'main.mjs')
  await writeFile(entry, code)
  return { entry, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) }
}

describe('a source read in a child', () => {
  it('comes back as its reading', async () => {
    const reading = await readInChild({ format: 'markdown', bytes })
    expect(reading.ok && canonicalTextOf(reading.value.document)).toBe('Head\n\nText of it.')
  })

  it('comes back as the reason why it could not be read', async () => {
    const reading = await readInChild({ format: 'pdf', bytes })
    expect(!reading.ok && reading.failure.message).toMatch(/damaged/)
  })

  it('waits its turn among many', async () => {
    const readings = await Promise.all(
      Array.from({ length: 5 }, () => readInChild({ format: 'markdown', bytes })),
    )
    expect(readings.map(({ ok }) => ok)).toEqual([true, true, true, true, true])
  })

  it('is unpacked there as well', async () => {
    const bundle = await unpackInChild(zip({ 'a.txt': 'Words' }), 'a.zip')
    expect(bundle.ok && bundle.value.entries.map((entry) => new TextDecoder().decode(entry.bytes))).toEqual([
      'Words',
    ])
  })
})

describe('a child', () => {
  it.each([
    ['its time', { seconds: 0.01 }, 'time'],
    ['its memory', { memoryBytes: 1_000_000 }, 'memory'],
    ['its output', { outputBytes: 10 }, 'output'],
  ])('that goes beyond %s is ended, and says so', async (_what, limit, cause) => {
    await using program = await programOf(SILENT)
    const child = startChild(program.entry)
    const answer = await askChild(child, READ, { ...NO_LIMITS, ...limit })
    expect(answer).toMatchObject({ ok: false, failure: { cause } })
    expect(child.isAlive()).toBe(false)
  })

  it('that is killed from outside is a failure of its own', async () => {
    const child = startChild(await builtEntry('child'))
    const answer = askChild(child, READ, LIMITS)
    process.kill(child.pid ?? 0, 'SIGKILL')
    expect(await answer).toMatchObject({ ok: false, failure: { cause: 'stopped' } })
  })

  it('does not outlive its parent', async () => {
    const code = `
      const { startChild } = await import('./lib/ingest/child/start-child.ts')
      const { builtEntry } = await import('./lib/ingest/built/built-entry.ts')
      const child = startChild(await builtEntry('child'))
      child.listen({ onBytes() {}, onDeath() {}, onWord: () => process.kill(process.pid, 'SIGKILL') })
      process.stdout.write(String(child.pid))
      child.ask({ kind: 'read', source: { format: 'plain', bytes: new Uint8Array(1) } })
    `
    const flags = ['--import', 'tsx', '--input-type=module', '-e', code]
    const parent = spawn(process.execPath, flags, { stdio: ['ignore', 'pipe', 'inherit'] })
    const pid = Number(await readText(parent.stdout))
    expect(pid).toBeGreaterThan(0)
    await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), 90_000)
  })

  it('may read no file but its program, write none, start nothing, and has no environment', async () => {
    await using program = await programOf(CURIOUS)
    const answer = await askChild(startChild(program.entry), READ, LIMITS)
    expect(answer).toEqual({
      ok: true,
      value: {
        read: 'ERR_ACCESS_DENIED',
        write: 'ERR_ACCESS_DENIED',
        start: 'ERR_ACCESS_DENIED',
        addon: 'ERR_DLOPEN_DISABLED',
        thread: 'ERR_ACCESS_DENIED',
        // Only where Node has a permission for it.
        network: process.allowedNodeEnvironmentFlags.has('--allow-net')
          ? 'ERR_ACCESS_DENIED'
          : 'ECONNREFUSED',
        environment: ['NODE_ENV'],
      },
    })
  })

  it('has ended when it has answered', async () => {
    const child = startChild(await builtEntry('child'))
    expect((await askChild(child, READ, LIMITS)).ok).toBe(true)
    expect(child.isAlive()).toBe(false)
  })
})
