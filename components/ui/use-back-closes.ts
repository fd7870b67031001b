import { useEffect, useEffectEvent, useRef } from 'react'

/** What is open over the page, in the order of opening: each has an entry in the browser's history. */
const open: { close: () => void }[] = []

/** Steps back that we asked for ourselves and the browser has not made yet. */
let awaited = 0
/** Entries to add once it has. */
let waiting = 0
/** What was closed by other means since the last step back. */
let closed = 0

type BackCloses = {
  isOpen: boolean
  /** A link opened it, not somebody on this page: Back leaves the page. */
  isLed: boolean
}

/** Makes the browser's Back close what somebody opened on this page, before it leaves the page. */
export function useBackCloses(close: () => void, { isOpen, isLed }: BackCloses): void {
  const led = useRef(isLed)
  const wasOpen = useRef(false)
  const tell = useEffectEvent(close)
  useEffect(() => {
    if (wasOpen.current && !isOpen) led.current = false
    wasOpen.current = isOpen
    if (!isOpen || led.current) return
    const entry = { close: () => tell() }
    const { pathname } = location
    open.push(entry)
    if (awaited > 0) waiting += 1
    else addEntry()
    return () => {
      const at = open.indexOf(entry)
      // Back has closed it, or a link has led elsewhere.
      if (at === -1) return
      open.splice(at, 1)
      if (location.pathname !== pathname) return
      closed += 1
      // Several may be closed at once: then it is one step back.
      queueMicrotask(stepBack)
    }
  }, [isOpen])
}

/** The same address again; Next adds its own part of the state. */
function addEntry(): void {
  history.pushState({}, '')
}

function stepBack(): void {
  if (closed === 0) return
  awaited += 1
  history.go(-closed)
  closed = 0
}

function hear({ state }: PopStateEvent): void {
  // A link to a part of the page.
  if (state === null) return
  if (awaited === 0) {
    open.pop()?.close()
    return
  }
  awaited -= 1
  if (awaited > 0) return
  for (; waiting > 0; waiting -= 1) addEntry()
}

if (typeof window !== 'undefined') addEventListener('popstate', hear)
