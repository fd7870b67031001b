import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isSafeHref } from '@/lib/core/document/is-safe-href'

it.each([
  'http://a.org',
  'https://a.org/?q=1#x',
  'HTTPS://A.ORG',
  'mailto:ann@a.org',
  'https://a.org/@ann',
  'https://пример.рф/путь',
  ' https://a.org ',
])('keeps %j', (href) => {
  expect(isSafeHref(href)).toBe(true)
})

it.each([
  '',
  ' ',
  '/path',
  '//a.org',
  'a.org',
  '#x',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://a.org/x',
  'ftp://a.org',
  'https://',
  'https://ann:secret@a.org/x',
  'https://ann@a.org/',
  'https://:secret@a.org/',
  `https://a.org/${'x'.repeat(8_000)}`,
  null,
  undefined,
  7,
  {},
])('refuses %j', (href) => {
  expect(isSafeHref(href)).toBe(false)
})

it('never keeps an address that a browser would not read as http, https or mailto', () => {
  const start = fc.constantFrom('javascript:', 'java\nscript:', 'data:', 'http://', 'mailto:', ' ', '\0', '')
  fc.assert(
    fc.property(start, fc.string(), (scheme, rest) => {
      const href = scheme + rest
      if (isSafeHref(href)) expect(['http:', 'https:', 'mailto:']).toContain(new URL(href).protocol)
    }),
  )
})
