import { type Page, expect } from '@playwright/test'
import * as z from 'zod'
import { expectSound } from './language/expect-sound'
import { join } from './language/join'
import { test } from './setup/sign-in'

const LANGUAGES = [
  { tag: 'en', direction: 'ltr' },
  { tag: 'es', direction: 'ltr' },
  { tag: 'ar', direction: 'rtl' },
] as const

const PUBLIC = ['/sign-in', '/reset']
const SCREENS = [
  'articles/deleted',
  'articles/new',
  'articles/imports',
  'articles/import-annotations',
  'claims',
  'help',
  'review',
  'settings/account',
  'settings/codebook',
  'settings/log',
  'settings/members',
  'settings/security',
  'settings/shortcuts',
  'settings/tokens',
  'settings/workspace',
]

const firstOf = z.object({ items: z.array(z.object({ id: z.string() })).min(1) })

type Language = (typeof LANGUAGES)[number]
type Screen = { path: string; name?: string }

async function expectScreen(page: Page, { path, name = path }: Screen, { tag, direction }: Language) {
  await page.goto(path)
  await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${tag}\\b`))
  await expect(page.locator('html')).toHaveAttribute('dir', direction)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectSound(page, `${name.replace('/w/demo', '').slice(1).replaceAll('/', '-')}-${tag}`, {
    everyWidth: tag === 'en',
  })
}

for (const language of LANGUAGES) {
  const { tag } = language
  test(`every screen is sound in the browser's language, ${tag}`, async ({ signedInAs, browser }) => {
    test.setTimeout(1_200_000)
    const admin = await signedInAs('admin')
    const english = await browser.newContext()
    await join(await english.newPage(), { admin, email: `${tag}@demo.test`, role: 'admin' })
    const visitor = await browser.newContext({ locale: tag })
    for (const path of PUBLIC) await expectScreen(await visitor.newPage(), { path }, language)
    const member = await browser.newContext({ locale: tag, storageState: await english.storageState() })
    const page = await member.newPage()
    const claims = await page.request.get('/api/v1/workspaces/demo/claims')
    const [claim] = firstOf.parse(await claims.json()).items
    for (const path of SCREENS) await expectScreen(page, { path: `/w/demo/${path}` }, language)
    await expectScreen(page, { path: `/w/demo/claims/${claim?.id ?? ''}`, name: '/claim' }, language)
    for (const context of [english, visitor, member]) await context.close()
  })
}
