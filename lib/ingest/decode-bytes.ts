import { getBOMEncoding, TextDecoder } from '@exodus/bytes/encoding.js'
import { partitionPoint } from '@/lib/core/partition-point'
import { fail, ok, type Result } from '@/lib/core/result'
import { encodingInMarkup } from './encoding/encoding-in-markup'
import { encodingNamed } from './encoding/encoding-named'
import { guessEncodings, wideEncodingOf } from './encoding/guess-encodings'

export type Decoded = {
  text: string
  /** The encoding's name in lower case, as the WHATWG has it. */
  encoding: string
  /** Nothing said what the encoding is, or what was said is wrong: it shows in the bytes alone. */
  guessed: boolean
}

type Hints = {
  /** What came along with the bytes, as in a `Content-Type` header. */
  charset?: string | undefined
  /** Whether the bytes may declare their own encoding, as HTML does. */
  isMarkup?: boolean | undefined
}

/**
 * Bytes as text. What says most decides: the byte order mark, what came along with the bytes, what markup declares, valid
 * UTF-8, and for other bytes the frequency of their letters. A declaration that the bytes contradict is not believed; one
 * that fits but for a few broken characters is, and those become U+FFFD, as in a browser. Never throws.
 */
export function decodeBytes(bytes: Uint8Array, hints: Hints = {}): Result<Decoded> {
  const declared = declaredEncoding(bytes, hints)
  const certain =
    (declared === null ? decodeWide(bytes) : decodeAs(bytes, declared)) ?? decodeAs(bytes, 'utf-8')
  if (certain) return ok(declared === null ? certain : { ...certain, guessed: certain.encoding !== declared })
  return (
    decodeNearly(bytes, declared ?? 'utf-8') ??
    decodeByGuess(bytes, hints) ??
    refuse(bytes, declared ?? 'utf-8')
  )
}

function declaredEncoding(bytes: Uint8Array, { charset, isMarkup }: Hints): string | null {
  return (
    getBOMEncoding(bytes) ?? encodingNamed(charset) ?? (isMarkup === true ? encodingInMarkup(bytes) : null)
  )
}

/** What a person should know of text whose encoding was guessed. */
export function noteOnEncoding({ encoding, guessed }: Decoded): string | null {
  if (!guessed) return null
  return `It does not state its character encoding. It was read as ${encoding.toUpperCase()}, the best match. Check that letters outside A to Z are correct.`
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return { text, encoding, guessed: false }
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** A zero is valid UTF-8 and no text: bytes full of them are UTF-16 that forgot to say so. */
function decodeWide(bytes: Uint8Array): Decoded | null {
  const encoding = wideEncodingOf(bytes)
  const decoded = encoding === null ? null : decodeAs(bytes, encoding)
  return decoded && { ...decoded, guessed: true }
}

/** No text has them; an encoding that yields some is the wrong one. */
const CONTROLS = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/

function decodeByGuess(bytes: Uint8Array, { isMarkup = false }: Hints): Result<Decoded> | null {
  // What browsers take a page for that says nothing of its encoding, unless its letters speak for another.
  const last = isMarkup ? ['windows-1252'] : []
  for (const encoding of [...guessEncodings(bytes, { isMarkup }), ...last]) {
    const decoded = decodeAs(bytes, encoding)
    if (decoded && !CONTROLS.test(decoded.text)) return ok({ ...decoded, guessed: true })
  }
  return null
}

/** One broken character in so many may be a slip of whatever cut the text; more is another encoding. */
const CHARACTERS_PER_BREAK = 500

function decodeNearly(bytes: Uint8Array, encoding: string): Result<Decoded> | null {
  const text = new TextDecoder(encoding).decode(bytes)
  const broken = text.split('\uFFFD').length - 1
  return broken * CHARACTERS_PER_BREAK <= text.length ? ok({ text, encoding, guessed: false }) : null
}

function refuse(bytes: Uint8Array, encoding: string): Result<never> {
  const at = encoding === 'utf-8' ? ` (first bad byte near ${firstBadByte(bytes)})` : ''
  return fail(
    'invalid',
    `The file is not valid ${encoding.toUpperCase()}${at}. Save it as UTF-8 and try again.`,
    { field: 'file' },
  )
}

/** Binary search over prefixes: a prefix decodes until it holds the bad byte. A character cut in two is no fault yet. */
function firstBadByte(bytes: Uint8Array): number {
  return partitionPoint(bytes.length - 1, (index) => isGoodPrefix(bytes.subarray(0, index + 1)))
}

function isGoodPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
