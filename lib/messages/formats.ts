import type { Formats } from 'next-intl'

/** How dates are written, by name: `format.dateTime(date, 'day')`. The time zone is UTC for every reader. */
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
    },
  },
} as const satisfies Formats
