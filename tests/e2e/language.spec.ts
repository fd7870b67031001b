import { type Page, expect } from '@playwright/test'
import { z } from 'zod'
import { expectNoViolations } from './setup/axe'
import { keepScreens } from './setup/screenshots'
import { demoPassword, test } from './setup/sign-in'

/** What the screens say, in the order in which a person chooses the languages. */
const LANGUAGES = [
  {
    name: 'Español',
    tag: 'es',
    direction: 'ltr',
    setting: 'Interface language',
    account: 'Cuenta',
    articles: 'Artículos',
    search: 'Buscar artículos',
    article: 'Artículo',
    annotations: 'Anotaciones',
    nothing: 'Ningún artículo coincide',
  },
  {
    name: 'العربية',
    tag: 'ar',
    direction: 'rtl',
    setting: 'Idioma de la interfaz',
    account: 'الحساب',
    articles: 'المقالات',
    search: 'البحث في المقالات',
    article: 'المقال',
    annotations: 'التعليقات التوضيحية',
    nothing: 'لا توجد مقالات مطابقة',
  },
] as const

type Language = (typeof LANGUAGES)[number]

const invitation = z.object({ path: z.string() })
const articles = z.object({ items: z.array(z.object({ id: z.string() })).min(1) })

/** A new member, whose language no other test depends on. */
async function join(admin: Page, page: Page, email: string): Promise<void> {
  const data = { email, role: 'reviewer' }
  const invited = await admin.request.post('/api/v1/workspaces/demo/invitations', { data })
  await page.goto(invitation.parse(await invited.json()).path)
  await page.getByRole('textbox', { name: 'Your name' }).fill('Lena Languages')
  await page.getByRole('textbox', { name: 'Password' }).fill(demoPassword())
  await page.getByRole('button', { name: 'Join' }).click()
  await page.waitForURL(/\/sign-in/)
  await page.getByRole('textbox', { name: 'Email' }).fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(demoPassword())
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Articles' })).toBeVisible()
}

async function choose(page: Page, { name, tag, direction, setting, account }: Language): Promise<void> {
  await page.goto('/w/demo/settings/account')
  await page.getByRole('combobox', { name: setting }).click()
  await page.getByRole('option', { name }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', tag)
  await expect(page.locator('html')).toHaveAttribute('dir', direction)
  await expect(page.getByRole('heading', { name: account })).toBeVisible()
}

/** The screen in its language: no accessibility fault, and nothing beside the screen, however narrow or wide. */
async function expectSound(page: Page, name: string): Promise<void> {
  await expectNoViolations(page)
  await keepScreens(page, name)
  const before = page.viewportSize()
  for (const width of [320, 2560]) {
    await page.setViewportSize({ width, height: 900 })
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    await expect.poll(overflow, { message: `${name} at ${width} px` }).toBeLessThanOrEqual(0)
  }
  if (before) await page.setViewportSize(before)
}

test('a person reads and annotates in the language they chose', async ({ signedInAs, browser }) => {
  test.slow()
  const admin = await signedInAs('admin')
  const context = await browser.newContext()
  const page = await context.newPage()
  await join(admin, page, 'languages@demo.test')
  const list = await page.request.get('/api/v1/workspaces/demo/articles')
  const [first] = articles.parse(await list.json()).items

  for (const language of LANGUAGES) {
    const { tag, article, annotations, search } = language
    await choose(page, language)
    await page.goto('/w/demo/articles')
    await expect(page.getByRole('heading', { name: language.articles })).toBeVisible()
    await expectSound(page, `articles-${tag}`)
    await page.getByRole('textbox', { name: search }).fill('nothing is called this')
    await expect(page.getByText(language.nothing)).toBeVisible()

    await page.goto(`/w/demo/articles/${first?.id ?? ''}`)
    await expect(page.getByRole('region', { name: article, exact: true })).toBeVisible()
    await expect(page.getByRole('region', { name: annotations, exact: true })).toBeVisible()
    // Tags are called as the workspace's codebook calls them.
    await expect(page.getByRole('toolbar').getByRole('button', { name: 'Fact' })).toBeVisible()
    await expectSound(page, `room-${tag}`)
  }
  await context.close()
})
