import { cookies } from 'next/headers'
import { cache } from 'react'
import { TIME_ZONE_COOKIE, asTimeZone } from '@/lib/schema/time-zone'

/** The time zone that the reader's browser last told of; UTC until then. */
export const requestTimeZone = cache(async function requestTimeZone(): Promise<string> {
  const sent = await cookies()
  return asTimeZone(sent.get(TIME_ZONE_COOKIE)?.value) ?? 'UTC'
})
