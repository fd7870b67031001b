import { ok, type Result } from '@/lib/core/result'
import { log } from '@/lib/server/log'

/** Bytes whole, or in pieces as they are made; text is sent as UTF-8. */
export type ByteContent = Uint8Array<ArrayBuffer> | AsyncIterable<Uint8Array<ArrayBuffer>> | string

/** What a route answers. `bytes` sends a body that is serialised already; otherwise `body` is sent as JSON. */
export type Reply<Body = unknown> = {
  status?: 200 | 201 | 204 | 304
  body?: Body
  bytes?: { content: ByteContent; type: string }
  /** Sent as the ETag; a writer sends it back as `If-Match`. */
  revision?: number
  headers?: Record<string, string>
}

/** A use case's outcome as the usual replies: 200 with its value, 201 with its value, or 204. Failures pass through. */

export async function content<Body extends object>(
  outcome: Promise<Result<Body>>,
): Promise<Result<Reply<Body>>> {
  const result = await outcome
  return result.ok ? ok({ body: result.value, ...revisionOf(result.value) }) : result
}

export async function created<Body extends object>(
  outcome: Promise<Result<Body>>,
): Promise<Result<Reply<Body>>> {
  const result = await outcome
  return result.ok ? ok({ status: 201, body: result.value, ...revisionOf(result.value) }) : result
}

export async function noContent(outcome: Promise<Result<unknown>>): Promise<Result<Reply<undefined>>> {
  const result = await outcome
  return result.ok ? ok({ status: 204 }) : result
}

/**
 * The body of a response: pieces are asked for no faster than they are taken, and no more once nobody takes them. A fault in
 * the middle breaks the connection, since the status has been sent: half a file must not look like a whole one.
 */
export function bodyOf(content: ByteContent): BodyInit {
  if (typeof content === 'string' || content instanceof Uint8Array) return content
  const pieces = content[Symbol.asyncIterator]()
  let isWanted = true
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      try {
        const piece = await pieces.next()
        // Whoever asked may have left while it was made.
        if (!isWanted) return
        if (piece.done) controller.close()
        else controller.enqueue(piece.value)
      } catch (error) {
        log.error({ err: error }, 'an answer broke off in the middle')
        controller.error(error)
      }
    },
    async cancel() {
      isWanted = false
      await pieces.return?.()
    },
  })
}

function revisionOf(value: object): { revision?: number } {
  return 'revision' in value && typeof value.revision === 'number' ? { revision: value.revision } : {}
}
