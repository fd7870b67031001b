import { pipeline } from 'node:stream'
import type { Decompressor } from './decompressors-for'

/** A body of more bytes than it may have, counted after decompression and before it. */
export class BodyTooLarge extends Error {
  constructor(readonly maxBytes: number) {
    super(`The body has more than ${maxBytes} bytes.`)
  }
}

type Bytes = AsyncIterable<Uint8Array>

export type BodyLimit = { maxBytes: number; beyond: 'refuse' | 'leave' }

/**
 * Reads a body to its end, decompressed. Every step of decompression is held to the limit, so that neither its result nor
 * anything between takes more memory or time than an honest body does. What is beyond the limit is refused, or left unread.
 */
export async function readBody(
  body: Bytes,
  decompressors: readonly Decompressor[],
  { maxBytes, beyond }: BodyLimit,
): Promise<Uint8Array<ArrayBuffer>> {
  let stream = limit(body, maxBytes)
  for (const step of decompressors) stream = limit(decompress(stream, step), maxBytes)
  const chunks: Uint8Array[] = []
  try {
    for await (const chunk of stream) chunks.push(chunk)
  } catch (error) {
    if (!(error instanceof BodyTooLarge) || beyond === 'refuse') throw error
  }
  return join(chunks)
}

async function* limit(source: Bytes, maxBytes: number): AsyncGenerator<Uint8Array> {
  let left = maxBytes
  for await (const chunk of source) {
    if (chunk.length > left) {
      yield chunk.subarray(0, left)
      throw new BodyTooLarge(maxBytes)
    }
    left -= chunk.length
    yield chunk
  }
}

async function* decompress(source: Bytes, step: Decompressor): AsyncGenerator<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]()
  const first = await nextWithBytes(chunks)
  // A body without bytes is empty, however it is said to be compressed.
  if (!first) return
  const transform = step(first[0] ?? 0)
  pipeline(resume(first, chunks), transform, () => undefined)
  // The pipeline ends the transform with whatever ended the source, so its errors arise here.
  yield* transform
}

async function nextWithBytes(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array | null> {
  for (;;) {
    const next = await chunks.next()
    if (next.done === true) return null
    if (next.value.length > 0) return next.value
  }
}

async function* resume(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}

function join(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(chunks.reduce((total, chunk) => total + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    joined.set(chunk, at)
    at += chunk.length
  }
  return joined
}
