import { describe, expect, it } from 'vitest'
import { parseWebAddress, portOf } from '@/lib/ingest/fetch/parse-web-address'

function hrefOf(text: string, base?: string): string {
  const url = parseWebAddress(text, base === undefined ? undefined : new URL(base))
  return url.ok ? url.value.href : url.failure.message
}

describe('a web address', () => {
  it.each([
    [' https://Example.org/a?b=1#c ', 'https://example.org/a?b=1'],
    ['http://example.org.:80/', 'http://example.org/'],
    ['http://017700000001/', 'http://127.0.0.1/'],
    ['http://１２７。1/', 'http://127.0.0.1/'],
    ['https://bücher.example/ä', 'https://xn--bcher-kva.example/%C3%A4'],
  ])('%j is %s', (text, href) => {
    expect(hrefOf(text)).toBe(href)
  })

  it('is relative to where it was found', () => {
    expect(hrefOf('//b.test/x#y', 'https://a.test/z')).toBe('https://b.test/x')
    expect(hrefOf('../y', 'https://a.test/x/z')).toBe('https://a.test/y')
  })

  it.each([
    ['example.org/article', /Enter it in full/],
    ['ftp://example.org/', /start with ftp:/],
    ['file:///etc/passwd', /start with file:/],
    ['https://me@example.org/', /user name or password/],
    ['https://:secret@example.org/', /user name or password/],
    [`https://example.org/${'x'.repeat(2_048)}`, /too long/],
    [`https://example.org/${'ä'.repeat(500)}`, /too long/],
    [`https://example.org/#${'x'.repeat(2_048)}`, /too long/],
    ['https://', /not a web address/],
  ])('%.40j is refused', (text, message) => {
    expect(parseWebAddress(text)).toMatchObject({ ok: false, failure: { code: 'invalid', field: 'url' } })
    expect(hrefOf(text)).toMatch(message)
  })

  it('never repeats a password', () => {
    expect(hrefOf('https://me:hunter2@example.org/')).not.toContain('hunter2')
  })

  it('has a port even where it names none', () => {
    expect(
      ['http://a.test', 'https://a.test', 'http://a.test:81'].map((url) => portOf(new URL(url))),
    ).toEqual([80, 443, 81])
  })
})
