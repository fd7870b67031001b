import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { chromium } from '@playwright/test'
import { type Result, fail, ok } from '@/lib/core/result'
import { unpackPackagedBrowser } from './packaged-browser'

/** A Chromium that has been seen to start. `env` is what it needs beyond the environment it is started from. */
export type Browser = { executablePath: string; env: Record<string, string> }

/** Where a browser may come from; a test passes its own. */
export type BrowserPlaces = {
  chosenPath: string | undefined
  searchPath: string
  playwrightPath: string
  unpack: () => Promise<Browser>
}

const systemNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * The Chromium that tests run in: the one `CHROMIUM_PATH` names, else the system's, else Playwright's own, else the
 * one that comes with the packages. A named one that does not start is a failure, never replaced in silence.
 */
export async function findBrowser(places: BrowserPlaces = thisMachine()): Promise<Result<Browser>> {
  if (places.chosenPath !== undefined) {
    const complaint = await whyNotStarting({ executablePath: places.chosenPath, env: {} })
    if (complaint === undefined) return ok({ executablePath: places.chosenPath, env: {} })
    return fail('unavailable', `CHROMIUM_PATH names a browser that does not start: ${complaint}`)
  }
  const complaints: string[] = []
  for (const executablePath of [...systemBrowsers(places.searchPath), places.playwrightPath].filter(
    existsSync,
  )) {
    const complaint = await whyNotStarting({ executablePath, env: {} })
    if (complaint === undefined) return ok({ executablePath, env: {} })
    complaints.push(complaint)
  }
  try {
    const packaged = await places.unpack()
    const complaint = await whyNotStarting(packaged)
    if (complaint === undefined) return ok(packaged)
    complaints.push(complaint)
  } catch (error) {
    complaints.push(`@sparticuz/chromium: ${error instanceof Error ? error.message : String(error)}`)
  }
  return fail('unavailable', [whatToDo, ...complaints].join('\n  '))
}

const whatToDo = `No Chromium starts on this machine, and the browser tests need one. Either set CHROMIUM_PATH to one,
  or install one (Debian: apt install chromium), or run: npx playwright install --with-deps chromium. Tried:`

function thisMachine(): BrowserPlaces {
  return {
    chosenPath: process.env['CHROMIUM_PATH'],
    searchPath: process.env['PATH'] ?? '',
    playwrightPath: chromium.executablePath(),
    unpack: unpackPackagedBrowser,
  }
}

function systemBrowsers(searchPath: string): string[] {
  const folders = searchPath.split(path.delimiter).filter((folder) => folder !== '')
  return systemNames.flatMap((name) => folders.map((folder) => path.join(folder, name)))
}

/** A file is not yet a browser: libraries may be missing, or it may be a stub that only says how to install one. */
async function whyNotStarting(browser: Browser): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)(browser.executablePath, ['--version'], {
      env: { ...process.env, ...browser.env },
      timeout: 30_000,
    })
    return /\d+\.\d+\.\d+/.test(stdout)
      ? undefined
      : `${browser.executablePath} names no version: ${stdout.trim()}`
  } catch (error) {
    return error instanceof Error ? error.message.trim() : String(error)
  }
}
