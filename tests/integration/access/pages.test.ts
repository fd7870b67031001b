import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { rowScopeOf } from '@/lib/core/permissions/decide'
import type { Permission } from '@/lib/core/permissions/permissions'
import { ROLES } from '@/lib/schema/role'
import { TEXT } from '@/tests/factories/annotating'
import { appFiles, exportsOf, outcomeOf } from '@/tests/factories/app-files'
import { createArticle } from '@/tests/factories/article'
import { capture } from '@/tests/factories/capturing'
import { approvedVerdict, claimAt } from '@/tests/factories/checking'
import { createDesk, type Desk, type Person } from '@/tests/factories/desk'
import { differentFiles, startImport } from '@/tests/factories/import-many'
import { sessionHeaders } from '@/tests/factories/session'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { useDatabase } from '@/tests/integration/setup/worker-database'

const visitor = vi.hoisted((): { headers: Record<string, string> } => ({ headers: {} }))
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers(visitor.headers)),
  cookies: () => Promise.resolve(new Map()),
}))
// Outside Next's own build the package gives its browser half, which refuses to translate on the server.
vi.mock('next-intl/server', async () => {
  const { translating } = await import('@/tests/factories/translating')
  return {
    getTranslations: (...[namespace]: Parameters<typeof translating>) =>
      Promise.resolve(translating(namespace)),
  }
})

useDatabase()

const W = '(workspace)/w/[workspace]/'

/** Whom each page and layout of a workspace is for. */
const OF_A_WORKSPACE: Record<string, Permission> = {
  'layout.tsx': 'workspace:read',
  'articles/(list)/page.tsx': 'article:read',
  'articles/[id]/layout.tsx': 'article:read',
  'articles/[id]/(room)/page.tsx': 'article:read',
  'articles/[id]/compare/page.tsx': 'article:read',
  'articles/deleted/page.tsx': 'article:delete',
  'articles/import-annotations/page.tsx': 'annotation:create',
  'articles/new/page.tsx': 'article:import',
  'articles/imports/page.tsx': 'import:manage',
  'articles/imports/[id]/page.tsx': 'import:manage',
  'claims/(list)/page.tsx': 'claim:read',
  'claims/[id]/layout.tsx': 'claim:read',
  'claims/[id]/page.tsx': 'claim:read',
  'help/page.tsx': 'workspace:read',
  'review/layout.tsx': 'review:read',
  'review/page.tsx': 'review:read',
  'settings/layout.tsx': 'workspace:read',
  'settings/account/page.tsx': 'workspace:read',
  'settings/codebook/page.tsx': 'workspace:read',
  'settings/log/page.tsx': 'audit:read',
  'settings/members/page.tsx': 'member:read',
  'settings/security/page.tsx': 'security:read',
  'settings/shortcuts/page.tsx': 'workspace:read',
  'settings/tokens/page.tsx': 'token:manage',
  'settings/workspace/page.tsx': 'workspace:manage',
}

/** Pages that show nothing of a workspace, and what somebody finds there who is not signed in. */
const OPEN: Record<string, string> = {
  'layout.tsx': 'shown',
  'page.tsx': 'to /sign-in',
  '(public)/layout.tsx': 'shown',
  '(public)/invitation/[token]/page.tsx': 'not found',
  '(public)/reset/page.tsx': 'shown',
  '(public)/reset/[token]/page.tsx': 'not found',
  '(public)/second-factor/page.tsx': 'to /sign-in?from=%2Fw%2F%2Farticles',
  '(public)/setup/page.tsx': 'shown',
  '(public)/share/page.tsx': 'to /sign-in?from=%2F',
  '(public)/sign-in/page.tsx': 'shown',
  [`${W}[...rest]/page.tsx`]: 'not found',
  [`${W}page.tsx`]: 'to /w/nowhere/articles',
  [`${W}settings/page.tsx`]: 'to /w/nowhere/settings/account',
}

let desk: Desk
let known: Record<string, string>
let ids: Record<string, string>
let searched: Record<string, string>

beforeAll(async () => {
  desk = await createDesk()
  const article = await createArticle(desk.reviewer, TEXT)
  const claim = await claimAt(desk.reviewer, article)
  await approvedVerdict(desk.reviewer, claim, desk.editor)
  const job = await startImport(desk.reviewer, differentFiles(1))
  known = { articles: article.id, claims: claim, imports: job.id }
})

beforeEach(() => {
  ids = known
  searched = {}
})

type Visitor = Pick<Person, 'slug' | 'headers'>
const NOBODY: Visitor = { slug: 'nowhere', headers: {} }

/** Everything in a file that Next calls to show a page, as this visitor. */
async function visit(file: string, as: Visitor): Promise<string> {
  const outcome = await outcomeOf(() => call(file, 'default', as))
  if (!(await exportsOf(file)).has('generateMetadata')) return outcome
  const title = await titleOf(file, as)
  // Who is not shown the page is told no more by its title than a stranger is of a workspace that is not there.
  if (title !== outcome && outcome !== 'shown') expect(title).toBe(await titleOf(file, NOBODY))
  return outcome
}

async function titleOf(file: string, as: Visitor): Promise<string> {
  let title = ''
  const outcome = await outcomeOf(async () => {
    title = JSON.stringify(await call(file, 'generateMetadata', as))
  })
  return outcome === 'shown' ? title : outcome
}

async function call(file: string, name: string, { slug, headers }: Visitor): Promise<unknown> {
  visitor.headers = headers
  const folder = /(\w+)\/\[id\]/.exec(file)?.[1] ?? ''
  const found = (await exportsOf(file)).get(name)
  if (!found) throw new Error(`${file} has no ${name} export.`)
  return found({
    params: Promise.resolve({ workspace: slug, id: ids[folder], token: 'guess' }),
    searchParams: Promise.resolve(searched),
    children: null,
  })
}

