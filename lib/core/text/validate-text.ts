import { fail, ok, type Result } from '@/lib/core/result'

/** The longest text an article may have, in bytes of UTF-8 (2 MB). */
export const MAX_TEXT_BYTES = 2 * 1024 * 1024

/**
 * Refuses text that cannot be stored or worked on: nothing but white space, NUL or a lone surrogate (PostgreSQL's
 * `text` holds neither), more than `MAX_TEXT_BYTES`. The message names the place (UTF-16 offset from 0, line from 1)
 * and what to do. The text itself comes back unchanged.
 */
export function validateText(text: string): Result<string> {
  // One UTF-16 unit is at least one byte, so that a huge input is turned away before it is read.
  if (text.length > MAX_TEXT_BYTES || utf8Length(text) > MAX_TEXT_BYTES) {
    return fail('too_large', 'The text is longer than 2 MB. Shorten it, or import it in parts.')
  }
  if (text.trim() === '') return fail('invalid', 'The text is empty. Enter at least one word.')
  const nul = text.indexOf('\0')
  if (nul !== -1) {
    return fail(
      'invalid',
      `The text has a NUL character (U+0000) at ${place(text, nul)}. Remove it and try again.`,
    )
  }
  const lone = text.search(/\p{Surrogate}/u)
  if (lone !== -1) {
    return fail(
      'invalid',
      `The text has half a character (a lone surrogate, ${codeOf(text, lone)}) at ${place(text, lone)}. ` +
        'Copy the text again from its source, or remove that character.',
    )
  }
  return ok(text)
}

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length
}

function place(text: string, offset: number): string {
  const line = text.slice(0, offset).split(/\r\n|\r|\n/).length
  return `offset ${String(offset)}, line ${String(line)}`
}

function codeOf(text: string, offset: number): string {
  return `U+${text.charCodeAt(offset).toString(16).toUpperCase()}`
}
