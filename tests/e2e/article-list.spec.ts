import { expect } from '@playwright/test'
import { expectNoViolations } from './setup/axe'
import { keepScreens } from './setup/screenshots'
import { test } from './setup/sign-in'

test('articles are searched by text, sorted, chosen and restored from the trash', async ({ signedInAs }) => {
  const page = await signedInAs('editor')
  const word = `zeppelin${String(Date.now())}`
  for (const title of ['Kites', 'Airships over the harbour']) {
    const data = { title, text: `The ${word}s were late. ${title} came first.` }
    expect((await page.request.post('/api/v1/workspaces/demo/articles', { data })).status()).toBe(201)
  }
  await page.goto('/w/demo/articles')
  await expect(page.getByRole('link', { name: 'Articles', exact: true })).toHaveAttribute(
    'title',
    /\d+ articles/,
  )
  await expectNoViolations(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await keepScreens(page, 'article-list')

  await page.getByRole('textbox', { name: 'Search articles' }).fill(word)
  await expect(page.locator('mark')).toHaveText([`${word}s`, `${word}s`])
  await page.getByRole('link', { name: 'Title' }).click()
  await expect(page).toHaveURL(/sort=title/)
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Airships over the harbour', 'Kites'])

  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('checkbox', { name: 'Words' }).check()
  await expect(page.getByRole('columnheader', { name: 'Words' })).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByRole('checkbox', { name: 'Select all' }).check()
  await expect(page.getByText('2 articles selected')).toBeVisible()
  await expectNoViolations(page)
  await keepScreens(page, 'article-list-selected')
  await page.getByRole('button', { name: 'Export' }).click()
  const saved = page.waitForEvent('download')
  await page.getByRole('menuitem').first().click()
  expect((await saved).suggestedFilename()).toBe('demo.zip')

  await page.getByRole('button', { name: 'Delete 2 articles' }).click()
  const question = page.getByRole('dialog', { name: 'Delete 2 articles?' })
  await expect(question.getByText('Kites')).toBeVisible()
  await expectNoViolations(page)
  await keepScreens(page, 'article-list-delete')
  await question.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(page.getByText('No matching articles')).toBeVisible()

  await page.goto('/w/demo/articles/deleted')
  await expect(page.getByRole('heading', { name: 'Trash' })).toBeVisible()
  await expectNoViolations(page)
  await keepScreens(page, 'article-trash')
  await page.getByRole('button', { name: 'Restore “Kites”' }).first().click()
  await expect(page.getByText('Article restored.')).toBeVisible()
})

test('a list stays while the server cannot be reached, and loads what was asked for afterwards', async ({
  signedInAs,
}) => {
  const page = await signedInAs('editor')
  await page.goto('/w/demo/articles')
  const bridge = page.getByRole('heading', { level: 2, name: 'Harbour bridge to close for eleven weeks' })
  await expect(bridge).toBeVisible()
  await page.context().setOffline(true)
  await page.getByRole('textbox', { name: 'Search articles' }).fill('library')
  const notice = page.getByRole('alert').filter({ hasText: 'Stet cannot be reached' })
  await expect(notice).toBeVisible()
  await expect(bridge).toBeVisible()
  await expectNoViolations(page)
  await keepScreens(page, 'article-list-offline')
  await notice.getByRole('button', { name: 'Try again' }).click()
  await expect(notice).toBeVisible()
  await page.context().setOffline(false)
  await expect(bridge).toHaveCount(0)
  await expect(page).toHaveURL(/search=library/)
  await expect(notice).toHaveCount(0)

  await page.context().setOffline(true)
  await page.getByRole('link', { name: 'Claims', exact: true }).click()
  await expect(notice).toBeVisible()
  await page.context().setOffline(false)
  await expect(page.getByRole('heading', { name: 'Claims', exact: true })).toBeVisible()
})

test('a member of the demo is signed in by one click', async ({ page }) => {
  await page.goto('/sign-in')
  await expectNoViolations(page)
  await keepScreens(page, 'sign-in-demo')
  await page.getByRole('button', { name: 'Rosa Adeyemi, Reviewer' }).click()
  await expect(page.getByRole('heading', { name: 'Articles', exact: true })).toBeVisible()
  await page.goto('/w/demo')
  await expect(page).toHaveURL(/\/w\/demo\/articles$/)
  await page.goto('/w/demo/claims?sort=occurrences')
  await expect(page.getByRole('list', { name: 'Articles' }).first()).toBeVisible()
  await expectNoViolations(page)
  await keepScreens(page, 'claims')
})
