import { beforeEach, expect, it } from 'vitest'
import { findPreferredLocales } from '@/lib/server/data/member/preferred-locales'
import { readSession } from '@/lib/server/grants/session'
import { systemGrant } from '@/lib/server/grants/system'
import { send, sendCurrent } from '@/tests/factories/api'
import { createDesk, type Desk, type Person } from '@/tests/factories/desk'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

const { reset } = useDatabase()
let desk: Desk

beforeEach(async () => {
  await reset()
  desk = await createDesk()
})

async function preferredOf({ headers }: Person, slug = desk.slug) {
  const session = await readSession(new Headers(headers))
  return session && findPreferredLocales(systemGrant(), session, slug)
}

it('keeps the language of a person and of the workspace apart', async () => {
  expect(await preferredOf(desk.reviewer)).toEqual({ own: null, workspace: null })
  await send(desk.reviewer, 'PATCH /account', { body: { locale: 'ar' } })
  await sendCurrent(desk.admin, 'PATCH /', { body: { locale: 'es' } })
  expect(await preferredOf(desk.reviewer)).toEqual({ own: 'ar', workspace: 'es' })
  expect(await preferredOf(desk.editor)).toEqual({ own: null, workspace: 'es' })
  await send(desk.reviewer, 'PATCH /account', { body: { locale: null } })
  expect(await preferredOf(desk.reviewer)).toEqual({ own: null, workspace: 'es' })
})

it('tells an outsider nothing of the workspace', async () => {
  await sendCurrent(desk.admin, 'PATCH /', { body: { locale: 'es' } })
  const { reviewer } = await createDesk()
  expect(await preferredOf(reviewer)).toEqual({ own: null, workspace: null })
})

it('refuses a language that the interface does not have', async () => {
  expect((await sendCurrent(desk.admin, 'PATCH /', { body: { locale: 'eo' } })).status).toBe(422)
  expect((await send(desk.admin, 'PATCH /account', { body: { locale: 'eo' } })).status).toBe(422)
})

it('changes the workspace only from its current revision, and records who did', async () => {
  const patch = (body: object) => sendCurrent(desk.admin, 'PATCH /', { headers: { 'if-match': '"1"' }, body })
  const renamed = await patch({ name: 'City news' })
  expect(renamed.status).toBe(200)
  expect(JSON.parse(renamed.text)).toMatchObject({ name: 'City news', locale: null, revision: 2 })
  const late = await patch({ locale: 'es' })
  expect(late.status).toBe(409)
  expect(JSON.parse(late.text)).toMatchObject({ current: { name: 'City news', locale: null, revision: 2 } })
  const events = await wholeDatabase().event.findMany({ where: { action: 'workspace.update' } })
  expect(events).toMatchObject([
    { memberId: desk.admin.memberId, before: { name: 'A desk' }, after: { name: 'City news' } },
  ])
})
