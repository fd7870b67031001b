import { NextRequest } from 'next/server'
import { describe, expect, it } from 'vitest'
import { proxy } from '@/proxy'

function policyOf(answer: { headers: Headers }): Map<string, string> {
  const policy = answer.headers.get('content-security-policy') ?? ''
  return new Map(
    policy.split('; ').map((directive): [string, string] => {
      const [name = '', ...values] = directive.split(' ')
      return [name, values.join(' ')]
    }),
  )
}

function ask(headers: Record<string, string> = {}) {
  return proxy(new NextRequest('http://stet.test/w/demo/articles?status=open', { headers }))
}

describe('the policy of a page', () => {
  it('lets scripts run by its nonce alone, and nothing else come from anywhere else', () => {
    const { 'script-src': scripts = '', ...rest } = Object.fromEntries(policyOf(ask()))
    expect(scripts).toMatch(/^'self' 'nonce-[\w+/]{40,}=*' 'strict-dynamic'$/)
    expect(rest).toEqual({
      'default-src': "'self'",
      'style-src': "'self' 'unsafe-inline'",
      'img-src': "'self' data:",
      'font-src': "'self'",
      'connect-src': "'self'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
    })
  })

  it('has another nonce each time, whatever the request brings along', () => {
    const [one, other] = [ask({ 'x-nonce': 'known' }), ask({ 'x-nonce': 'known' })].map((answer) =>
      policyOf(answer).get('script-src'),
    )
    expect(one).not.toBe(other)
    expect(one).not.toContain('known')
  })

  it('reaches Next with the request, which puts the nonce on its scripts', () => {
    const { headers } = ask({ 'content-security-policy': 'default-src *' })
    expect(headers.get('x-middleware-request-content-security-policy')).toBe(
      headers.get('content-security-policy'),
    )
    expect(headers.get('x-middleware-request-x-path')).toBe('/w/demo/articles?status=open')
  })
})

it('keeps browsers from guessing types, and other sites from learning addresses', () => {
  const { headers } = ask()
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('same-origin')
})

it('refuses a form that a page of another origin sends', () => {
  const form = new NextRequest('http://stet.test/sign-in', {
    method: 'POST',
    headers: { host: 'stet.test', origin: 'http://evil.test', cookie: 'a=b' },
  })
  expect(proxy(form).status).toBe(403)
})
