import { expect, type Page } from '@playwright/test'
import { expectNoViolations } from './setup/axe'
import { keepScreens } from './setup/screenshots'
import { demoPassword, test } from './setup/sign-in'
import { readDraftsSlowly } from './setup/kept-drafts'

const NEW = '/w/demo/articles/new'
const KEPT = 'Kept in this browser, not saved yet.'
const RESTORED = 'This is what you typed before.'
const inRoom = /\/w\/demo\/articles\/[0-9a-f-]{36}$/

function field(page: Page, name: string) {
  return page.getByRole('textbox', { name, exact: true })
}

function uniqueText(): string {
  return `The ferry of ${crypto.randomUUID()} sails at six.`
}

test('what was typed outlives a reload, a link and the end of the session, and goes once it is imported', async ({
  signedInAs,
}) => {
  const page = await signedInAs('reviewer')
  const text = uniqueText()
  await page.goto(NEW)
  await field(page, 'Text').fill(text)
  await field(page, 'Title').fill('The ferry')
  await page.getByText('Author, dates, language').click()
  await field(page, 'Author').fill('Rosa')
  await expect(page.getByText(KEPT)).toBeVisible()
  await page.reload()
  await expect(page.getByText(RESTORED)).toBeVisible()
  await expect(field(page, 'Text')).toHaveValue(text)
  await expect(field(page, 'Title')).toHaveValue('The ferry')
  await expectNoViolations(page)
  await keepScreens(page, 'import-kept')

  await page.getByRole('link', { name: 'Claims', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Claims', exact: true })).toBeVisible()
  await page.goBack()
  await expect(field(page, 'Text')).toHaveValue(text)

  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  const refusal = page.getByRole('alert').filter({ hasText: 'The article was not imported' })
  await expect(refusal.getByRole('link', { name: 'Sign in' })).toBeVisible()
  await expect(field(page, 'Text')).toHaveValue(text)
  await page.goto(NEW)
  await page.getByRole('textbox', { name: 'Email' }).fill('reviewer@demo.test')
  await page.getByRole('textbox', { name: 'Password' }).fill(demoPassword())
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`${NEW}$`))
  await expect(field(page, 'Text')).toHaveValue(text)
  await expect(field(page, 'Author')).toHaveValue('Rosa')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page).toHaveURL(inRoom)

  await page.goto(NEW)
  await expect(field(page, 'Text')).toHaveValue('')
  await expect(page.getByText(RESTORED)).toHaveCount(0)
  await page.goto('/w/demo/claims')
  await expect(page.getByRole('complementary', { name: 'Kept in this browser' })).toHaveCount(0)
})

test('a draft is found from elsewhere, and discarded when one says so', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer')
  await page.goto(NEW)
  await page.getByRole('tab', { name: 'Web address' }).click()
  // Opening a tab leaves nothing to keep.
  await expect(page.getByText(KEPT)).toHaveCount(0)
  await field(page, 'Address').fill('https://port.example/ferry')
  await expect(page.getByText(KEPT)).toBeVisible()
  await page.goto('/w/demo/claims')
  const left = page.getByRole('complementary', { name: 'Kept in this browser' })
  await left.getByRole('link', { name: 'Article import' }).click()
  await expect(page.getByRole('tab', { name: 'Web address' })).toHaveAttribute('aria-selected', 'true')
  await expect(field(page, 'Address')).toHaveValue('https://port.example/ferry')
  await page.getByRole('button', { name: 'Discard draft' }).click()
  await expect(page.getByRole('tab', { name: 'Paste text' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByText(RESTORED)).toHaveCount(0)
  await expect(page.locator(':focus')).not.toHaveCount(0)
  await page.reload()
  await page.getByRole('tab', { name: 'Web address' }).click()
  await expect(field(page, 'Address')).toHaveValue('')
})

test('what another page hands over does not replace what was typed here', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer')
  const text = uniqueText()
  await page.goto(NEW)
  await field(page, 'Text').fill(text)
  await expect(page.getByText(KEPT)).toBeVisible()
  await page.goto(`${NEW}?url=${encodeURIComponent('https://port.example/other')}`)
  await expect(field(page, 'Address')).toHaveValue('https://port.example/other')
  await expect(page.getByText(RESTORED)).toHaveCount(0)
  await field(page, 'Title').fill('Handed over')
  await expect(page.getByText(KEPT)).toBeVisible()
  await page.reload()
  await expect(field(page, 'Title')).toHaveValue('Handed over')
  await page.goto(NEW)
  await expect(field(page, 'Text')).toHaveValue(text)
})

test('an address for many articles is kept too', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer')
  await page.goto(NEW)
  await page.getByRole('tab', { name: 'Bulk import' }).click()
  const list = page.getByRole('textbox', { name: 'Addresses' })
  await list.fill('https://port.example/1\nhttps://port.example/2')
  await expect(page.getByText(KEPT)).toBeVisible()
  await page.reload()
  await expect(list).toHaveValue('https://port.example/1\nhttps://port.example/2')
})

test('what is typed at once does not replace a draft that has not been read yet', async ({ signedInAs }) => {
  const page = await signedInAs('reviewer')
  const text = uniqueText()
  await page.goto(NEW)
  await field(page, 'Text').fill(text)
  await expect(page.getByText(KEPT)).toBeVisible()
  await readDraftsSlowly(page)
  await page.reload()
  // The field is there as soon as one can type, and not before.
  await field(page, 'Text').press('End')
  await page.keyboard.type(' And at noon.')
  await expect(field(page, 'Text')).toHaveValue(`${text} And at noon.`)
  await expect(page.getByText(KEPT)).toBeVisible()
  await page.reload()
  await expect(field(page, 'Text')).toHaveValue(`${text} And at noon.`)
})
