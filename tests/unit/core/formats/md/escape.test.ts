import fc from 'fast-check'
import { Marked } from 'marked'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { escapeMarkdown, escapeOnOneLine, escapeStretch } from '@/lib/core/formats/md/escape'

/** What a Markdown parser shows of a paragraph. */
function shown(markdown: string): string {
  const html = new Marked({ gfm: true }).parse(markdown, { async: false })
  const { document } = parseHTML(`<html><body>${html.replaceAll('<br>', '')}</body></html>`)
  return document.body.textContent.replace(/\n$/, '')
}

describe('text as Markdown', () => {
  it.each([
    ['*bold*', '\\*bold\\*'],
    ['# no heading', '\\# no heading'],
    ['1. no list', '1\\. no list'],
    ['2) no list', '2\\) no list'],
    ['- no list', '\\- no list'],
    ['+ no list', '\\+ no list'],
    ['a - b', 'a - b'],
    ['> no quotation', '\\> no quotation'],
    ['===', '\\==='],
    ['[x](y)', '\\[x\\](y)'],
    ['https://a.org', 'https\\://a.org'],
    ['WWW.a.org', 'WWW\\.a.org'],
    ['a|b', 'a\\|b'],
    ['a\nb', 'a\\\nb'],
    ['a\tb', 'a&#9;b'],
    [' a ', '&#32;a&#32;'],
    ['\n', '&#10;'],
    ['\na\n', '&#10;a&#10;'],
    ['', ''],
  ])('%j is written as %j', (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown)
  })

  it('reads as it was, whatever signs are in it', () => {
    const sign = fc.constantFrom(...Array.from('\\`*_[]<>&~|$^@#!+-=:%.()"\' ab1'))
    const line = fc.array(sign, { minLength: 1, maxLength: 12 }).map((signs) => signs.join(''))
    fc.assert(
      fc.property(line, (text) => {
        fc.pre(text.trim() !== '')
        expect(shown(escapeMarkdown(text))).toBe(text)
      }),
    )
  })

  it('on one line has no line end, and no space around one', () => {
    expect(escapeOnOneLine('a \n\n b')).toBe('a b')
    expect(escapeOnOneLine('1.\n2.')).toBe('1\\. 2.')
  })

  it('before a link ends in no exclamation mark, which would make it an image', () => {
    expect(escapeStretch('Look!', { startsLine: true, endsLine: false })).toBe('Look\\!')
    expect(escapeStretch('Look!', { startsLine: true, endsLine: true })).toBe('Look!')
  })

  it('in the middle of a line needs no escape for what means something at its beginning', () => {
    expect(escapeStretch('- x', { startsLine: false, endsLine: true })).toBe('- x')
    expect(escapeStretch('a \n- x', { startsLine: false, endsLine: true })).toBe('a&#32;\\\n\\- x')
  })
})
