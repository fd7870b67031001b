import { expectNoViolations } from './setup/axe'
import { keepScreens } from './setup/screenshots'
import { type DemoMember, demoPassword, test } from './setup/sign-in'
import { expect } from '@playwright/test'

const members: DemoMember[] = ['admin', 'editor', 'reviewer', 'reviewer2', 'viewer']

test('the sign-in page has no accessibility fault', async ({ page }) => {
  await page.goto('/sign-in')
  await expectNoViolations(page)
  await keepScreens(page, 'sign-in')
})

for (const member of members) {
  test(`${member} signs in and sees the articles of the demo workspace`, async ({ signedInAs }) => {
    const page = await signedInAs(member)
    await page.goto('/w/demo/articles')
    await expect(page.getByRole('heading', { name: 'Articles', exact: true })).toBeVisible()
  })
}

test('a wrong password is refused without saying which part was wrong', async ({ page }) => {
  for (const email of ['reviewer@demo.test', 'nobody@demo.test']) {
    await page.goto('/sign-in')
    await page.getByRole('textbox', { name: 'Email' }).fill(email)
    await page.getByRole('textbox', { name: 'Password' }).fill(`not ${demoPassword()}`)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page.getByRole('alert').filter({ hasText: /password/i })).toBeVisible()
    await expect(page).toHaveURL(/\/sign-in/)
  }
})

test('an address that a browser makes up is not believed', async ({ browser }) => {
  const context = await browser.newContext({ extraHTTPHeaders: { 'x-forwarded-for': '6.6.6.6' } })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: 'Email' }).fill('reviewer2@demo.test')
  await page.getByRole('textbox', { name: 'Password' }).fill(demoPassword())
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).not.toHaveURL(/\/sign-in/)
  await page.goto('/w/demo/settings/account')
  await expect(page.getByText('127.0.0.1').first()).toBeVisible()
  await expect(page.getByText('6.6.6.6')).toHaveCount(0)
  await context.close()
})

test('whoever forgot their password is told at once that this installation cannot send email', async ({
  page,
}) => {
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Forgot your password?' }).click()
  await expectNoViolations(page)
  await keepScreens(page, 'reset')
  await expect(page.getByText('cannot send email')).toBeVisible()
  await page.goto('/reset/guess')
  await expect(page.getByRole('heading', { name: 'This link is no longer valid' })).toBeVisible()
})
