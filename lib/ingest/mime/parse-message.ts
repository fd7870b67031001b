import { fail, ok, type Result } from '@/lib/core/result'
import { parseParameters } from './parse-parameters'
import type { Part } from './part'

const MOST_NESTING = 20
const MOST_PARTS = 2_000
const MOST_HEADER_LINES = 2_000

/**
 * A MIME message (RFC 2045 and 2046) as its parts. Nothing is decoded yet. Messages inside messages are left whole, as
 * attachments; nesting and number of parts have limits.
 */
export function parseMessage(bytes: Uint8Array): Result<Part> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const tally = { parts: 0 }
  const part = parsePart(text.replace(/^From [^\n]*\n/, ''), { depth: 0, tally })
  if (part) return ok(part)
  const message = `The message has more than ${String(MOST_PARTS)} parts, or nests them more than ${String(MOST_NESTING)} deep. Paste its text.`
  return fail('too_large', message)
}

type Nesting = { depth: number; tally: { parts: number } }

function parsePart(text: string, { depth, tally }: Nesting): Part | undefined {
  if (depth > MOST_NESTING || ++tally.parts > MOST_PARTS) return undefined
  const { headers, body } = splitHeaders(text)
  const { value, parameters } = parseParameters(headers.get('content-type') ?? 'text/plain')
  const type = value.toLowerCase()
  const boundary = type.startsWith('multipart/') ? parameters.get('boundary') : undefined
  if (boundary === undefined || boundary === '') return { headers, type, parameters, body, parts: [] }
  const parts: Part[] = []
  for (const piece of splitAt(body, boundary)) {
    const part = parsePart(piece, { depth: depth + 1, tally })
    if (!part) return undefined
    parts.push(part)
  }
  return { headers, type, parameters, body: '', parts }
}

function splitHeaders(text: string): { headers: Map<string, string>; body: string } {
  const headers = new Map<string, string>()
  let name: string | undefined
  let at = 0
  for (let lines = 0; at < text.length && lines < MOST_HEADER_LINES; lines++) {
    const lineEnd = text.indexOf('\n', at)
    const end = lineEnd === -1 ? text.length : lineEnd
    const line = text.slice(at, end).replace(/\r$/, '')
    at = end + 1
    if (line === '') break
    if (/^[ \t]/.test(line)) {
      if (name !== undefined) headers.set(name, `${headers.get(name) ?? ''} ${line.trim()}`)
      continue
    }
    const colon = line.indexOf(':')
    const field = line.slice(0, Math.max(colon, 0)).trim().toLowerCase()
    // Of equal fields the first counts; what continues a later one goes nowhere.
    name = field === '' || headers.has(field) ? undefined : field
    if (name !== undefined) headers.set(name, line.slice(colon + 1).trim())
  }
  return { headers, body: text.slice(at) }
}

/** What stands between the lines that begin with a boundary, up to its last one, which ends in two dashes. */
function splitAt(body: string, boundary: string): string[] {
  const sign = `--${boundary}`
  const pieces: string[] = []
  let start: number | undefined
  for (let at = nextLine(body, sign, 0); at !== -1; at = nextLine(body, sign, at + sign.length)) {
    if (start !== undefined) pieces.push(body.slice(start, at).replace(/\r?\n$/, ''))
    if (pieces.length > MOST_PARTS || body.startsWith('--', at + sign.length)) return pieces
    const lineEnd = body.indexOf('\n', at)
    if (lineEnd === -1) return pieces
    start = lineEnd + 1
  }
  // A message cut short still has its last part.
  if (start !== undefined) pieces.push(body.slice(start))
  return pieces
}

function nextLine(body: string, sign: string, from: number): number {
  for (let at = body.indexOf(sign, from); at !== -1; at = body.indexOf(sign, at + 1)) {
    const isAtLineStart = at === 0 || body[at - 1] === '\n'
    // A longer boundary may begin with a shorter one.
    if (
      isAtLineStart &&
      /^(?:--)?[ \t]*\r?(?:\n|$)/.test(body.slice(at + sign.length, at + sign.length + 80))
    )
      return at
  }
  return -1
}
