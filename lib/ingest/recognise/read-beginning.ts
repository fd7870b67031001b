import { getBOMEncoding, TextDecoder } from '@exodus/bytes/encoding.js'
import { encodingNamed } from '@/lib/ingest/encoding/encoding-named'
import { wideEncodingOf } from '@/lib/ingest/encoding/guess-encodings'

/** How many bytes of a file are looked at; what it is shows early. */
const LOOKED_AT = 100_000

/** The beginning of a file, `isCut` where the file goes on after it. */
export type Beginning = { text: string; isCut: boolean }

/**
 * The beginning of a file as text, good enough to tell what it is: the signs of every format are ASCII, which reads the
 * same in all encodings but the wide ones. What is no UTF-8 becomes U+FFFD here; the reader finds out what it was.
 */
export function readBeginning(bytes: Uint8Array, charset: string | undefined): Beginning {
  const beginning = bytes.subarray(0, LOOKED_AT)
  // In a wide encoding every file has an even number of bytes.
  const wide = bytes.length % 2 === 0 ? wideEncoding(beginning, charset) : undefined
  const decoder = new TextDecoder(wide ?? 'utf-8')
  // A stream holds back a character that is cut in two, for the bytes that would follow.
  return { text: decoder.decode(beginning, { stream: true }), isCut: bytes.length > LOOKED_AT }
}

function wideEncoding(beginning: Uint8Array, charset: string | undefined): string | undefined {
  const named = getBOMEncoding(beginning) ?? encodingNamed(charset)
  // One that is named without a zero in sight was named wrongly: not even its line ends would be there.
  const isNamed = named?.startsWith('utf-16') === true && beginning.includes(0)
  return (isNamed ? named : wideEncodingOf(beginning)) ?? undefined
}
