'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { TIME_ZONE_COOKIE, asTimeZone } from '@/lib/schema/time-zone'

const YEAR_SECONDS = 365 * 24 * 60 * 60

/** Tells the server the browser's time zone. The screen is rendered again where it was written in another. */
export function TimeZone({ written }: { written: string }) {
  const router = useRouter()
  useEffect(() => {
    const own = asTimeZone(new Intl.DateTimeFormat('en').resolvedOptions().timeZone)
    if (own === undefined || own === written) return
    document.cookie = `${TIME_ZONE_COOKIE}=${own}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`
    router.refresh()
  }, [router, written])
  return null
}
