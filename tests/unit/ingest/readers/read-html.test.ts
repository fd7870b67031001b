import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalTextOf } from '@/lib/core/document/text-blocks'
import { checkArticleDocument } from '@/lib/core/document/check-article-document'
import { parseArticleDocument } from '@/tests/unit/editor/parse-article-document'
import { readMarkup } from '@/lib/ingest/readers/read-html'

function read(html: string, url?: string) {
  const reading = readMarkup(html, { url })
  if (!reading.ok) throw new Error(reading.failure.message)
  expect(
    checkArticleDocument(reading.value.document).ok || canonicalTextOf(reading.value.document) === '',
  ).toBe(true)
  return reading.value
}

function blocks(html: string, url?: string) {
  return read(html, url).document.content
}

function text(words: string, ...marks: string[]) {
  return marks.length > 0
    ? { type: 'text', text: words, marks: marks.map((type) => ({ type })) }
    : { type: 'text', text: words }
}

function paragraph(...content: object[]) {
  return { type: 'paragraph', content }
}

describe('blocks', () => {
  it.each([
    ['text without any block', 'a <span>b</span>', [paragraph(text('a b'))]],
    [
      'white space as HTML collapses it',
      '<p>\n  a \t <b> b </b>\n c\n</p>',
      [paragraph(text('a '), text('b ', 'bold'), text('c'))],
    ],
    [
      'a block inside inline markup',
      '<b>a<p>b</p></b>',
      [paragraph(text('a', 'bold')), paragraph(text('b', 'bold'))],
    ],
    [
      'text around nested blocks',
      '<div>a<div>b</div>c</div>',
      [paragraph(text('a')), paragraph(text('b')), paragraph(text('c'))],
    ],
    ['a line break', 'a <br> b', [paragraph(text('a'), { type: 'hardBreak' }, text('b'))]],
    ['two line breaks as a new paragraph', 'a<br><br>b<br>', [paragraph(text('a')), paragraph(text('b'))]],
    ['empty blocks', '<p>&nbsp;</p><p></p><p>a</p>', [paragraph(text('a'))]],
    [
      'headings',
      '<h2>a <i>b</i></h2>',
      [{ type: 'heading', attrs: { level: 2 }, content: [text('a '), text('b', 'italic')] }],
    ],
    [
      'marks in one order',
      '<sup><b><a href="https://a.example/">x</a></b></sup>',
      [
        paragraph({
          type: 'text',
          text: 'x',
          marks: [
            { type: 'link', attrs: { href: 'https://a.example/' } },
            { type: 'bold' },
            { type: 'superscript' },
          ],
        }),
      ],
    ],
    [
      'a quotation',
      '<blockquote><p>a</p>b</blockquote>',
      [{ type: 'blockquote', content: [paragraph(text('a')), paragraph(text('b'))] }],
    ],
    ['quotation marks that a browser draws', '<p>He said <q>no</q>.</p>', [paragraph(text('He said “no”.'))]],
    ['a rule', 'a<hr>b', [paragraph(text('a')), { type: 'horizontalRule' }, paragraph(text('b'))]],
    [
      'code as it stands',
      '<pre><code class="language-ts">\n  a\n\n    b &lt; c\n</code></pre>',
      [{ type: 'codeBlock', attrs: { language: 'ts' }, content: [text('a\n\n    b < c')] }],
    ],
    [
      'direction and language of a block',
      '<div dir="RTL"><p lang="he">א</p><p>ב</p></div>',
      [
        { type: 'paragraph', attrs: { dir: 'rtl', lang: 'he' }, content: [text('א')] },
        { type: 'paragraph', attrs: { dir: 'rtl' }, content: [text('ב')] },
      ],
    ],
    [
      'a caption without its picture',
      '<figure><img alt="no"><figcaption>The bridge</figcaption></figure>',
      [paragraph(text('The bridge'))],
    ],
    [
      'an accent under another mark',
      '<p>cafe<b>\u0301 noir</b></p>',
      [paragraph(text('café'), text(' noir', 'bold'))],
    ],
    ['a half-open tag', 'a <b>b', [paragraph(text('a '), text('b', 'bold'))]],
  ])('reads %s', (_what, html, expected) => {
    expect(blocks(html)).toEqual(expected)
  })

  it('reads lists, and what stands in them without an item', () => {
    const [list] = blocks('<ol start=3 type=a>x<li>a<ul><li>b</ul><li><ul><li>c</ul></ol>')
    expect(list).toEqual({
      type: 'orderedList',
      attrs: { start: 3, type: 'a' },
      content: [
        { type: 'listItem', content: [paragraph(text('x'))] },
        {
          type: 'listItem',
          content: [
            paragraph(text('a')),
            { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('b'))] }] },
          ],
        },
        {
          type: 'listItem',
          content: [{ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('c'))] }] }],
        },
      ],
    })
  })

  it('reads tables with their caption first, and unpacks one that is only layout', () => {
    const rows =
      '<caption>Costs</caption><thead><tr><th>a<th align=right>b</th></tr></thead><tbody><tr><td colspan=2>c<tr><td rowspan=0><td>'
    expect(blocks(`<table>${rows}</table>`)).toEqual([
      paragraph(text('Costs')),
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [
              { type: 'tableHeader', content: [paragraph(text('a'))] },
              { type: 'tableHeader', attrs: { align: 'right' }, content: [paragraph(text('b'))] },
            ],
          },
          {
            type: 'tableRow',
            content: [{ type: 'tableCell', attrs: { colspan: 2 }, content: [paragraph(text('c'))] }],
          },
        ],
      },
    ])
    expect(blocks('<table><tr><td><p>a<p>b</table>')).toEqual([paragraph(text('a')), paragraph(text('b'))])
  })
})

