'use client'

import Link from 'next/link'
import { useState, type ComponentProps } from 'react'

/**
 * A link to another screen that is always in sight. What its screen needs is loaded when somebody points at the link or
 * reaches it by key, not with every page that shows it.
 */
export function ScreenLink(props: Omit<ComponentProps<typeof Link>, 'prefetch'>) {
  const [isWanted, setIsWanted] = useState(false)
  const want = () => setIsWanted(true)
  return (
    <Link
      {...props}
      prefetch={isWanted ? null : false}
      onPointerEnter={want}
      onTouchStart={want}
      onFocus={want}
    />
  )
}
