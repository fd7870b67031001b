import { isCalendarDay } from '@/lib/schema/is-calendar-day'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const LONGEST = 80

const YEAR_FIRST = /(?<!\d)((?:18|19|20)\d{2})([-/.]?)(\d{1,2})\2(\d{1,2})(?!\d{1,5}[-/.])/
const DAY_FIRST = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)? ([A-Za-z]{3})[a-z]{0,6}\.?,? ((?:18|19|20)\d{2})(?!\d)/
const MONTH_FIRST =
  /(?<![A-Za-z])([A-Za-z]{3})[a-z]{0,6}\.? (\d{1,2})(?:st|nd|rd|th)?,? ((?:18|19|20)\d{2})(?!\d)/

/**
 * The calendar day that a machine-readable date names, as it is written and so in the page's own time zone: ISO 8601,
 * 20240131, 2024/01/31, "31 January 2024", "Jan 31, 2024". Orders that can be misread (01/02/2024) are not read.
 */
export function calendarDay(written: string | undefined): string | undefined {
  const text = (written ?? '').trim().slice(0, LONGEST).replace(/\s+/g, ' ')
  const [, year, separator, month, day] = YEAR_FIRST.exec(text) ?? []
  if (year && (separator !== '' || /^(?:18|19|20)\d{6}/.test(text)))
    return dayOf(year, Number(month), Number(day))
  const [, dayBefore, monthAfter, yearAfter] = DAY_FIRST.exec(text) ?? []
  if (yearAfter) return dayOf(yearAfter, monthOf(monthAfter), Number(dayBefore))
  const [, monthBefore, dayAfter, yearLast] = MONTH_FIRST.exec(text) ?? []
  return yearLast ? dayOf(yearLast, monthOf(monthBefore), Number(dayAfter)) : undefined
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').toLowerCase()) + 1
}

function dayOf(year: string, month: number, day: number): string | undefined {
  const written = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isCalendarDay(written) ? written : undefined
}