describe('links', () => {
  const hrefOf = (html: string, url?: string) =>
    /"href":"([^"]*)"/.exec(JSON.stringify(blocks(html, url)))?.[1]

  it('are made absolute by the address of the page, and otherwise only text', () => {
    expect(hrefOf('<a href="/b?c#d">x</a>', 'https://a.example/z')).toBe('https://a.example/b?c#d')
    expect(hrefOf('<a href="//b.example/">x</a>', 'https://a.example/z')).toBe('https://b.example/')
    expect(hrefOf('<a href="/b">x</a>')).toBeUndefined()
    expect(hrefOf('<a href="#note">x</a>', 'https://a.example/z')).toBeUndefined()
  })

  it.each([
    'javascript:x',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc',
    ' JaVaScRiPt:x',
    'java&#10;script:x',
  ])('to %s are only text', (href) => {
    expect(blocks(`<a href="${href}">x</a>`)).toEqual([paragraph(text('x'))])
  })
})

describe('what a page declares', () => {
  it('is taken from its head and its first heading', () => {
    const { declared } = read(
      '<html lang="pt_BR" dir="ltr"><head><title>Ponte | Site</title><meta name="Author" content=" A.  B. "><meta property="og:site_name" content="Site"><meta property="article:published_time" content="2024-05-01T23:30:00+02:00"><link rel="canonical" href="https://a.example/x"></head><body><svg><title>icon</title></svg><h1>A <em>ponte</em></h1><h1>Outra</h1>',
    )
    expect(declared).toEqual({
      title: 'A ponte',
      author: 'A. B.',
      publisher: 'Site',
      url: 'https://a.example/x',
      publishedOn: '2024-05-01',
      language: 'pt-BR',
      direction: 'ltr',
    })
  })

  it('is left out where it is empty, malformed or unsafe', () => {
    const { declared } = read(
      '<html lang="!!" dir="up"><head><title> </title><meta name="author" content="https://a.example/me"><meta name="date" content="yesterday"><link rel="canonical" href="javascript:1"></head><p>x',
    )
    expect(Object.values(declared).filter((value) => value !== undefined)).toEqual([])
  })
})

describe('any markup', () => {
  const names = [
    'p',
    'b',
    'a href="https://a.example"',
    'ul',
    'ol',
    'li',
    'table',
    'tr',
    'td',
    'th',
    'blockquote',
    'pre',
    'h2',
    'br',
    'hr',
    'q',
    'code',
    'div dir=rtl',
    'script',
    'svg',
    'caption',
    'sub',
    'i',
    'style',
    'title',
  ]
  const piece = fc.oneof(
    fc.constantFrom(...names).map((name) => `<${name}>`),
    fc.constantFrom(...names).map((name) => `</${name.split(' ')[0] ?? ''}>`),
    fc.constantFrom(
      'word',
      ' ',
      '\n',
      '\u0301',
      '\u00a0',
      '😀',
      'e',
      '\u1161',
      '\u1100',
      '&amp;',
      '&#0;',
      '&#xd800;',
      '<',
      '<!--',
      '-->',
      '\u200f',
      '\u2000',
    ),
  )

  it('becomes a document that is valid under the article schema, with all its words in order', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        fc.pre(pieces.join('').trim() !== '')
        const reading = readMarkup(pieces.join(''), {})
        if (!reading.ok) throw new Error(reading.failure.message)
        const { document } = reading.value
        if (canonicalTextOf(document) === '') return
        expect(checkArticleDocument(document)).toMatchObject({ ok: true })
        expect(parseArticleDocument(document)).toMatchObject({ ok: true })
      }),
      { numRuns: 500 },
    )
  })

  it('that nests deeply keeps its words', () => {
    const open = '<blockquote><ul><li><table><tr><td>word<td>'.repeat(60)
    const { document } = read(open)
    expect(canonicalTextOf(document).match(/word/g)).toHaveLength(60)
  })
})
