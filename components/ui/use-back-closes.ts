import { useEffect, useEffectEvent, useRef } from 'react'

/** What lies open over a page, in the order in which it was opened, as the browser's history keeps it. */
const OPENED = 'stetOpened'

const closing = new Set<string>()

/**
 * Makes the browser's Back close what is open before it leaves the page. What was open from the start was led to: there
 * Back leaves.
 */
export function useBackCloses(close: () => void, { isOpen }: { isOpen: boolean }): void {
  const isFromStart = useRef(isOpen)
  const tell = useEffectEvent(close)
  useEffect(() => {
    if (!isOpen || isFromStart.current) {
      isFromStart.current &&= isOpen
      return
    }
    const name = crypto.randomUUID()
    history.pushState({ ...stateOf(), [OPENED]: [...openedIn(), name] }, '')
    const hear = (): void => {
      if (!openedIn().includes(name)) tell()
    }
    addEventListener('popstate', hear)
    return () => {
      removeEventListener('popstate', hear)
      closing.add(name)
      // Several may be closed at once: then it is one way back.
      queueMicrotask(leaveClosed)
    }
  }, [isOpen])
}

/** Takes what was closed by other means off the history, where it still is the end of it. */
function leaveClosed(): void {
  const opened = openedIn()
  const kept = opened.findLastIndex((name) => !closing.has(name)) + 1
  closing.clear()
  if (kept < opened.length) history.go(kept - opened.length)
}

function openedIn(): readonly string[] {
  const opened: unknown = stateOf()[OPENED]
  return Array.isArray(opened) ? opened.filter((name) => typeof name === 'string') : []
}

function stateOf(): Record<string, unknown> {
  const state: unknown = history.state
  return typeof state === 'object' && state !== null ? { ...state } : {}
}