/**
 * What a visitor is answered before the first part of the page is sent. An outline (loading.tsx) is sent at once, and with
 * it the status 200, so that only the layouts around it can still answer 404.
 */
async function statusOf(page: string, as: Visitor): Promise<number> {
  const folders = path.dirname(page).split('/')
  const files = new Set(appFiles(/^(layout|loading|page)\.tsx$/))
  for (const [depth] of folders.entries()) {
    const folder = folders.slice(0, depth + 1).join('/')
    const layout = `${folder}/layout.tsx`
    if (files.has(layout) && (await outcomeOf(() => call(layout, 'default', as))) === 'not found') return 404
    if (files.has(`${folder}/loading.tsx`)) return 200
  }
  return (await outcomeOf(() => call(page, 'default', as))) === 'not found' ? 404 : 200
}

const SIGN_IN = /^to \/sign-in\?from=/

it('every page and layout is listed here', () => {
  const listed = [...Object.keys(OF_A_WORKSPACE).map((file) => `${W}${file}`), ...Object.keys(OPEN)]
  expect(appFiles(/^(page|layout|template|default)\.tsx$/)).toEqual(listed.sort())
})

describe.each(Object.entries(OF_A_WORKSPACE))('%s', (name, permission) => {
  const file = `${W}${name}`

  it('leads those who are not signed in to the sign-in', async () => {
    const { slug, reviewer } = desk
    for (const headers of [
      {},
      { cookie: 'next-auth.session-token=forged' },
      await sessionHeaders(reviewer.userId, 2),
    ])
      expect(await visit(file, { slug, headers })).toMatch(SIGN_IN)
  })

  it('does not exist for an outsider, as in a workspace that is not there', async () => {
    const { admin } = await createDesk()
    expect(await visit(file, { ...admin, slug: desk.slug })).toBe('not found')
    for (const slug of ['nowhere', 'no\0where'])
      expect(await visit(file, { ...admin, slug })).toBe('not found')
  })

  it('is there for exactly the roles whose permission it needs', async () => {
    for (const role of ROLES) {
      const expected = rowScopeOf(permission, role) === undefined ? 'not found' : 'shown'
      expect([role, await visit(file, desk[role])]).toEqual([role, expected])
    }
  })

  it('is gone for a removed member, at once', async () => {
    const { reviewer2 } = desk
    const where = { id: reviewer2.memberId }
    await wholeDatabase().member.update({ where, data: { removedAt: new Date() } })
    expect(await visit(file, reviewer2)).toBe('not found')
    await wholeDatabase().member.update({ where, data: { removedAt: null } })
  })
})

const PAGES = Object.keys(OF_A_WORKSPACE).filter((name) => name.endsWith('page.tsx'))

describe.each(PAGES)('%s answers 404', (name) => {
  const file = `${W}${name}`

  it('in a workspace that is not there', async () => {
    expect(await statusOf(file, { ...desk.admin, slug: 'nowhere' })).toBe(404)
  })

  it('where it is not shown', async () => {
    for (const role of ROLES) {
      if ((await visit(file, desk[role])) === 'not found')
        expect([role, await statusOf(file, desk[role])]).toEqual([role, 404])
    }
  })
})

const ABOUT_ONE = PAGES.filter((name) => name.includes('[id]'))

describe.each(ABOUT_ONE)('%s answers 404 to an id', (name) => {
  it.each([randomUUID(), 'none', "1'"])('that nothing has: %s', async (unknown) => {
    ids = { articles: unknown, claims: unknown, imports: unknown }
    expect(await statusOf(`${W}${name}`, desk.admin)).toBe(404)
    expect(await visit(`${W}${name}`, desk.admin)).toBe('not found')
  })
})

it('a comparison is of the newest two versions unless others are named, which must be there', async () => {
  const article = await createArticle(desk.reviewer, `Once more. ${TEXT}`)
  await capture(desk.reviewer, article, `Twice more. ${TEXT}`)
  ids = { articles: article.id }
  const page = `${W}articles/[id]/compare/page.tsx`
  expect(await visit(page, desk.admin)).toMatch(/compare\?from=1&to=2$/)
  const ask = (to: string) => {
    searched = { from: '1', to }
    return statusOf(page, desk.admin)
  }
  expect([await ask('2'), await ask('9')]).toEqual([200, 404])
})

it('what is shared leads on to the import, of the workspace that one chooses if there are several', async () => {
  const { viewer, slug } = await createDesk()
  searched = { url: 'https://a.test/' }
  const page = '(public)/share/page.tsx'
  expect(await visit(page, viewer)).toBe(`to /w/${slug}/articles/new?url=https%3A%2F%2Fa.test%2F`)
  const data = { workspaceId: desk.workspaceId, userId: viewer.userId, role: 'viewer' as const }
  await wholeDatabase().member.create({ data })
  expect(await visit(page, viewer)).toBe('shown')
})

it('a workspace that requires a second factor leads those without one to where they set it up', async () => {
  const { viewer, slug } = await createDesk()
  await wholeDatabase().workspace.update({ where: { slug }, data: { secondFactorRequired: true } })
  expect(await visit(`${W}help/page.tsx`, viewer)).toBe(`to /second-factor?workspace=${slug}&from=`)
})

it.each(Object.entries(OPEN))('%s shows nothing of a workspace to a visitor', async (file, outcome) => {
  expect(await visit(file, NOBODY)).toBe(outcome)
})
