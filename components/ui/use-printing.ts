import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

let printing = false

/** Is the page being printed? For what draws only the part of a long list that is on the screen: paper shows all of it. */
export function usePrinting(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => printing,
    () => false,
  )
}

function subscribe(onChange: () => void): () => void {
  // The browser takes the page as it is when this event has been heard.
  const change = ({ type }: Event): void => {
    printing = type === 'beforeprint'
    flushSync(onChange)
  }
  addEventListener('beforeprint', change)
  addEventListener('afterprint', change)
  return () => {
    removeEventListener('beforeprint', change)
    removeEventListener('afterprint', change)
  }
}
