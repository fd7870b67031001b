import { expect, test } from '@playwright/test'
import { expectNoViolations } from './setup/axe'
import { freePort } from './setup/free-port'
import { startProduct } from './setup/running-product'
import { keepScreens } from './setup/screenshots'

const PASSWORD = 'four unrelated words'

test('the link printed at the first start makes the first admin, once', async ({ page }) => {
  test.setTimeout(180_000)
  const product = await startProduct(await freePort(), { STET_DEMO: '0' }, { name: 'empty-product' })
  try {
    const link = /http\S+\/setup\?token=\S+/.exec(await product.output())?.[0] ?? ''
    await page.goto(new URL('/', link).href)
    await expect(page.getByRole('heading', { name: 'Stet is not set up yet' })).toBeVisible()
    await expectNoViolations(page)
    await keepScreens(page, 'first-run')
    await page.goto(new URL('/sign-in', link).href)
    await expect(page.getByRole('heading', { name: 'Stet is not set up yet' })).toBeVisible()

    await page.goto(link)
    await expect(page.getByRole('heading', { name: 'Set up Stet' })).toBeVisible()
    await expectNoViolations(page)
    await keepScreens(page, 'set-up')

    await page.getByRole('textbox', { name: 'Workspace' }).fill('City desk')
    await page.getByRole('textbox', { name: 'Short name' }).fill('City Desk')
    await page.getByRole('textbox', { name: 'Your name' }).fill('Ada First')
    await page.getByRole('textbox', { name: 'Email' }).fill('ada@desk.example')
    await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD)
    await page.getByRole('button', { name: 'Create workspace' }).click()
    await expect(page.getByText('Use lower-case letters, digits and hyphens')).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Your name' })).toHaveValue('Ada First')
    await expectNoViolations(page)
    await keepScreens(page, 'set-up-fault')

    await page.getByRole('textbox', { name: 'Short name' }).fill('city-desk')
    await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD)
    await page.getByRole('button', { name: 'Create workspace' }).click()
    await expect(page).toHaveURL(/\/w\/city-desk\/articles/)
    await expect(page.getByRole('heading', { name: 'Articles', exact: true })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Get started' })).toBeVisible()
    await expectNoViolations(page)
    await keepScreens(page, 'articles-none')

    await page.goto(new URL('/w/city-desk/settings/members', link).href)
    await expect(page.getByText('You are the only admin.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Remove Ada First' })).toBeDisabled()

    await page.goto(link)
    await expect(page.getByRole('heading', { name: 'Stet is already set up' })).toBeVisible()
    await expectNoViolations(page)
  } finally {
    await product.stop()
  }
})
