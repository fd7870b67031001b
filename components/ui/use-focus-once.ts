import { useEffect, useRef } from 'react'

/** For the heading of what has just come: takes the focus there, so that a keyboard or a screen reader goes on from it. */
export function useFocusOnce() {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return heading
}
