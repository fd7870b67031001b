/**
 * Is this `YYYY-MM-DD` a day of the calendar that a person can have meant? Programs write year 0 and year 9999 where they
 * do not know the day, and PostgreSQL has no year 0.
 */
export function isCalendarDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || day.startsWith('0000') || day.startsWith('9999')) return false
  const date = new Date(`${day}T00:00:00Z`)
  // 31 February would parse as 2 March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}
