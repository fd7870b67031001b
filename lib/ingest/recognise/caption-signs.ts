/** WebVTT begins with its name, after a byte order mark at most. */
export function isVtt(beginning: string): boolean {
  return /^\ufeff?WEBVTT(?:[ \t\r\n]|$)/.test(beginning)
}

/** SubRip has no name: it begins with a number on a line, and a line of two times. Some files leave out the number, or decimals. */
export function isSrt(beginning: string): boolean {
  return /^\ufeff?\s{0,100}(?:\d{1,6}[ \t]*\r{0,2}\n)?\d{1,3}:\d{2}:\d{2}(?:[,.]\d{1,3})?[ \t]*-->[ \t]*\d{1,3}:\d{2}:\d{2}/.test(
    beginning,
  )
}
