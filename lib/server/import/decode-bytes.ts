import { fail, ok, type Result } from '@/lib/core/result'

/**
 * A file's bytes as text: UTF-16 when its byte order mark says so, otherwise UTF-8. Bytes that are no such text are
 * refused rather than guessed at, since a wrong guess would be stored as what the article says.
 */
export function decodeBytes(bytes: Uint8Array): Result<string> {
  const encoding = encodingOf(bytes)
  try {
    return ok(new TextDecoder(encoding, { fatal: true }).decode(bytes))
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const at = encoding === 'utf-8' ? ` (first bad byte near ${firstBadByte(bytes)})` : ''
    return fail(
      'invalid',
      `The file is not valid ${encoding.toUpperCase()}${at}. Save it as UTF-8 and try again.`,
      {
        field: 'file',
      },
    )
  }
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

/** Binary search over prefixes: a prefix decodes until it holds the bad byte. A character cut in two is no fault yet. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1
    if (isGoodPrefix(bytes.subarray(0, middle))) good = middle
    else bad = middle
  }
  return good
}

function isGoodPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
