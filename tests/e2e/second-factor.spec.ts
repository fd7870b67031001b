import { expect } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { expectNoViolations } from './setup/axe'
import { keepScreens } from './setup/screenshots'
import { demoPassword, test } from './setup/sign-in'

const STEP_MS = 30_000

test('a second factor is set up with an app, and asked for after the password', async ({
  signedInAs,
  browser,
}) => {
  const page = await signedInAs('viewer')
  await page.goto('/w/demo/settings/account')
  await page.getByRole('button', { name: 'Set up an app' }).click()
  await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible()
  const key = (await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).innerText()).replaceAll(' ', '')
  const totp = new TOTP({ secret: Secret.fromBase32(key) })
  await expectNoViolations(page)
  await keepScreens(page, 'settings-second-factor')
  await page.getByRole('textbox', { name: 'Code from the app' }).fill(totp.generate())
  await page.getByRole('button', { name: 'Turn on' }).click()
  const recoveryCode = (await page.getByText(/^[a-z2-7-]{28}\s/).innerText()).split(/\s/)[0] ?? ''

  const context = await browser.newContext()
  const visitor = await context.newPage()
  await visitor.goto('/sign-in')
  await visitor.getByRole('textbox', { name: 'Email' }).fill('viewer@demo.test')
  await visitor.getByRole('textbox', { name: 'Password' }).fill(demoPassword())
  await visitor.getByRole('button', { name: 'Sign in', exact: true }).click()
  const code = visitor.getByRole('textbox', { name: 'Code' })
  await code.fill('000000')
  await expectNoViolations(visitor)
  await keepScreens(visitor, 'sign-in-code')
  await visitor.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(visitor.getByRole('alert').filter({ hasText: 'This code is not valid' })).toBeVisible()
  await code.fill(totp.generate({ timestamp: Date.now() + STEP_MS }))
  await visitor.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(visitor).not.toHaveURL(/\/sign-in/)
  await context.close()

  expect(recoveryCode).toMatch(/^([a-z2-7]{4}-){5}[a-z2-7]{3}$/)
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Remove app' }).click()
  await expect(page.getByRole('button', { name: 'Set up an app' })).toBeVisible()
})
