import { beforeEach, expect, it, vi } from 'vitest'
import { builtEntry } from '@/lib/ingest/built/built-entry'
import { acquire, coolDown, release, warmUp } from '@/lib/ingest/child/pool'
import { startChild, type Child } from '@/lib/ingest/child/start-child'
import { report } from '@/lib/ingest/report'

vi.mock('@/lib/ingest/report', () => ({ report: vi.fn() }))
vi.mock('@/lib/ingest/built/built-entry', () => ({ builtEntry: vi.fn() }))
vi.mock('@/lib/ingest/child/start-child', () => ({ startChild: vi.fn() }))

const CHILD: Child = {
  pid: 1,
  isAlive: () => true,
  listen: () => undefined,
  ask: () => undefined,
  end: () => undefined,
}

beforeEach(() => {
  coolDown()
  vi.clearAllMocks()
  vi.mocked(builtEntry).mockReset().mockResolvedValue('main.mjs')
  vi.mocked(startChild).mockReset().mockReturnValue(CHILD)
})

function breakDown() {
  vi.mocked(builtEntry).mockRejectedValue(new Error('No room on the disk.'))
}

it.each([
  ['built', breakDown],
  [
    'started',
    () =>
      vi.mocked(startChild).mockImplementation(() => {
        throw new Error('No such folder.')
      }),
  ],
])('a reader that cannot be %s is a failure, and takes nobody’s place', async (_what, fail) => {
  fail()
  for (let turn = 0; turn < 5; turn++)
    expect(await acquire()).toMatchObject({ ok: false, failure: { code: 'unavailable' } })
  expect(vi.mocked(report).mock.calls.map(([level]) => level)).toEqual(Array(5).fill('error'))
  vi.mocked(builtEntry).mockResolvedValue('main.mjs')
  vi.mocked(startChild).mockReturnValue(CHILD)
  expect((await acquire()).ok).toBe(true)
  release()
})

it('whoever waits goes on when one before them finds no reader', async () => {
  await acquire()
  await acquire()
  coolDown()
  breakDown()
  const waiting = [acquire(), acquire(), acquire()]
  release()
  expect((await Promise.all(waiting)).map(({ ok }) => ok)).toEqual([false, false, false])
  release()
})

it('nothing is lost when none can be started ahead of time', async () => {
  breakDown()
  await expect(warmUp()).resolves.toBeUndefined()
  expect(vi.mocked(report).mock.calls.map(([level]) => level)).toEqual(['warn'])
})

it('two files are read at once, 64 wait, and one more is refused', async () => {
  const admitted = Array.from({ length: 2 + 64 }, () => acquire())
  const late = new Promise((resolve) => setTimeout(resolve, 1_000))
  expect(await Promise.race([acquire(), late])).toMatchObject({
    ok: false,
    failure: { code: 'unavailable' },
  })
  for (const one of admitted) {
    expect((await one).ok).toBe(true)
    release()
  }
})
