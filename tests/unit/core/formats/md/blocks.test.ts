import { describe, expect, it } from 'vitest'
import { addressOf, bullets, indent, quotation, quoteLines } from '@/lib/core/formats/md/blocks'

describe('Markdown blocks', () => {
  it.each([
    ['', ''],
    ['a', 'a'],
    ['a\nb', 'a\n  b'],
    ['a\n\nb\n', 'a\n\n  b\n'],
  ])('%j is indented as %j', (text, indented) => {
    expect(indent(text, 2)).toBe(indented)
  })

  it.each([
    ['', ''],
    ['a', '> a'],
    ['a\n\nb', '> a\n>\n> b'],
  ])('%j is quoted as %j', (text, quoted) => {
    expect(quoteLines(text)).toBe(quoted)
  })

  it('a person’s words are escaped before they are quoted', () => {
    expect(quotation('# a\n> b')).toBe('> \\# a\\\n> \\> b')
  })

  it('a list item keeps all its lines', () => {
    expect(bullets(['a', 'b\n\nc'])).toBe('- a\n- b\n\n  c')
    expect(bullets([])).toBe('')
  })
})

describe('an address', () => {
  it('is a link to itself', () => {
    expect(addressOf('https://a.org/x_y')).toBe('[https\\://a.org/x\\_y](<https://a.org/x_y>)')
  })

  it.each(['javascript:alert(1)', '/path', 'data:text/html,x'])('such as %j stays words', (href) => {
    expect(addressOf(href)).not.toContain('](')
  })

  it('cannot close its brackets', () => {
    expect(addressOf('https://a.org/<>\\')).not.toMatch(/\(<[^)]*[^\\][<>].*>\)/)
  })
})
