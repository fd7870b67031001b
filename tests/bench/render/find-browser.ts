import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** The Chromium to measure in: the one named, the system's, or Playwright's. */
export function findBrowser(named: string | undefined): string {
  const places = [
    named,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    chromium.executablePath(),
  ]
  const found = places.find((place) => place !== undefined && place !== '' && existsSync(place))
  if (found === undefined) throw new Error('No Chromium was found: install one, or name it in CHROMIUM_PATH.')
  return found
}
