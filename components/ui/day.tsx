import { useFormatter } from 'next-intl'

/** A calendar day, the same for every reader wherever they are. Takes an ISO day or instant. */
export function Day({ at }: { at: string }) {
  const format = useFormatter()
  return <time dateTime={at}>{format.dateTime(new Date(at), 'day')}</time>
}
