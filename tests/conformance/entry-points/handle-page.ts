import { setTimeout as pause } from 'node:timers/promises'
import type { CDPSession } from '@playwright/test'

/**
 * Hovers, focuses and clicks every element of a page, from a world beside the page's own. The events stay at their
 * element, so that what an article brought along runs and the buttons of the product do nothing.
 */
export async function handlePage(session: CDPSession): Promise<void> {
  await runBeside(session, handle)
  // Addresses of scripts, and pictures that are not there, have tasks of their own. A page in a sandbox has no timers.
  await pause(50)
}

/** Runs a function in an isolated world, so that it is not counted as an effect of the page. */
export async function runBeside(session: CDPSession, work: () => void): Promise<void> {
  const { frameTree } = await session.send('Page.getFrameTree')
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'handling',
  })
  const { exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId: executionContextId,
    expression: `(${work.toString()})()`,
  })
  if (exceptionDetails) {
    throw new Error(
      `The page could not be handled: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`,
    )
  }
}

/** Runs in the browser. */
function handle(): void {
  const names =
    'pointerenter pointerover mouseenter mouseover mousemove mousedown mouseup click dblclick auxclick contextmenu ' +
    'focus focusin blur input change keydown keypress keyup copy cut paste drag dragstart drop scroll wheel load error ' +
    'toggle animationstart animationend transitionend begin end beforetoggle'
  for (const name of ['click', 'auxclick']) {
    window.addEventListener(
      name,
      (event) => {
        // Links may be followed, but not now; only an address that is a script is of interest.
        const link = event.composedPath().find((one) => one instanceof Element && /^a$/i.test(one.nodeName))
        const mayBeScript = link && (!('protocol' in link) || link.protocol === 'javascript:')
        if (!mayBeScript) event.preventDefault()
      },
      { capture: true },
    )
  }
  window.addEventListener('submit', (event) => event.preventDefault(), { capture: true })
  for (const element of document.querySelectorAll('*')) {
    for (const name of names.split(' ')) {
      element.dispatchEvent(new MouseEvent(name, { bubbles: false, cancelable: true }))
    }
    if (element instanceof HTMLElement && element.matches('a, [autofocus], [tabindex]')) {
      element.focus({ preventScroll: true })
    }
  }
}
