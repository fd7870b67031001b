import { fail, ok, type Result } from '@/lib/core/result'
import type { HeldBytes } from './held-bytes'

/** Two megabytes of text may be escaped to several times that in JSON. */
const MAX_BODY_BYTES = 16 * 1024 * 1024

/** A request's body, read whole, with the media type it was sent under. */
export type SentBody = { bytes: Uint8Array; type: string }

/** The bytes are refused as soon as they pass the limit, in bytes, or what the process can hold beside other requests. */
export async function readBody(
  request: Request,
  { held, limit = MAX_BODY_BYTES }: { held: HeldBytes; limit?: number | undefined },
): Promise<Result<SentBody>> {
  const bytes = await readBytes(request, { held, limit })
  return bytes.ok ? ok({ bytes: bytes.value, type: request.headers.get('content-type') ?? '' }) : bytes
}

async function readBytes(
  request: Request,
  { held, limit }: { held: HeldBytes; limit: number },
): Promise<Result<Uint8Array>> {
  const declared = Number(request.headers.get('content-length') ?? 0)
  if (declared > limit) return tooLarge(limit)
  if (!held.growTo(declared)) return busy()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > limit) return tooLarge(limit)
    if (!held.growTo(Math.max(size, declared))) return busy()
    chunks.push(chunk)
  }
  return ok(Buffer.concat(chunks))
}

/**
 * The body as JSON. Other media types are refused: a form of another site can send those without asking first. An empty
 * body needs no type.
 */
export function readJson({ bytes, type }: SentBody): Result<unknown> {
  const isJson = type.split(';')[0]?.trim().toLowerCase() === 'application/json'
  if (bytes.byteLength === 0 || isJson) return parseJson(bytes)
  return fail('unsupported_type', 'Send the body as JSON, with the header "Content-Type: application/json".')
}

/** Bytes as JSON. An empty body reads as `{}`, so that requests whose every field is optional need none. */
export function parseJson(bytes: Uint8Array): Result<unknown> {
  if (bytes.byteLength === 0) return ok({})
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    if (error instanceof TypeError)
      return fail('invalid', 'The body is not valid UTF-8. Send JSON encoded as UTF-8.')
    if (error instanceof SyntaxError) return fail('invalid', `The body is not valid JSON: ${error.message}.`)
    throw error
  }
  const fault = findUnstorable(json)
  return fault ? fail('invalid', fault.message, { field: fault.field }) : ok(json)
}

/**
 * The first string that no PostgreSQL text can hold: one with a NUL character or a lone surrogate. Walks with a stack
 * of its own, since a hostile body nests deeper than the call stack.
 */
export function findUnstorable(json: unknown): { field: string; message: string } | undefined {
  const left: { value: unknown; field: string }[] = [{ value: json, field: '' }]
  for (let item = left.pop(); item; item = left.pop()) {
    const { value, field } = item
    if (typeof value === 'string') {
      const message = faultOf(value)
      if (message) return { field, message }
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) {
        if (faultOf(key))
          return { field, message: 'A field name contains a NUL character or a lone surrogate.' }
        left.push({ value: child, field: field ? `${field}.${key}` : key })
      }
    }
  }
  return undefined
}

function faultOf(text: string): string | undefined {
  const nul = text.indexOf('\0')
  if (nul >= 0) return `The text contains a NUL character at offset ${nul}. Remove it and send again.`
  if (text.isWellFormed()) return undefined
  const at = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.exec(text)?.index ?? 0
  return `The text contains half of a surrogate pair at offset ${at}. Remove it and send again.`
}

function tooLarge(limit: number): Result<never> {
  return fail('too_large', `The request is larger than ${limit / 1024 / 1024} MB.`)
}

function busy(): Result<never> {
  const message = 'The server is busy with other large uploads. Try again in a minute.'
  return fail('unavailable', message)
}
