import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { builtEntry } from '@/lib/ingest/built/built-entry'
import { clearOldBuilds } from '@/lib/ingest/built/clear-old-builds'

afterEach(() => vi.restoreAllMocks())

describe('the program of a child', () => {
  it('is built anew after it could not be built', async () => {
    vi.spyOn(process, 'cwd').mockReturnValue(path.join(tmpdir(), 'nowhere'))
    await expect(builtEntry('child')).rejects.toThrow()
    vi.restoreAllMocks()
    expect(await builtEntry('child')).toMatch(/child\.mjs$/)
  })
})

describe('old builds', () => {
  const HOUR_MS = 60 * 60 * 1000

  async function cacheWith(ages: Readonly<Record<string, number>>) {
    const cache = await mkdtemp(path.join(tmpdir(), 'builds-'))
    for (const [name, hours] of Object.entries(ages)) {
      const folder = path.join(cache, name)
      await mkdir(folder)
      await writeFile(path.join(folder, 'main.mjs'), '')
      const used = new Date(Date.now() - hours * HOUR_MS)
      await utimes(folder, used, used)
    }
    return cache
  }

  it('go after a day, but for the one in use', async () => {
    const cache = await cacheWith({ current: 100, young: 23, old: 25, 'left.123': 48 })
    await clearOldBuilds(cache, 'current')
    expect((await readdir(cache)).toSorted()).toEqual(['current', 'young'])
    await rm(cache, { recursive: true })
  })

  it('may be removed by two at once', async () => {
    const cache = await cacheWith(Object.fromEntries(Array.from({ length: 50 }, (_, n) => [String(n), 48])))
    await Promise.all([clearOldBuilds(cache, 'a'), clearOldBuilds(cache, 'b')])
    expect(await readdir(cache)).toEqual([])
    await rm(cache, { recursive: true })
  })

  it('that are not there are no fault', async () => {
    await expect(clearOldBuilds(path.join(tmpdir(), 'nowhere'), 'a')).resolves.toBeUndefined()
  })
})
