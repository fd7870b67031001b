/** The name of the format may stand after a byte order mark and white space. */
export function isRtf(beginning: string): boolean {
  return /^(?:\xef\xbb\xbf)?\s*\{\\rtf/.test(beginning)
}

/**
 * A PDF begins with its name, or has it at the beginning of a line after what is no text, or after the header of a
 * message that it was sent with. Text may mention it anywhere.
 */
export function isPdf(beginning: string): boolean {
  if (/^(?:\xef\xbb\xbf)?\s*%PDF-/.test(beginning)) return true
  const at = /[\r\n]%PDF-\d/.exec(beginning)?.index
  return at !== undefined && isRubbish(beginning.slice(0, at))
}

function isRubbish(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/)
  return NO_TEXT.test(text) || lines.every((line) => line === '' || /^(?:[A-Za-z-]+:|\s|--)/.test(line))
}

/** Control characters other than those that part words, lines and pages. */
const NO_TEXT = /[^\P{Cc}\t\n\f\r\x80-\x9f]/u
