import { decodeWords } from './decode-words'

/** Who a `From` field names: the name beside the address, else the address. */
export function senderOf(from: string): string | undefined {
  const decoded = decodeWords(from)
  const name = nameBeside(decoded)
  const plain = name?.trim().replace(/^"|"$/g, '').replace(/\\(.)/g, '$1').trim()
  return plain === undefined || plain === ''
    ? decoded.split(/[\s<>]+/).find((word) => /.@./.test(word))
    : plain
}

/** What stands before the address in angle brackets, in quotes or without any. */
function nameBeside(field: string): string | undefined {
  const words = field.trimStart()
  const name = /^"(?:\\.|[^"\\])*"|^[^"<]*/.exec(words)?.[0] ?? ''
  return words.slice(name.length).trimStart().startsWith('<') ? name : undefined
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The calendar day of a `Date` field (RFC 5322) as its sender wrote it, in the sender's own time zone. */
export function sentDay(date: string): string | undefined {
  const written = /\b(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})\b/.exec(date)
  const month = MONTHS.indexOf(written?.[2]?.toLowerCase() ?? '') + 1
  if (!written || month === 0) return undefined
  const twoDigits = (value: number) => String(value).padStart(2, '0')
  return `${written[3] ?? ''}-${twoDigits(month)}-${twoDigits(Number(written[1]))}`
}
