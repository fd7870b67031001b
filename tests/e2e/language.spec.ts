import { type Page, expect } from '@playwright/test'
import * as z from 'zod'
import { join } from './language/join'
import { expectSound } from './language/expect-sound'
import { test } from './setup/sign-in'

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
    tags: ['Hecho', 'Opinión', 'Afirmación sin respaldo'],
    rating: 'Pruebas insuficientes',
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
    tags: ['حقيقة', 'رأي', 'ادعاء غير مدعوم'],
    rating: 'أدلة غير كافية',
    nothing: 'لا توجد مقالات مطابقة',
  },
] as const

type Language = (typeof LANGUAGES)[number]

const articles = z.object({ items: z.array(z.object({ id: z.string() })).min(1) })

async function choose(page: Page, { name, tag, direction, setting, account }: Language): Promise<void> {
  await page.goto('/w/demo/settings/account')
  await page.getByRole('combobox', { name: setting }).click()
  await page.getByRole('option', { name }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', tag)
  await expect(page.locator('html')).toHaveAttribute('dir', direction)
  await expect(page.getByRole('heading', { name: account })).toBeVisible()
}

/** The base tags are called by their translation, wherever the room names them; what is stored and exported stays. */
async function expectTagsIn(page: Page, { tags }: Language): Promise<void> {
  for (const name of tags) {
    await expect(page.getByRole('toolbar').getByRole('button', { name, exact: true })).toBeVisible()
  }
  await expect(page.locator('.ProseMirror')).toBeVisible()
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog')
  for (const name of tags) await expect(sheet.getByText(name, { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await expect(page.locator('main').getByText(/\b(Fact|Opinion|Unsupported claim)\b/)).toHaveCount(0)
  const stored = await page.request.get('/api/v1/workspaces/demo')
  expect(await stored.text()).toContain('"label":"Unsupported claim"')
}

/** So are the ratings of the scale that every workspace starts with. */
async function expectScaleIn(page: Page, { rating }: Language): Promise<void> {
  await page.goto('/w/demo/settings/codebook')
  await expect(page.locator('main').getByText(rating, { exact: true })).toBeVisible()
  const stored = await page.request.get('/api/v1/workspaces/demo')
  expect(await stored.text()).toContain('"label":"Not enough evidence"')
}

test('a person reads and annotates in the language they chose', async ({ signedInAs, browser }) => {
  test.slow()
  const admin = await signedInAs('admin')
  const context = await browser.newContext()
  const page = await context.newPage()
  await join(page, { admin, email: 'languages@demo.test', role: 'reviewer' })
  const list = await page.request.get('/api/v1/workspaces/demo/articles')
  const [first] = articles.parse(await list.json()).items

  for (const language of LANGUAGES) {
    const { tag, article, annotations, search } = language
    await choose(page, language)
    await page.goto('/w/demo/articles')
    await expect(page.getByRole('heading', { name: language.articles })).toBeVisible()
    await expectSound(page, `articles-${tag}`, { everyWidth: tag === 'es' })
    await page.getByRole('textbox', { name: search }).fill('qwertzuiopa')
    await expect(page.getByText(language.nothing)).toBeVisible()

    await page.goto(`/w/demo/articles/${first?.id ?? ''}`)
    await expect(page.getByRole('region', { name: article, exact: true })).toBeVisible()
    await expect(page.getByRole('region', { name: annotations, exact: true })).toBeVisible()
    await expectTagsIn(page, language)
    await expectSound(page, `room-${tag}`, { everyWidth: tag === 'es' })
    await expectScaleIn(page, language)
  }
  await context.close()
})
