/** Work that is saved on its own, as far as it concerns the page around it. */
export type Work = {
  /** Leaving the page now would leave something behind that the server does not have. */
  isUnsaved: () => boolean
  /** The page is hidden or left: what is to be sent is sent now. */
  flush: () => void
  /** The network, the session or the person may be back. */
  retry: () => void
}

const works = new Set<Work>()
let leaving = false

/** Tells the work of what happens to the page, until the function that it answers is called. */
export function watchPage(work: Work): () => void {
  if (works.size === 0)
    for (const [target, event, react] of reactions()) target.addEventListener(event, react)
  works.add(work)
  return () => {
    works.delete(work)
    if (works.size === 0)
      for (const [target, event, react] of reactions()) target.removeEventListener(event, react)
  }
}

/** While a page is being left, a browser ends its requests unless they are marked to outlive it. */
export function isLeaving(): boolean {
  return leaving || document.visibilityState === 'hidden'
}

function reactions(): [EventTarget, string, (event: Event) => void][] {
  return [
    [window, 'beforeunload', warn],
    [window, 'pagehide', leave],
    [window, 'pageshow', comeBack],
    [window, 'online', retryAll],
    [window, 'focus', retryAll],
    [document, 'visibilitychange', seeVisibility],
  ]
}

function warn(event: Event): void {
  flushAll()
  if ([...works].some((work) => work.isUnsaved())) event.preventDefault()
}

function leave(): void {
  leaving = true
  flushAll()
}

function comeBack(): void {
  leaving = false
  retryAll()
}

function seeVisibility(): void {
  if (document.visibilityState === 'hidden') flushAll()
  else retryAll()
}

function flushAll(): void {
  for (const work of works) work.flush()
}

/** Somebody asked to try again, or has come back to the page. */
export function retryAll(): void {
  for (const work of works) work.retry()
}
