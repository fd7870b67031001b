import { type Browser, type BrowserContext, type Page, test as base, expect } from '@playwright/test'

/** The members of the demo workspace. */
export type DemoMember = 'admin' | 'editor' | 'reviewer' | 'reviewer2' | 'viewer'

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>
type KeptSession = { state: StorageState; since: number }
type SignedInAs = (member: DemoMember) => Promise<Page>

/**
 * Playwright's `test` with `signedInAs`: a new page, in a context of its own, of a member of the demo workspace.
 * `await signedInAs('reviewer')`. A member signs in through the form, and again in a later test once the session is so old
 * that a dangerous change would ask for the password.
 */
export const test = base.extend<{ signedInAs: SignedInAs }, { sessions: Map<DemoMember, KeptSession> }>({
  sessions: [
    // Playwright reads the first parameter's shape: an empty pattern asks for no other fixture.
    async ({}, provide) => {
      await provide(new Map())
    },
    { scope: 'worker' },
  ],
  signedInAs: async ({ browser, sessions }, provide) => {
    const contexts: BrowserContext[] = []
    await provide(async (member) => {
      const kept = sessions.get(member)
      const session =
        kept && Date.now() - kept.since < FRESH_MS
          ? kept
          : { since: Date.now(), state: await signIn(browser, member) }
      sessions.set(member, session)
      const context = await browser.newContext({ storageState: session.state })
      contexts.push(context)
      return context.newPage()
    })
    for (const context of contexts) await context.close()
  },
})

/** Well below the 15 minutes after which the server asks again: a test may take its time. */
const FRESH_MS = 5 * 60_000

async function signIn(browser: Browser, member: DemoMember): Promise<StorageState> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: 'Email' }).fill(`${member}@demo.test`)
  await page.getByRole('textbox', { name: 'Password' }).fill(demoPassword())
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).not.toHaveURL(/\/sign-in/)
  const state = await context.storageState()
  await context.close()
  return state
}

/** Chosen for the run by the Playwright configuration, which workers inherit through the environment. */
export function demoPassword(): string {
  const password = process.env['STET_DEMO_PASSWORD']
  if (password === undefined)
    throw new Error('STET_DEMO_PASSWORD is unset: run with tests/e2e/playwright.config.ts')
  return password
}
