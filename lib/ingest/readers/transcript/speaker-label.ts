/** The longest name of a speaker that is looked for, in UTF-16 units. */
const LONGEST = 60
const MOST_WORDS = 6

/** Headers of messages and words before asides; what stands behind them is nobody's speech. */
const NO_SPEAKER = new Set([
  ...['from', 'to', 'cc', 'bcc', 'date', 'sent', 'subject', 'reply-to', 'attachments'],
  ...['note', 'notes', 'update', 'updated', 'correction', 'source', 'sources', 'photo', 'image', 'video'],
  ...['caption', 'credit', 'read more', 'see also', 'related', 'warning', 'tip', 'example', 'http', 'https'],
])

const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}\s.'’&/()-]*$/u

/** The name of a speaker in what stands before a colon or a time, if it can be one. */
export function speakerLabel(candidate: string): string | undefined {
  const name = candidate.trim()
  if (name === '' || name.length > LONGEST || !NAME.test(name)) return undefined
  const words = name.split(/\s+/)
  if (words.length > MOST_WORDS || NO_SPEAKER.has(name.toLowerCase())) return undefined
  // Names begin with a capital, where their script has any, and hold letters.
  const [first = ''] = name
  const isSmall = first !== first.toUpperCase()
  return isSmall || !/\p{L}/u.test(name) ? undefined : name
}

/** Whether a name is written in capitals alone, as captions write those of speakers. */
export function isInCapitals(name: string): boolean {
  return /\p{Lu}{2}/u.test(name) && name === name.toUpperCase()
}

/** What stands before the first colon of a line and may be a speaker, and what stands behind it. */
export function splitLabel(line: string): { speaker: string; words: string } | undefined {
  const colon = line.slice(0, LONGEST + 1).indexOf(':')
  if (colon === -1) return undefined
  const words = line.slice(colon + 1)
  const speaker = speakerLabel(line.slice(0, colon))
  // "10:30" and "https://" are one word.
  return speaker === undefined || /^\S/.test(words) ? undefined : { speaker, words: words.trim() }
}
