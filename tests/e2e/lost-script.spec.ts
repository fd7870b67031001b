import { expect } from '@playwright/test'
import { openRoom } from './setup/open-room'
import { test } from './setup/sign-in'

test('a part of the room whose script does not come says so, and is there on trying again', async ({
  signedInAs,
}) => {
  const page = await signedInAs('reviewer')
  await openRoom(page, 'the lost script')
  const scripts = /\/_next\/static\/.*\.js$/
  await page.route(scripts, (route) => route.abort('connectionreset'))
  await page.getByRole('button', { name: 'Versions menu' }).click()
  await page.getByRole('menuitem', { name: 'New version…' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Try again' })).toBeVisible()
  await page.screenshot({ path: 'test-results/screens/lost-script.png' })
  await page.unroute(scripts)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('dialog', { name: 'New version' })).toBeVisible()
})
