import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openArchive } from '@/lib/ingest/archive/open-archive'
import { storeArchive } from '@/lib/ingest/archive/store-archive'
import { zip, type ZipFile } from '@/tests/factories/zip'

const LIMITS = { entries: 10, entryBytes: 20_000_000, bytes: 30_000_000 }

async function messageOf(bytes: Uint8Array, path = 'a'): Promise<string> {
  const archive = await openArchive(bytes, LIMITS)
  if (!archive.ok) return archive.failure.message
  const read = await archive.value.read(path)
  return read.ok ? '' : read.failure.message
}

function zeros(size: number) {
  return new Uint8Array(size)
}

describe('an archive is refused', () => {
  it.each<[string, readonly ZipFile[], RegExp]>([
    [
      'for too many parts',
      Array.from({ length: 11 }, (_, i) => ({ name: String(i), content: '' })),
      /more than 10 parts/,
    ],
    [
      'for too many parts, be they folders',
      Array.from({ length: 11 }, (_, i) => ({ name: `${String(i)}/`, content: '' })),
      /more than 10 parts/,
    ],
    ['for a part that is too large', [{ name: 'a', content: '', declaredSize: 20_000_001 }], /larger than/],
    [
      'for parts too large together',
      ['a', 'b'].map((name) => ({ name, content: '', declaredSize: 16_000_000 })),
      /larger than/,
    ],
    ['for a ratio that no text has', [{ name: 'a', content: zeros(9_000_000) }], /150 times/],
    [
      'for a lie about a size',
      [{ name: 'a', content: zeros(9_000_000), declaredSize: 10 }],
      /damaged|unpacks/,
    ],
    ['for encryption', [{ name: 'a', content: 'a', isEncrypted: true }], /password/],
    ['for a path that points outside of it', [{ name: '../a', content: 'a' }], /“..\/a”.*points outside/],
    ['for an absolute path', [{ name: '/etc/a', content: 'a' }], /points outside/],
  ])('%s', async (_why, files, message) => {
    expect(await messageOf(zip(files))).toMatch(message)
  })

  it('for parts that share their bytes', async () => {
    const files = ['a', 'b'].map((name) => ({ name, content: 'the same' }))
    expect(await messageOf(zip(files, { overlap: true }))).toMatch(/overlap/)
  })

  it('for being cut off', async () => {
    expect(await messageOf(zip({ a: 'a' }).slice(0, -30))).toMatch(/damaged/)
  })

  it('once all that was read is more than it may be', async () => {
    const random = Buffer.alloc(
      16_000_000,
      'a long line of text that packs well, but not that well 123456789',
    )
    const archive = await openArchive(zip([{ name: 'a', content: random, isStored: true }]), {
      ...LIMITS,
      bytes: 17_000_000,
    })
    if (!archive.ok) throw new Error(archive.failure.message)
    expect((await archive.value.read('a')).ok).toBe(true)
    expect((await archive.value.read('a')).ok).toBe(false)
  })
})

describe('an archive that we store', () => {
  it('is read back as it was', async () => {
    const names = fc
      .string({ minLength: 1, maxLength: 20, unit: fc.constantFrom('a', 'b', 'c', 'é', '/', '.', 'x') })
      .filter((name) => /^[^/.][^/]*$/.test(name))
    const files = fc.dictionary(names, fc.uint8Array({ maxLength: 200 }), { maxKeys: 8 })
    await fc.assert(
      fc.asyncProperty(files, async (content) => {
        const archive = await openArchive(storeArchive(new Map(Object.entries(content))), LIMITS)
        if (!archive.ok) throw new Error(archive.failure.message)
        expect(archive.value.paths).toEqual(Object.keys(content))
        for (const [name, bytes] of Object.entries(content)) {
          const read = await archive.value.read(name)
          expect(read.ok && [...read.value]).toEqual([...bytes])
        }
      }),
      { numRuns: 50 },
    )
  })
})
