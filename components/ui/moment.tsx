import { useFormatter } from 'next-intl'

/** An instant to the minute, in the reader's time zone. Whoever needs the seconds or UTC hovers. */
export function Moment({ at }: { at: string }) {
  const format = useFormatter()
  return (
    <time dateTime={at} title={at}>
      {format.dateTime(new Date(at), 'moment')}
    </time>
  )
}
