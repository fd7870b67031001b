import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { test } from './setup/sign-in'

/** Addresses of things that do not exist, of every kind that has a page. */
function addresses(): string[] {
  const id = randomUUID()
  const inWorkspace = [
    `articles/${id}`,
    'articles/none',
    `articles/${id}/compare`,
    `articles/${id}/compare?from=1&to=2`,
    `articles/imports/${id}`,
    `claims/${id}`,
    'claims/none',
    'nothing',
  ]
  return [
    ...inWorkspace.map((path) => `/w/demo/${path}`),
    '/w/nowhere/articles',
    '/w/nowhere/claims',
    '/w/nowhere/review',
    '/w/nowhere/settings/account',
    '/nothing',
    '/invitation/guess',
    '/reset/guess',
    '/api/v1/nothing',
    `/api/v1/workspaces/demo/articles/${id}`,
  ]
}

test('what does not exist answers 404', async ({ signedInAs }) => {
  const { request } = await signedInAs('admin')
  for (const address of addresses()) {
    expect([address, (await request.get(address)).status()]).toEqual([address, 404])
  }
})

test('what a viewer may not see answers 404', async ({ signedInAs }) => {
  const { request } = await signedInAs('viewer')
  for (const path of [
    'review',
    'articles/new',
    'articles/imports',
    'articles/import-annotations',
    'settings/log',
  ]) {
    expect([path, (await request.get(`/w/demo/${path}`)).status()]).toEqual([path, 404])
  }
})

test('what does not exist leaves the navigation, and leads to the list it would be in', async ({
  signedInAs,
  page: visitor,
}) => {
  const page = await signedInAs('viewer')
  for (const { path, way } of [
    { path: `claims/${randomUUID()}`, way: 'Back to claims' },
    { path: `articles/${randomUUID()}`, way: 'Back to articles' },
    { path: 'nothing', way: 'Back to articles' },
    { path: 'review', way: 'Back to articles' },
  ]) {
    await page.goto(`/w/demo/${path}`)
    await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Claims', exact: true })).toBeVisible()
    await expect(page.getByRole('link', { name: way })).toBeVisible()
  }
  await page.goto('/sign-in')
  await expect(page.getByRole('heading', { name: 'Articles' })).toBeVisible()
  for (const path of ['/nowhere', '/invitation/guess', '/setup']) {
    await visitor.goto(path)
    await expect(visitor.getByRole('link', { name: 'Sign in' })).toBeVisible()
  }
})

test('what does exist answers 200, and the workspace at its own address', async ({ signedInAs }) => {
  const { request } = await signedInAs('viewer')
  for (const address of [
    '/w/demo/articles',
    '/w/demo/claims',
    '/api/v1/workspaces/demo',
    '/api/openapi.json',
  ]) {
    expect([address, (await request.get(address)).status()]).toEqual([address, 200])
  }
})
