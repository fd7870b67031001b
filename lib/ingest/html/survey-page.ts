import { Parser } from 'htmlparser2'
import type { Failure } from '@/lib/core/result'

/** As deep as browsers go; the parsers behind this one take time with the square of the depth. */
const MAX_NESTING = 512
/** Long articles have a few thousand elements; sanitising as many as this takes about two seconds. */
const MAX_ELEMENTS = 100_000
/** A stretch ends at each tag and each character reference. */
const MAX_STRETCHES_OF_TEXT = 1_000_000

const TOO_DEEP: Failure = {
  code: 'invalid',
  message: `The page nests more than ${MAX_NESTING} elements deep. Paste its text instead.`,
}
const TOO_MANY_PARTS: Failure = {
  code: 'too_large',
  message: `The page has more than ${MAX_ELEMENTS} elements or a million pieces of text. Paste its text instead.`,
}

/** Goes over a page once, without building anything: what is wrong with its nesting or size, so that what follows is safe. */
export function surveyPage(html: string): Failure | undefined {
  let fault: Failure | undefined
  let depth = 0
  let elements = 0
  let stretches = 0
  const stop = (reason: Failure): void => {
    fault = reason
    parser.pause()
  }
  const parser = new Parser({
    onopentag() {
      if (++depth > MAX_NESTING) stop(TOO_DEEP)
      if (++elements > MAX_ELEMENTS) stop(TOO_MANY_PARTS)
    },
    ontext() {
      if (++stretches > MAX_STRETCHES_OF_TEXT) stop(TOO_MANY_PARTS)
    },
    onclosetag() {
      depth--
    },
  })
  parser.end(html)
  return fault
}
