'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useTransition } from 'react'

/** For filters that live in the address: replaces its query, and tells while the page for it is on its way. */
export function useAddressQuery() {
  const router = useRouter()
  const pathname = usePathname()
  const [busy, startTransition] = useTransition()
  function go(query: URLSearchParams): void {
    const text = query.toString()
    startTransition(() => router.replace(text ? `${pathname}?${text}` : pathname, { scroll: false }))
  }
  return { go, busy }
}
