import { isCalendarDay } from '@/lib/schema/is-calendar-day'
import type { DateInText } from '@/lib/schema/import'

const FIRST_LINES = 10
/** A date in a line longer than this belongs to what the article says, not to when it appeared. */
const LONGEST_DATELINE = 100

type Pattern = { pattern: RegExp; order: 'ymd' | 'dmy' | 'mdy' }

const DAY = '0[1-9]|[12]\\d|3[01]'
const MONTH = '0?[1-9]|1[0-2]'
const YEAR = '(?:19|20)\\d{2}'

/** Only orders that cannot be misread: 01/07/2024 is a different day on each side of the Atlantic. */
const NUMERIC: readonly Pattern[] = [
  // A clock time may be glued to the day: 2024/07/0103:02:33.
  { pattern: new RegExp(`(?<!\\d)(${YEAR})([-/.])(${MONTH})\\2(${DAY})(?=\\d{1,2}:\\d{2})`), order: 'ymd' },
  { pattern: new RegExp(`(?<!\\d)(${YEAR})([-/.])(${MONTH})\\2(${DAY}|[1-9])(?!\\d)`), order: 'ymd' },
  { pattern: new RegExp(`(?<!\\d)(${YEAR})()年\\s?(${MONTH})月\\s?(${DAY}|[1-9])日`), order: 'ymd' },
]

/**
 * A full date, year included, on a short line at the top of the text; `null` when there is none. Month names are read
 * in `language` and in English. Nothing is completed or guessed.
 */
export function dateInText(text: string, language: string): DateInText | null {
  const lines = text.split(/\n+/, FIRST_LINES).filter((line) => line.length <= LONGEST_DATELINE)
  const months = monthNames(language)
  for (const line of lines) {
    const found = numericDate(line) ?? writtenDate(line, months)
    if (found) return found
  }
  return null
}

function numericDate(line: string): DateInText | undefined {
  for (const { pattern } of NUMERIC) {
    const [quote, year, , month, day] = pattern.exec(line) ?? []
    const found = quote && dateOf({ year, month: Number(month), day, quote })
    if (found) return found
  }
  return undefined
}

function writtenDate(line: string, months: ReadonlyMap<string, number>): DateInText | undefined {
  const lower = line.toLowerCase()
  for (const [name, month] of months) {
    if (!lower.includes(name)) continue
    const word = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    const dayFirst = new RegExp(
      `(?<![\\d/.-])(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s+(?:de\\s+)?${word}\\.?,?\\s+(?:de\\s+)?(${YEAR})(?!\\d)`,
      'iu',
    )
    const [quote, day, year] = dayFirst.exec(line) ?? []
    if (quote) return dateOf({ year, month, day, quote })
    const monthFirst = new RegExp(
      `(?<!\\p{L})${word}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(${YEAR})(?!\\d)`,
      'iu',
    )
    const [other, otherDay, otherYear] = monthFirst.exec(line) ?? []
    if (other) return dateOf({ year: otherYear, month, day: otherDay, quote: other })
  }
  return undefined
}

function dateOf(parts: { year: string | undefined; month: number; day: string | undefined; quote: string }) {
  const day = [parts.year, String(parts.month).padStart(2, '0'), parts.day?.padStart(2, '0')].join('-')
  return isCalendarDay(day) ? { day, quote: parts.quote } : undefined
}

/** Month names, long and short, in the language's and in English forms, longest first so that "mars" wins over "mar". */
function monthNames(language: string): ReadonlyMap<string, number> {
  // The one common form that Intl does not make.
  const names: [string, number][] = [['sept', 9]]
  for (const locale of new Set([language === 'und' ? 'en' : language, 'en'])) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: style, timeZone: 'UTC' })
      for (let month = 1; month <= 12; month++) {
        const parts = format.formatToParts(Date.UTC(2024, month - 1, 1))
        const name = parts
          .find((part) => part.type === 'month')
          ?.value.toLowerCase()
          .replace(/\.$/, '')
        if (name && /^\p{L}{3,}$/u.test(name)) names.push([name, month])
      }
    }
  }
  return new Map(names.sort(([a], [b]) => b.length - a.length))
}
