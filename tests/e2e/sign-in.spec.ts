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
