import { expect } from '@playwright/test'
import { expectNoViolations } from './setup/axe'
import { keepScreens } from './setup/screenshots'
import { test } from './setup/sign-in'

for (const screen of ['account', 'shortcuts', 'tokens', 'members', 'codebook', 'security', 'log']) {
  test(`the settings' ${screen} screen has no accessibility fault`, async ({ signedInAs }) => {
    const page = await signedInAs('admin')
    await page.goto(`/w/demo/settings/${screen}`)
    await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
    await expectNoViolations(page)
    await keepScreens(page, `settings-${screen}`)
  })
}

test('the audit log is narrowed by what was done and to what, and downloaded', async ({ signedInAs }) => {
  const page = await signedInAs('editor')
  await page.goto('/w/demo/settings/log')
  const entries = page.getByRole('main').getByRole('listitem')
  await page.getByRole('combobox', { name: 'Event' }).selectOption({ label: 'Verdicts' })
  await page.getByRole('button', { name: 'Filter' }).click()
  await page.waitForURL(/group=verdict/)
  await expect(entries.first()).toContainText(/verdict|approval|decision/)
  await expect(
    entries.filter({ hasText: /article|annotation/ }).filter({ hasNotText: 'verdict' }),
  ).toHaveCount(0)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download JSON lines' }).click()
  expect((await download).suggestedFilename()).toBe('audit-log.jsonl')
  await entries.first().locator('summary').click()
  await entries.first().getByRole('link', { name: 'All entries about this' }).click()
  await expect(page.getByText('Only entries about one item are shown.')).toBeVisible()
  await entries.first().getByRole('link').first().click()
  await page.waitForURL(/\/claims\//)
})

test('a token is shown once, works, and is revoked', async ({ signedInAs, playwright, baseURL }) => {
  const page = await signedInAs('reviewer2')
  await page.goto('/w/demo/settings/tokens')
  await page.getByRole('textbox', { name: 'Name' }).fill('Newsroom script')
  await page.getByRole('button', { name: 'Create token' }).click()
  const secret = await page.getByText(/^stet_[\w-]{43}$/).innerText()
  await expectNoViolations(page)
  await keepScreens(page, 'settings-token')
  const program = await playwright.request.newContext({
    ...(baseURL !== undefined && { baseURL }),
    extraHTTPHeaders: { authorization: `Bearer ${secret}` },
  })
  const articles = '/api/v1/workspaces/demo/articles'
  expect((await program.get(articles)).status()).toBe(200)
  expect((await program.post(articles, { data: { text: 'A token that may only read.' } })).status()).toBe(403)
  await page.reload()
  await expect(page.getByText(secret)).toHaveCount(0)
  await page.getByRole('button', { name: 'Revoke Newsroom script' }).click()
  await expect(page.getByText('You have no API tokens.')).toBeVisible()
  expect((await program.get(articles)).status()).toBe(401)
  await program.dispose()
})

test('an invitation makes a member, whose removal takes effect with the next click', async ({
  signedInAs,
  browser,
}) => {
  const page = await signedInAs('admin')
  await page.goto('/w/demo/settings/members')
  await page.getByRole('textbox', { name: 'Email' }).fill('guest@demo.test')
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  const link = await page.getByText(/\/invitation\//).innerText()
  await expectNoViolations(page)
  await keepScreens(page, 'settings-invitation')

  const context = await browser.newContext()
  const guest = await context.newPage()
  await guest.goto(link)
  await expectNoViolations(guest)
  await keepScreens(guest, 'invitation')
  await guest.getByRole('textbox', { name: 'Your name' }).fill('Gail Guest')
  await guest.getByRole('textbox', { name: 'Password' }).fill('four unrelated words')
  await guest.getByRole('button', { name: 'Join' }).click()
  await expect(guest.getByRole('heading', { name: 'Articles' })).toBeVisible()

  await page.reload()
  await page.getByRole('button', { name: 'Remove Gail Guest' }).click()
  const question = page.getByRole('dialog', { name: 'Remove Gail Guest?' })
  await expect(question.getByText(/Their work is kept under their name: 0 articles/)).toBeVisible()
  await expectNoViolations(page)
  await keepScreens(page, 'settings-remove-member')
  await question.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(page.getByText('Gail Guest was removed.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('The change was undone.')).toBeVisible()
  await guest.getByRole('link', { name: 'Claims' }).click()
  await expect(guest.getByRole('heading', { name: 'Claims' })).toBeVisible()
  await page.getByRole('button', { name: 'Remove Gail Guest' }).click()
  await question.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Restore Gail Guest' })).toBeVisible()
  await guest.getByRole('link', { name: 'Articles' }).click()
  await expect(guest.getByRole('heading', { name: 'Page not found' })).toBeVisible()
  await expectNoViolations(guest)
  await keepScreens(guest, 'nothing-here')
  await context.close()
})
