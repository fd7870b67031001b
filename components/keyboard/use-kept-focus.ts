import { useEffect } from 'react'

/** Where the focus has been, the latest last, and on which page. */
type Stop = { element: HTMLElement; path: string }

/** More than any form has fields. */
const LONGEST_TRAIL = 50

/**
 * The focus never falls to the page's body. When what has it goes away (a form is closed or sent, a row is deleted), it
 * returns to where it came from: the last control, sentence list or field that is still there.
 */
export function useKeptFocus(): void {
  useEffect(() => keepFocus(), [])
}

function keepFocus(): () => void {
  let trail: readonly Stop[] = []
  let isLeft = false

  function come({ target }: FocusEvent): void {
    if (!(target instanceof HTMLElement) || target === document.body) return
    isLeft = false
    trail = [...trail.filter(({ element }) => element.isConnected && element !== target), here(target)].slice(
      -LONGEST_TRAIL,
    )
  }

  /** A press beside all controls takes the focus away on purpose. */
  function go({ target, relatedTarget }: FocusEvent): void {
    if (relatedTarget !== null || !(target instanceof HTMLElement)) return
    queueMicrotask(() => {
      if (isNowhere() && isUsable(target)) isLeft = true
    })
  }

  function look(): void {
    const last = trail.at(-1)
    if (!last || isLeft || !isNowhere()) return
    // A button that is busy is disabled for a while, and has the focus again after that.
    if (last.element.isConnected && isDisabled(last.element)) return
    returnTo(trail)
  }

  const observer = new MutationObserver(look)
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled', 'hidden'],
  })
  document.addEventListener('focusin', come)
  document.addEventListener('focusout', go)
  return () => {
    observer.disconnect()
    document.removeEventListener('focusin', come)
    document.removeEventListener('focusout', go)
  }
}

function returnTo(trail: readonly Stop[]): void {
  const scope = openDialog() ?? document.body
  const stop = trail.findLast(
    ({ element, path }) => path === location.pathname && scope.contains(element) && isUsable(element),
  )
  const home = scope === document.body ? document.getElementById('main') : scope
  ;(stop?.element ?? home)?.focus({ preventScroll: true })
}

function here(element: HTMLElement): Stop {
  return { element, path: location.pathname }
}

function openDialog(): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('[aria-modal="true"]')].at(-1)
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}

function isUsable(element: HTMLElement): boolean {
  return element.isConnected && !isDisabled(element) && element.checkVisibility()
}

function isDisabled(element: HTMLElement): boolean {
  return element.matches(':disabled')
}
