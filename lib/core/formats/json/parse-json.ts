import { fail, ok, type Result } from '@/lib/core/result'

/**
 * Deeper than any of our exports, an article in which nests to 64 levels, each of which is a node and its content, and far
 * deeper than what any other tool writes.
 */
const MAX_DEPTH = 200

/** Each value costs memory many times its length in the file. */
const MAX_VALUES = 2_000_000

/** Parses JSON that a stranger wrote: its depth and the number of its values are counted before anything is built. */
export function parseJson(text: string): Result<unknown> {
  const fault = faultOf(text)
  if (fault !== undefined) return fail('too_large', fault)
  try {
    return ok(JSON.parse(text))
  } catch (error) {
    if (error instanceof SyntaxError) return fail('invalid', `This is not valid JSON: ${error.message}.`)
    throw error
  }
}

function faultOf(text: string): string | undefined {
  let depth = 0
  let values = 0
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case QUOTE:
        at = endOfString(text, at)
        break
      case OPEN_LIST:
      case OPEN_OBJECT:
        depth += 1
        values += 1
        if (depth > MAX_DEPTH) return `The JSON nests deeper than ${MAX_DEPTH} levels.`
        break
      case CLOSE_LIST:
      case CLOSE_OBJECT:
        depth -= 1
        break
      case COMMA:
        values += 1
    }
    if (values > MAX_VALUES) return 'The JSON has more than two million values. Import it in parts.'
  }
  return undefined
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const OPEN_LIST = 0x5b
const CLOSE_LIST = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d

function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1
  return at
}
