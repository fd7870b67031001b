import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { isUnused, readDemo } from '@/lib/server/auth/first-run'
import { signInNewUser } from '@/lib/server/auth/sign-in-new-user'
import { readSession } from '@/lib/server/grants/session'
import { exportsOf, outcomeOf } from '@/tests/factories/app-files'
import { createDesk } from '@/tests/factories/desk'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { temporaryFolder } from '@/tests/integration/setup/temporary-folder'
import { useDatabase } from '@/tests/integration/setup/worker-database'

const kept = vi.hoisted((): { cookies: Map<string, { value: string; options: unknown }> } => ({
  cookies: new Map(),
}))
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers({ 'user-agent': 'Test' })),
  cookies: () =>
    Promise.resolve({
      set: (name: string, value: string, options: unknown) => kept.cookies.set(name, { value, options }),
    }),
}))

const { reset } = useDatabase()

describe('an installation', () => {
  beforeEach(() => reset())

  it('is unused until somebody has an account, and leads from the sign-in to its first page', async () => {
    const page = (await exportsOf('(public)/sign-in/page.tsx')).get('default')
    const signIn = () => outcomeOf(async () => page?.({ searchParams: Promise.resolve({}) }))
    expect([await isUnused(), await signIn()]).toEqual([true, 'to /'])
    await createDesk()
    expect([await isUnused(), await signIn()]).toEqual([false, 'shown'])
  })

  it('offers the members of the demo only while there is nobody else', async () => {
    const settings = { STET_DATA_DIR: await temporaryFolder() }
    await writeFile(path.join(settings.STET_DATA_DIR, 'demo-password'), 'the demo password\n')
    const workspace = await wholeDatabase().workspace.create({ data: { slug: 'demo', name: 'Demo' } })
    const join = async (email: string) => {
      const user = await wholeDatabase().user.create({ data: { name: 'Somebody', email } })
      const member = { workspaceId: workspace.id, userId: user.id, role: 'editor' as const }
      await wholeDatabase().member.create({ data: member })
    }
    expect(await readDemo(settings)).toBeUndefined()
    await join('editor@demo.test')
    await join('guest@demo.test')
    expect(await readDemo(settings)).toEqual({
      password: 'the demo password',
      members: [{ email: 'editor@demo.test', name: 'Somebody', role: 'editor' }],
    })
    await join('ann@news.example')
    expect(await readDemo(settings)).toBeUndefined()
  })
})

it('a new account is signed in by a cookie that scripts cannot read, and the security log says so', async () => {
  const { reviewer } = await createDesk()
  await signInNewUser(reviewer.userId, 'invitation')
  const [cookie] = [...kept.cookies]
  expect(cookie?.[1].options).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/' })
  const headers = new Headers({ cookie: `${cookie?.[0] ?? ''}=${cookie?.[1].value ?? ''}` })
  expect(await readSession(headers)).toMatchObject({ userId: reviewer.userId })
  const events = await wholeDatabase().securityEvent.findMany({ where: { userId: reviewer.userId } })
  expect(events).toMatchObject([{ kind: 'sign_in', detail: 'invitation', device: 'Test' }])
})
