/** Holds the time zone of the browser, so that the server writes dates as its reader counts them. */
export const TIME_ZONE_COOKIE = 'stet.time-zone'

/** IANA names are letters, digits and a few signs. The longest has 32 characters. */
const NAME = /^[A-Za-z][\w+/-]{0,63}$/

/** The time zone of this name, if there is one. Offsets such as `+02:00` are none: they do not know summer time. */
export function asTimeZone(name: string | undefined): string | undefined {
  if (name === undefined || !NAME.test(name)) return undefined
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return name
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
