import { fail, ok, type Result } from '@/lib/core/result'

/** Markup may be many times as long as the text it holds, most of all where its pictures are drawn into it. */
const MAX_MARKUP_LENGTH = 10 * 1024 * 1024

/** Refuses markup that cannot be worked on. Its text is checked again once it has been read. */
export function checkMarkup(html: string): Result<string> {
  if (html.length > MAX_MARKUP_LENGTH) {
    return fail(
      'too_large',
      'The page is longer than 10 MB. Save it without its scripts and images, or paste its text.',
    )
  }
  if (html.trim() === '') return fail('invalid', 'The page is empty. Enter at least one word.')
  const nul = html.indexOf('\0')
  if (nul !== -1) {
    return fail('invalid', `The page has a NUL character (U+0000) at offset ${nul}. Remove it and try again.`)
  }
  if (!html.isWellFormed()) {
    const lone = html.search(/\p{Surrogate}/u)
    return fail(
      'invalid',
      `The page has half a character (a lone surrogate) at offset ${lone}. Copy it again.`,
    )
  }
  return ok(html)
}
