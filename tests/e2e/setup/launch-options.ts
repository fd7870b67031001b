import type { LaunchOptions } from '@playwright/test'
import { findBrowser } from './find-browser'

/** How every browser of the tests is started. Throws, saying what to do, if there is no browser to be had. */
export async function launchOptions(): Promise<LaunchOptions> {
  const found = await findBrowser()
  if (!found.ok) throw new Error(found.failure.message)
  const { executablePath, env } = found.value
  return { executablePath, args: browserArguments(), env: { ...definedEnvironment(), ...env } }
}

/** Quiet: a test browser fetches no updates, lists or experiments. Chromium has no sandbox for root. */
function browserArguments(): string[] {
  const quiet = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--no-default-browser-check',
  ]
  return process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet
}

function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env)
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined))
}
