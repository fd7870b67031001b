import { useFormatter } from 'next-intl'

/** An ISO day without a time: a day on somebody's page or calendar, which has no time zone. */
const CALENDAR_DAY = /^\d{4}-\d{2}-\d{2}$/

/** A day. That of an instant is the reader's; a calendar day is the same wherever it is read. */
export function Day({ at }: { at: string }) {
  const format = useFormatter()
  const fixed = CALENDAR_DAY.test(at) ? { timeZone: 'UTC' } : {}
  return <time dateTime={at}>{format.dateTime(new Date(at), 'day', fixed)}</time>
}
