import { useFormatter } from 'next-intl'

/** An instant to the minute in UTC, the same for every reader. Whoever needs the seconds hovers. */
export function Moment({ at }: { at: string }) {
  const format = useFormatter()
  return (
    <time dateTime={at} title={at}>
      {format.dateTime(new Date(at), 'moment')}
    </time>
  )
}
