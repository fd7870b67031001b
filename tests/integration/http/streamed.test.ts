import { once } from 'node:events'
import { createServer, request, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { pipeToNodeResponse } from 'next/dist/server/pipe-readable'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { bodyOf, type ByteContent } from '@/lib/server/http/reply'
import { originOf } from '@/tests/factories/origin-of'

vi.mock('@/lib/server/log', () => ({ log: { error: vi.fn() } }))

const PIECE = new Uint8Array(64 * 1024).fill(97)
const open = new Set<ReturnType<typeof createServer>>()

afterEach(async () => {
  for (const server of open) {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  open.clear()
})

/** Pieces as long as they are wanted, and how many were; `failAt` is the one that cannot be made. */
function createPieces(count: number, failAt = Infinity) {
  const told = { made: 0, ended: false }
  async function* make() {
    try {
      for (; told.made < count; told.made++) {
        if (told.made === failAt) throw new Error('The rest is lost.')
        yield await Promise.resolve(PIECE)
      }
    } finally {
      told.ended = true
    }
  }
  return { told, content: make() }
}

/** Sends the content as Next sends what a route answers, and gives what a program sees of the answer as it begins. */
async function answerWith(content: ByteContent): Promise<IncomingMessage> {
  const server = createServer((_, response) => {
    const { body } = new Response(bodyOf(content))
    if (body) pipeToNodeResponse(body, response).catch(() => undefined)
  })
  open.add(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return new Promise((resolve, reject) => {
    request(originOf(server), { agent: false }, resolve).on('error', reject).end()
  })
}

describe('an answer in pieces', () => {
  it('comes whole', async () => {
    expect(await text(await answerWith(createPieces(20).content))).toHaveLength(20 * PIECE.length)
  })

  it('breaks the connection where a piece cannot be made, so that half of it never looks whole', async () => {
    const { content } = createPieces(20, 10)
    await expect(text(await answerWith(content))).rejects.toThrow('aborted')
  })

  it('is made no faster than it is taken', async () => {
    const { content, told } = createPieces(10_000)
    const answer = await answerWith(content)
    answer.pause()
    let before = -1
    await vi.waitFor(
      () => {
        const [earlier, now] = [before, told.made]
        before = now
        expect(now).toBe(earlier)
      },
      { interval: 200, timeout: 10_000 },
    )
    expect(told.made).toBeLessThan(1_000)
    expect(told.ended).toBe(false)
    answer.destroy()
  })

  it('is made no further when whoever asked leaves', async () => {
    const { content, told } = createPieces(10_000)
    const answer = await answerWith(content)
    await once(answer, 'data')
    answer.destroy()
    await vi.waitFor(() => expect(told.ended).toBe(true), 10_000)
    expect(told.made).toBeLessThan(10_000)
  })
})
