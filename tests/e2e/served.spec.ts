import { expect } from '@playwright/test'
import { ADDRESSES, MAY_BE_KEPT, pages } from './setup/addresses'
import { ask } from './setup/ask'
import { test } from './setup/sign-in'

test('every answer has the headers that keep browsers careful', async ({ signedInAs }) => {
  const { request } = await signedInAs('admin')
  expect(pages().length).toBeGreaterThan(20)
  for (const address of [...pages(), ...ADDRESSES]) {
    const answer = await request.get(address, { maxRedirects: 0 })
    const headers = answer.headers()
    const told = `${address.slice(0, 60)}: ${JSON.stringify(headers)}`
    expect(answer.status(), told).toBeLessThan(500)
    expect(headers['x-content-type-options'], told).toBe('nosniff')
    expect(headers['referrer-policy'], told).toBe('same-origin')
    expect(headers['content-security-policy'], told).toContain("frame-ancestors 'none'")
    expect(headers['content-security-policy'], told).toContain('default-src ')
    expect(headers['x-powered-by'], told).toBeUndefined()
    if (!MAY_BE_KEPT.test(address)) expect(headers['cache-control'], told).toContain('no-store')
  }
})

test('an answer that leads to the usual form of an address may not be framed either', async ({ request }) => {
  for (const address of ['/sign-in/', '/w//demo', '/w/demo/articles/']) {
    const answer = await request.get(address, { maxRedirects: 0 })
    expect(answer.status(), address).toBe(308)
    expect(answer.headers()['content-security-policy'], address).toContain("frame-ancestors 'none'")
  }
})

test('no page and no route answers TRACE', async ({ baseURL }) => {
  for (const address of ['/sign-in', '/nowhere', '/api/health', '/api/auth/csrf', '/icon.svg']) {
    const answer = await ask(`${String(baseURL)}${address}`, {
      method: 'TRACE',
      headers: { cookie: 'a=secret-word' },
    })
    expect(answer.status, address).toBe(405)
    expect(answer.body, address).not.toContain('secret-word')
  }
})

const MULTIPART = 'multipart/form-data; boundary=X'
const ACTION = 'f'.repeat(42)

/** A form as browsers send it. */
function form(...fields: [string, string][]): string {
  const parts = fields.map(
    ([name, value]) => `--X\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return `${parts.join('')}--X--\r\n`
}

const FORMS: Record<string, { headers: Record<string, string>; data: string }> = {
  'an action that is not there': { headers: { 'next-action': ACTION }, data: '[]' },
  'no name of an action': { headers: { 'next-action': '' }, data: '[]' },
  'another action’s name': { headers: { 'next-action': '../x' }, data: '[]' },
  'a form of no action': { headers: { 'content-type': MULTIPART }, data: form(['a', 'b']) },
  'a form of an action that is not there': {
    headers: { 'content-type': MULTIPART },
    data: form([`$ACTION_ID_${ACTION}`, '']),
  },
  'broken references': {
    headers: { 'content-type': MULTIPART },
    data: form(
      ['$ACTION_REF_1', ''],
      ['$ACTION_1:0', '{"id":"__proto__","bound":"$@1"}'],
      ['$ACTION_1:1', '['],
    ),
  },
  'half a form': {
    headers: { 'content-type': MULTIPART },
    data: '--X\r\nContent-Disposition: form-data; name="a"\r\n\r\nb',
  },
  'no form at all': { headers: { 'content-type': MULTIPART }, data: '\0\ufffe not a form' },
  'a form without its boundary': {
    headers: { 'content-type': 'multipart/form-data' },
    data: form(['a', 'b']),
  },
  'a form that is too long': {
    headers: { 'content-type': MULTIPART },
    data: form([`$ACTION_ID_${ACTION}`, 'a'.repeat(3_000_000)]),
  },
  'JSON that is none': { headers: { 'content-type': 'application/json' }, data: '{' },
}

for (const [name, options] of Object.entries(FORMS)) {
  test(`a page that is sent ${name} blames the sender and tells nothing of the inside`, async ({
    request,
  }) => {
    for (const page of ['/reset', '/setup?token=x', '/w/demo/articles', '/nowhere']) {
      const answer = await request.post(page, { ...options, maxRedirects: 0 })
      expect(answer.status(), page).toBeLessThan(500)
      expect(await answer.text(), page).not.toMatch(/node_modules|\bat \w+ \(|busboy|TypeError/)
    }
  })
}
