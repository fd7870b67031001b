import { chromium, type CDPSession, type Page } from '@playwright/test'
import { escapeHtml } from '@/lib/core/formats/html/markup'
import { launchOptions } from '@/tests/e2e/setup/launch-options'

/** What a page did when it was opened and handled: each must be nothing. */
export type Effects = { scripts: number; dialogs: number; requests: number }

/** Opens documents, each in a frame of its own, hovers, focuses and clicks all of them, and tells what they did. */
export type Watch = (sources: readonly string[]) => Promise<Effects>

const ADDRESS = 'http://export.test/'

/**
 * Runs `work` with pages of a Chromium that count every script, handler and `javascript:` address that they run. Each
 * opens one set of documents at a time.
 */
export async function withWatchedPages<T>(
  count: number,
  work: (pages: readonly Watch[]) => Promise<T>,
): Promise<T> {
  const browser = await chromium.launch(await launchOptions())
  try {
    const opening = Array.from({ length: count }, async () => watchPage(await browser.newPage()))
    return await work(await Promise.all(opening))
  } finally {
    await browser.close()
  }
}

async function watchPage(page: Page): Promise<Watch> {
  const effects: Effects = { scripts: 0, dialogs: 0, requests: 0 }
  let source = ''
  await page.route('**/*', async (route) => {
    if (route.request().url() === ADDRESS && route.request().isNavigationRequest()) {
      await route.fulfill({ contentType: 'text/html; charset=utf-8', body: source })
    } else {
      effects.requests += 1
      await route.abort()
    }
  })
  page.on('dialog', (dialog) => {
    effects.dialogs += 1
    void dialog.dismiss()
  })
  const session = await page.context().newCDPSession(page)
  session.on('Debugger.scriptParsed', ({ executionContextAuxData }) => {
    // The page's own world; ours, in which elements are handled, is not the default one.
    if (isPageWorld(executionContextAuxData)) effects.scripts += 1
  })
  await session.send('Debugger.enable')
  return async (next) => {
    source = `<!doctype html>${next.map(frameOf).join('')}`
    Object.assign(effects, { scripts: 0, dialogs: 0, requests: 0 })
    await page.goto(ADDRESS, { waitUntil: 'load' })
    // A frame that went elsewhere has asked for something, whatever became of it.
    const lost = await handleEverything(session)
    return { ...effects, requests: Math.max(effects.requests, lost) }
  }
}

/** A frame has a parser, a policy and a world of its own, but shares the page that is watched. */
function frameOf(source: string): string {
  return `<iframe srcdoc="${escapeHtml(source)}"></iframe>`
}

function isPageWorld(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'isDefault' in data && data.isDefault === true
}

/** Sends events to every element from a world beside the page's, so that only the page's own handlers count. */
async function handleEverything(session: CDPSession): Promise<number> {
  const { frameTree } = await session.send('Page.getFrameTree')
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'handling',
  })
  const { exceptionDetails, result } = await session.send('Runtime.evaluate', {
    contextId: executionContextId,
    awaitPromise: true,
    returnByValue: true,
    expression: `(${handle.toString()})()`,
  })
  if (exceptionDetails) throw new Error(`The page could not be handled: ${exceptionDetails.text}`)
  return Number(result.value)
}

/** Runs in the browser. Answers how many frames are no longer where they were. */
async function handle(): Promise<number> {
  const names = [
    ...[
      'pointerenter',
      'pointerover',
      'mouseenter',
      'mouseover',
      'mousedown',
      'mouseup',
      'click',
      'dblclick',
    ],
    ...[
      'contextmenu',
      'focus',
      'focusin',
      'blur',
      'input',
      'change',
      'keydown',
      'keypress',
      'copy',
      'cut',
      'paste',
    ],
    ...[
      'drag',
      'dragstart',
      'drop',
      'scroll',
      'wheel',
      'load',
      'error',
      'toggle',
      'animationstart',
      'transitionend',
    ],
  ]
  let lost = 0
  for (const frame of document.querySelectorAll('iframe')) {
    const page = frame.contentDocument
    if (!page) {
      lost += 1
      continue
    }
    // An ordinary link may be followed; that is not an effect of the page. Only code that runs here counts.
    page.addEventListener(
      'click',
      (event) => {
        const link = event.composedPath().find((one) => 'nodeName' in one && one.nodeName === 'A')
        if (link && 'protocol' in link && link.protocol !== 'javascript:') event.preventDefault()
      },
      { capture: true },
    )
    for (const element of page.querySelectorAll('*')) {
      for (const name of names)
        element.dispatchEvent(new MouseEvent(name, { bubbles: true, cancelable: true }))
    }
  }
  // Addresses of scripts run in a task of their own.
  await new Promise((resolve) => setTimeout(resolve, 0))
  return lost
}
