import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkArticleDocument } from '@/lib/core/document/check-article-document'
import { DOCUMENT_LIMITS } from '@/lib/core/document/document-rules'
import { articleJson, paragraphs } from '@/tests/unit/editor/article-document-arbitrary'

describe('checkArticleDocument', () => {
  test('accepts every document the generator writes, and returns the same object', () => {
    fc.assert(
      fc.property(articleJson, (json) => {
        const checked = checkArticleDocument(json)
        expect(checked).toEqual({ ok: true, value: json })
      }),
    )
  })

  test.each([
    ['nothing', null, ''],
    ['a list', [], ''],
    ['a paragraph as root', paragraph(text('a')), ''],
    ['an empty document', doc(), ''],
    ['content that is no list', { type: 'doc', content: { 0: paragraph() } }, '/content'],
    ['an unknown node', doc({ type: 'iframe' }), '/content/0'],
    ['a name from the prototype', doc({ type: 'constructor' }), '/content/0'],
    ['a document inside a document', doc(doc(paragraph())), '/content/0'],
    ['text outside a text block', doc(text('a')), '/content/0'],
    ['a paragraph inside a paragraph', doc(paragraph(paragraph())), '/content/0/content/0'],
    ['a list item outside a list', doc({ type: 'listItem', content: [paragraph()] }), '/content/0'],
    ['an empty list', doc({ type: 'bulletList', content: [] }), '/content/0'],
    ['an empty text node', doc(paragraph(text(''))), '/content/0/content/0'],
    ['text that is a number', doc(paragraph(text(7))), '/content/0/content/0'],
    ['text on a paragraph', doc({ type: 'paragraph', text: 'a' }), '/content/0'],
    ['a field of no node', doc({ type: 'paragraph', onclick: 'x' }), '/content/0'],
    ['an unknown attribute', doc({ type: 'paragraph', attrs: { style: 'x' } }), '/content/0/attrs/style'],
    ['a heading without level', doc({ type: 'heading' }), '/content/0/attrs/level'],
    ['a heading of level 7', doc({ type: 'heading', attrs: { level: 7 } }), '/content/0/attrs/level'],
    ['a direction that is none', doc({ type: 'paragraph', attrs: { dir: 'up' } }), '/content/0/attrs/dir'],
    ['marks on a block', doc({ type: 'paragraph', marks: [{ type: 'bold' }] }), '/content/0'],
    ['an unknown mark', doc(paragraph(text('a', [{ type: 'blink' }]))), '/content/0/content/0/marks/0'],
    [
      'marks out of order',
      doc(paragraph(text('a', [{ type: 'italic' }, { type: 'bold' }]))),
      '/content/0/content/0/marks/1',
    ],
    [
      'a mark twice',
      doc(paragraph(text('a', [{ type: 'bold' }, { type: 'bold' }]))),
      '/content/0/content/0/marks/1',
    ],
    [
      'marks in a code block',
      doc({ type: 'codeBlock', content: [text('a', [{ type: 'bold' }])] }),
      '/content/0/content/0',
    ],
    ['space at an end', doc(paragraph(text('a '))), '/content/0'],
    ['a hard break at an end', doc(paragraph(text('a'), { type: 'hardBreak' })), '/content/0'],
    ['text that is not NFC', doc(paragraph(text('e'), text('\u0301'))), '/content/0'],
    ['half a surrogate pair', doc(paragraph(text('a\ud83d'))), '/content/0'],
    ['NUL', doc(paragraph(text('a\0b'))), '/content/0'],
  ])('refuses %s and says where', (_name, json, field) => {
    expect(checkArticleDocument(json)).toMatchObject({
      ok: false,
      failure: { code: 'invalid', ...(field && { field }) },
    })
  })

  test.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    ' JAVASCRIPT:x',
    'data:text/html,x',
    '/a',
    'ftp://a.org',
    '',
    7,
  ])('refuses a link to %j', (href) => {
    expect(checkArticleDocument(link(href)).ok).toBe(false)
  })

  test.each(['https://example.org/ä?q=1#x', 'http://localhost:1', 'mailto:a@example.org'])(
    'keeps a link to %s',
    (href) => {
      expect(checkArticleDocument(link(href)).ok).toBe(true)
    },
  )

  test('refuses 50,000 nested blockquotes as too large instead of overflowing the stack', () => {
    let node: unknown = paragraph(text('deep'))
    for (let depth = 0; depth < 50_000; depth++) node = { type: 'blockquote', content: [node] }
    expect(checkArticleDocument(doc(node))).toMatchObject({ ok: false, failure: { code: 'too_large' } })
  })

  test('refuses more parts than the limit', () => {
    const fits = Array.from({ length: DOCUMENT_LIMITS.nodes - 1 }, () => ({ type: 'paragraph' }))
    expect(checkArticleDocument({ type: 'doc', content: fits }).ok).toBe(true)
    expect(checkArticleDocument({ type: 'doc', content: [...fits, { type: 'paragraph' }] })).toMatchObject({
      ok: false,
      failure: { code: 'too_large' },
    })
  })

  test('refuses more text than the limit', () => {
    const half = 'a'.repeat(DOCUMENT_LIMITS.textLength / 2)
    expect(checkArticleDocument(paragraphs(half, half)).ok).toBe(true)
    expect(checkArticleDocument(paragraphs(half, half, 'b'))).toMatchObject({
      ok: false,
      failure: { code: 'too_large' },
    })
  })
})

function text(value: unknown, marks?: unknown) {
  return { type: 'text', text: value, ...(marks === undefined ? {} : { marks }) }
}

function doc(...content: unknown[]) {
  return { type: 'doc', content }
}

function paragraph(...content: unknown[]) {
  return { type: 'paragraph', content }
}

function link(href: unknown) {
  return doc(paragraph(text('a', [{ type: 'link', attrs: { href } }])))
}
