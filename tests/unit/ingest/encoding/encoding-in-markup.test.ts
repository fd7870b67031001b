import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodingInMarkup } from '@/lib/ingest/encoding/encoding-in-markup'

function encodingIn(markup: string): string | null {
  return encodingInMarkup(new Uint8Array(Buffer.from(markup, 'latin1')))
}

describe('the encoding that markup declares', () => {
  it.each([
    ['<meta charset=gbk>', 'gbk'],
    ['<META CHARSET = "Shift_JIS">', 'shift_jis'],
    ["<meta charset='x-sjis'/>", 'shift_jis'],
    ['<meta/charset=latin1>', 'windows-1252'],
    ['<meta charset="gb2312">', 'gbk'],
    ['<meta charset="utf8">', 'utf-8'],
    ['<meta charset="utf-16">', 'utf-8'],
    ['<meta charset="utf-16be">', 'utf-8'],
    ['<meta charset="x-user-defined">', 'windows-1252'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=big5">', 'big5'],
    ['<meta content="text/html; charset = euc-kr ; x" http-equiv=content-type>', 'euc-kr'],
    [`<meta http-equiv="content-type" content="text/html; charset='koi8-r'">`, 'koi8-r'],
    ['<html lang="<meta charset=gbk>"><head><meta charset=big5>', 'big5'],
    ['<!-- <meta charset=gbk> --><meta charset=big5>', 'big5'],
    ['<!--><meta charset=gbk>-->', 'gbk'],
    ['<!doctype html><title>a > b</title><meta charset=big5>', 'big5'],
    ['<meta charset=nonsense><meta charset=big5>', 'big5'],
    ['<meta charset=big5 charset=gbk>', 'big5'],
    ['<?xml version="1.0" encoding="windows-1251"?><html>', 'windows-1251'],
    ["<?xml version='1.0' encoding = 'iso-8859-2' ?>", 'iso-8859-2'],
    ['<?xml version="1.0" encoding="gbk"?><meta charset=big5>', 'big5'],
    [`${'<p>'.repeat(1_000)}<meta charset=gbk>`, 'gbk'],
  ])('in %.60j is %s', (markup, encoding) => {
    expect(encodingIn(markup)).toBe(encoding)
  })

  it.each([
    '',
    '<',
    '<meta',
    '<meta ',
    '<meta charset',
    '<meta charset=',
    '<meta charset="gbk',
    '<metacharset=gbk>',
    '<meta charset=nonsense>',
    '<meta charset=hz-gb-2312>',
    '<meta charset=us-ascii>',
    '<meta content="text/html; charset=gbk">',
    '<meta http-equiv=refresh content="0; charset=gbk">',
    '<meta http-equiv=content-type content="text/html; charset">',
    '<meta http-equiv=content-type content="charset">',
    '<!-- <meta charset=gbk>',
    '<!-- <meta charset=gbk> ',
    '<a title="<meta charset=gbk>">',
    '</a <meta charset=gbk',
    'charset=gbk',
    '<?xml version="1.0"?>',
    `${' '.repeat(9_000)}<meta charset=gbk>`,
  ])('is not in %.60j', (markup) => {
    expect(encodingIn(markup)).toBeNull()
  })

  it('is looked for in any bytes without end or throw', () => {
    const piece = fc.constantFrom(
      '<',
      'meta',
      ' ',
      'charset',
      '=',
      '"',
      "'",
      '>',
      '<!--',
      '-->',
      '/',
      'gbk',
      '\0',
      '<?xml',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect([null, 'gbk']).toContain(encodingIn(pieces.join('')))
      }),
      { numRuns: 1_000 },
    )
  })
})
