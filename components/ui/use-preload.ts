import { useEffect } from 'react'

/** In ms. The page has been drawn by then, where the browser does not say when it has nothing to do. */
const SOON = 2000

/** Loads what will be used later, once the page has nothing else to do. */
export function usePreload(preload: () => void): void {
  useEffect(() => {
    // Safari has no such callback.
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(preload, SOON)
      return () => clearTimeout(timer)
    }
    const handle = requestIdleCallback(preload, { timeout: SOON })
    return () => cancelIdleCallback(handle)
  }, [preload])
}
