import { describe, expect, it } from 'vitest'
import { markup } from '@/lib/core/formats/html/markup'
import { linkTo, rationaleMarkup } from '@/lib/core/formats/html/rationale-markup'
import type { RichBlock, RichInline } from '@/lib/schema/rich-text'

function htmlOf(...content: RichBlock[]): string {
  return rationaleMarkup({ type: 'doc', content }).source.replace(/^<div[^>]*>|<\/div>$/g, '')
}

function paragraph(...content: RichInline[]): RichBlock {
  return { type: 'paragraph', content }
}

describe('a rationale', () => {
  it.each<[RichInline, string]>([
    [{ type: 'text', text: 'a < b' }, 'a &lt; b'],
    [{ type: 'hardBreak' }, '<br>'],
    [{ type: 'text', text: 'x', marks: [{ type: 'bold' }] }, '<strong>x</strong>'],
    [{ type: 'text', text: 'x', marks: [{ type: 'italic' }] }, '<em>x</em>'],
    [
      { type: 'text', text: 'x', marks: [{ type: 'bold' }, { type: 'italic' }] },
      '<strong><em>x</em></strong>',
    ],
  ])('has %j as %s', (inline, html) => {
    expect(htmlOf(paragraph(inline))).toBe(`<p>${html}</p>`)
  })

  it('has an empty paragraph, lists and quotations as HTML has them', () => {
    const item: RichBlock = { type: 'listItem', content: [paragraph({ type: 'text', text: 'x' })] }
    expect(htmlOf({ type: 'paragraph' })).toBe('<p></p>')
    expect(htmlOf({ type: 'bulletList', content: [item] })).toBe('<ul><li><p>x</p></li></ul>')
    expect(htmlOf({ type: 'orderedList', content: [item, item] })).toBe(
      '<ol><li><p>x</p></li><li><p>x</p></li></ol>',
    )
    expect(htmlOf({ type: 'blockquote', content: [{ type: 'paragraph' }] })).toBe(
      '<blockquote><p></p></blockquote>',
    )
  })
})

describe('a link', () => {
  it('leads to an address that is safe, and sends no one there with our name', () => {
    expect(linkTo('https://a.org/?a=1&b="', markup`${'<x>'}`).source).toBe(
      '<a href="https://a.org/?a=1&amp;b=&quot;" rel="noopener noreferrer nofollow">&lt;x&gt;</a>',
    )
  })

  it.each(['javascript:alert(1)', '/path', ''])('to %j keeps its words only', (href) => {
    const text: RichInline = { type: 'text', text: 'words', marks: [{ type: 'link', attrs: { href } }] }
    expect(htmlOf(paragraph(text))).toBe('<p>words</p>')
  })
})
