import { describe, expect, it } from 'vitest'
import { textWriter, type ExportAssets } from '@/lib/publish/export-writer'

const noAssets: ExportAssets = { image: () => Promise.resolve(undefined) }

/** A writer of as many lines of a hundred bytes as it is given, and how many it has written. */
function lineWriter() {
  const written = { lines: 0 }
  const write = textWriter(function* (count: number) {
    for (; written.lines < count; written.lines++) yield `${'é'.repeat(49)}\n`
  })
  return { written, write }
}

async function piecesOf(write: ReturnType<typeof lineWriter>['write'], count: number) {
  const pieces: Uint8Array[] = []
  const bytes = await write(count, noAssets)
  if (bytes instanceof Uint8Array) throw new Error('The file came whole.')
  for await (const piece of bytes) pieces.push(piece)
  return pieces
}

describe('a writer of text', () => {
  it('gives a long file in pieces of a size that is worth sending', async () => {
    const pieces = await piecesOf(lineWriter().write, 20_000)
    const sizes = pieces.map(({ length }) => length)
    expect(Buffer.concat(pieces).toString()).toBe(`${'é'.repeat(49)}\n`.repeat(20_000))
    expect(sizes.length).toBeGreaterThan(10)
    expect(Math.max(...sizes)).toBeLessThan(150_000)
    expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThan(50_000)
  })

  it('gives a short file in one piece, and nothing of nothing', async () => {
    expect(await piecesOf(lineWriter().write, 3)).toHaveLength(1)
    expect(await piecesOf(lineWriter().write, 0)).toEqual([])
  })

  it('writes no further than it is asked', async () => {
    const { write, written } = lineWriter()
    const bytes = await write(20_000, noAssets)
    if (bytes instanceof Uint8Array) throw new Error('The file came whole.')
    const pieces = bytes[Symbol.asyncIterator]()
    await pieces.next()
    expect(written.lines).toBeLessThan(2_000)
    await pieces.return?.()
    expect(await pieces.next()).toEqual({ done: true, value: undefined })
    expect(written.lines).toBeLessThan(2_000)
  })

  it('lets others have their turn, however long nobody can be sent a piece', async () => {
    let turns = 0
    const counting = setInterval(() => turns++, 1)
    const slow = textWriter(function* (words: number) {
      for (let word = 0; word < words; word++) {
        const until = performance.now() + 5
        while (performance.now() < until);
        yield 'word '
      }
    })
    await piecesOf(slow, 60)
    clearInterval(counting)
    expect(turns).toBeGreaterThan(10)
  })
})
