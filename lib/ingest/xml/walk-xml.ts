import { Parser } from 'htmlparser2'
import { ok, type Failure, type Result } from '@/lib/core/result'

export type XmlVisitor = {
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

const MOST_NESTING = 512
const MOST_ELEMENTS = 3_000_000

const TOO_DEEP: Failure = {
  code: 'invalid',
  message: `The file nests more than ${String(MOST_NESTING)} elements deep. Paste its text instead.`,
}
const TOO_MANY: Failure = {
  code: 'too_large',
  message: 'The file has more than three million elements. Split it, or paste its text.',
}

/**
 * Goes over XML once without building anything. Entities that a file declares itself are never expanded: a reference to
 * one is text like any other. Names keep their prefix as written.
 */
export function walkXml(bytes: Uint8Array, visitor: XmlVisitor): Result<void> {
  let depth = 0
  let elements = 0
  let fault: Failure | undefined
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > MOST_NESTING) stop(TOO_DEEP)
        else if (++elements > MOST_ELEMENTS) stop(TOO_MANY)
        else visitor.open?.(name, attributes)
      },
      // Outside of the root stands what is left of a document type, if anything.
      ontext: (text) => (depth > 0 ? visitor.text?.(text) : undefined),
      onclosetag(name) {
        depth--
        if (!fault) visitor.close?.(name)
      },
    },
    { xmlMode: true },
  )
  function stop(reason: Failure): void {
    fault = reason
    // Nothing after this is parsed, and the elements that are open are not closed in turn.
    parser.reset()
    parser.pause()
  }
  for (const piece of pieces(decodeXml(bytes))) {
    if (fault) break
    parser.write(piece)
  }
  if (fault) return { ok: false, failure: fault }
  parser.end()
  return ok(undefined)
}

/** In pieces, so that a fault early on stops the work early. */
function* pieces(text: string): Generator<string> {
  const LENGTH = 65_536
  for (let at = 0; at < text.length; at += LENGTH) yield text.slice(at, at + LENGTH)
}

/** XML in a package is UTF-8 unless its first bytes say UTF-16. */
function decodeXml(bytes: Uint8Array): string {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff
  return new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8').decode(bytes)
}
