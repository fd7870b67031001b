import { useEffect, useRef } from 'react'

/** For what has just come: takes the focus there, so that a keyboard or a screen reader goes on from it. */
export function useFocusOnce<E extends HTMLElement = HTMLHeadingElement>() {
  const element = useRef<E>(null)
  useEffect(() => element.current?.focus(), [])
  return element
}
