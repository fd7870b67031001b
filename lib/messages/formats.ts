import type { Formats } from 'next-intl'

/** How dates are written, by name: `format.dateTime(date, 'day')`. Moments are in the reader's time zone, and name it. */
export const formats = {
  dateTime: {
    day: { day: 'numeric', month: 'long', year: 'numeric' },
    moment: {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'short',
    },
  },
} as const satisfies Formats
