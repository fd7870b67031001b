'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { keepCookie } from '@/components/ui/keep-cookie'
import { TIME_ZONE_COOKIE, asTimeZone } from '@/lib/schema/time-zone'

/** Tells the server the browser's time zone. The screen is rendered again where it was written in another. */
export function TimeZone({ written }: { written: string }) {
  const router = useRouter()
  useEffect(() => {
    const own = asTimeZone(new Intl.DateTimeFormat('en').resolvedOptions().timeZone)
    if (own === undefined || own === written) return
    keepCookie(TIME_ZONE_COOKIE, own)
    router.refresh()
  }, [router, written])
  return null
}
