import { type Page, expect } from '@playwright/test'
import * as z from 'zod'
import { demoPassword } from '@/tests/e2e/setup/sign-in'

const invitation = z.object({ path: z.string() })

/** A new member, whose language no other test depends on. */
export async function join(
  page: Page,
  { admin, ...data }: { admin: Page; email: string; role: 'reviewer' | 'admin' },
): Promise<void> {
  const invited = await admin.request.post('/api/v1/workspaces/demo/invitations', { data })
  await page.goto(invitation.parse(await invited.json()).path)
  await page.getByRole('textbox', { name: 'Your name' }).fill('Lena Languages')
  await page.getByRole('textbox', { name: 'Password' }).fill(demoPassword())
  await page.getByRole('button', { name: 'Join' }).click()
  await expect(page.getByRole('heading', { name: 'Articles' })).toBeVisible()
}
