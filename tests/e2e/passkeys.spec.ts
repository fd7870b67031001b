import { expect, test as base, type BrowserContext, type Page } from '@playwright/test'
import { expectNoViolations } from './setup/axe'
import { plugInAuthenticator } from './setup/plug-in-authenticator'
import { keepScreens } from './setup/screenshots'
import { demoPassword } from './setup/sign-in'

// Browsers make passkeys for names alone, and this is the one that the product has without STET_URL.
const test = base.extend({
  baseURL: async ({ baseURL }, provide) => {
    const address = new URL(baseURL ?? '')
    address.hostname = 'localhost'
    await provide(address.origin)
  },
})

const EMAIL = 'kay@demo.test'
const PASSWORD = 'seven unrelated wet stones'

test('a passkey is added, signs in after the password and alone, confirms, and is removed', async ({
  browser,
  baseURL,
}) => {
  const context = await memberWithoutPasskey(await browser.newContext(), await browser.newContext())
  const page = await context.newPage()
  await plugInAuthenticator(page, baseURL ?? '')
  await signInByPassword(page)
  await expect(page.getByRole('heading', { name: 'Articles' })).toBeVisible()

  await page.goto('/w/demo/settings/account')
  await page.getByRole('textbox', { name: 'Name of the passkey' }).fill('Work laptop')
  await page.getByRole('button', { name: 'Add passkey' }).click()
  await expect(page.getByText(/^([a-z2-7]{4}-){5}[a-z2-7]{3}\s/)).toBeVisible()
  await expect(page.getByText('never used')).toBeVisible()
  await expectNoViolations(page)
  await page.getByRole('heading', { name: 'Passkeys' }).scrollIntoViewIfNeeded()
  await keepScreens(page, 'settings-passkeys-codes')
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Rename Work laptop' }).click()
  const renaming = page.getByRole('dialog', { name: 'Rename passkey' })
  await renaming.getByRole('textbox').fill('Laptop at home')
  await keepScreens(page, 'settings-passkey-rename')
  await renaming.getByRole('button', { name: 'Save name' }).click()
  await expect(page.getByText('Laptop at home', { exact: true })).toBeVisible()
  await page.getByRole('heading', { name: 'Passkeys' }).scrollIntoViewIfNeeded()
  await keepScreens(page, 'settings-passkeys')

  await signOut(page)
  await signInByPassword(page)
  const passkey = page.getByRole('button', { name: 'Use a passkey' })
  await expect(passkey).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Recovery code' })).toBeVisible()
  await expectNoViolations(page)
  await keepScreens(page, 'sign-in-passkey-asked')
  await passkey.click()
  await expect(page.getByRole('heading', { name: 'Articles' })).toBeVisible()

  await signOut(page)
  await page.goto('/sign-in')
  await expectNoViolations(page)
  await keepScreens(page, 'sign-in-passkey')
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await expect(page.getByRole('heading', { name: 'Articles' })).toBeVisible()

  await page.goto('/w/demo/settings/account')
  await expect(page.getByText(/last used on/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Remove Laptop at home' }).click()
  await expect(page.getByText('You have no passkeys.')).toBeVisible()
  await signOut(page)
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'This passkey was not accepted' })).toBeVisible()
  await context.close()
})

/** Somebody new in the demo workspace, whose second factor is no matter to other tests. */
async function memberWithoutPasskey(
  context: BrowserContext,
  admins: BrowserContext,
): Promise<BrowserContext> {
  const admin = await admins.newPage()
  await admin.goto('/sign-in')
  await fillIn(admin, 'admin@demo.test', demoPassword())
  await admin.goto('/w/demo/settings/members')
  await admin.getByRole('textbox', { name: 'Email' }).fill(EMAIL)
  await admin.getByRole('button', { name: 'Invite', exact: true }).click()
  const link = await admin.getByText(/\/invitation\//).innerText()
  await admins.close()
  const page = await context.newPage()
  await page.goto(new URL(link).pathname)
  await page.getByRole('textbox', { name: 'Your name' }).fill('Kay Key')
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Join' }).click()
  await page.waitForURL(/\/articles/)
  await context.clearCookies()
  await page.close()
  return context
}

async function signInByPassword(page: Page): Promise<void> {
  await page.goto('/sign-in?from=/w/demo/articles')
  await page.getByRole('textbox', { name: 'Email' }).fill(EMAIL)
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

async function fillIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Email' }).fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).not.toHaveURL(/\/sign-in/)
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Kay Key/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.waitForURL(/\/sign-in/)
}
