import { describe, expect, it } from 'vitest'
import { normaliseUrl } from '@/lib/schema/normalise-url'

describe('normaliseUrl', () => {
  it.each([
    ['HTTPS://News.Example/Path', 'https://news.example/Path'],
    ['https://a.example', 'https://a.example/'],
    ['https://a.example:443/x/', 'https://a.example/x'],
    ['http://a.example:8080/x', 'http://a.example:8080/x'],
    ['https://a.example/x#part', 'https://a.example/x'],
    ['https://a.example/?b=2&a=1&b=1', 'https://a.example/?a=1&b=2&b=1'],
    ['https://a.example/x?utm_source=n&fbclid=1&GCLID=2', 'https://a.example/x'],
    ['https://a.example/x?utm=kept', 'https://a.example/x?utm=kept'],
    ['https://user:secret@a.example/', 'https://a.example/'],
    [' https://bücher.example/ü ', 'https://xn--bcher-kva.example/%C3%BC'],
    ['https://a.example///', 'https://a.example/'],
  ])('writes %s as %s', (address, normal) => {
    expect(normaliseUrl(address)).toBe(normal)
    expect(normaliseUrl(normal)).toBe(normal)
  })

  it.each(['', 'a.example', 'javascript:alert(1)', 'ftp://a.example/', 'mailto:a@b.example'])(
    'knows no form for %j',
    (address) => {
      expect(normaliseUrl(address)).toBeUndefined()
    },
  )
})
