import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkRichText, plainTextOf, richTextOf } from '@/lib/core/document/rich-text'
import { richText, type RichBlock, type RichInline, type RichText } from '@/lib/schema/rich-text'

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
const marks = fc.constantFrom<RichInline[]>(
  [{ type: 'text', text: 'plain' }],
  [{ type: 'text', text: 'bold', marks: [{ type: 'bold' }] }],
  [{ type: 'text', text: 'both', marks: [{ type: 'bold' }, { type: 'italic' }] }],
  [{ type: 'text', text: 'link', marks: [{ type: 'link', attrs: { href: 'https://a.org/' } }] }],
  [{ type: 'text', text: 'a' }, { type: 'hardBreak' }, { type: 'text', text: 'b' }],
)
const paragraph: fc.Arbitrary<RichBlock> = fc.oneof(
  fc.constant<RichBlock>({ type: 'paragraph' }),
  words.map((text): RichBlock => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  marks.map((content): RichBlock => ({ type: 'paragraph', content })),
)
const { block } = fc.letrec<{ block: RichBlock }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    paragraph,
    fc
      .record({
        type: fc.constantFrom('blockquote', 'bulletList', 'orderedList', 'listItem'),
        content: fc.array(tie('block'), { maxLength: 3 }),
      })
      .map((node): RichBlock => node),
  ),
}))
const document: fc.Arbitrary<RichText> = fc
  .array(block, { maxLength: 4 })
  .map((content) => ({ type: 'doc', content }))

describe('a rationale', () => {
  it('that the editor can write passes the check unchanged, and the schema too', () => {
    fc.assert(
      fc.property(document, (written) => {
        expect(checkRichText(written)).toEqual({ ok: true, value: written })
        expect(richText.parse(written)).toEqual(written)
      }),
    )
  })

  it('of plain lines gives those lines back', () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replaceAll('\n', ' '))
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
        const text = lines.join('\n')
        expect(plainTextOf(richTextOf(text))).toBe(text.trim())
        expect(checkRichText(richTextOf(text)).ok).toBe(true)
      }),
    )
  })

  it('has its blocks on lines of their own as plain text, without marks', () => {
    const item = (text: string): RichBlock => ({
      type: 'listItem',
      content: [{ type: 'paragraph', content: [{ type: 'text', text, marks: [{ type: 'italic' }] }] }],
    })
    const content: RichBlock[] = [
      { type: 'paragraph', content: [{ type: 'text', text: 'I asked:' }] },
      { type: 'bulletList', content: [item('the harbour office'), item('the ferry line')] },
      { type: 'blockquote', content: [...richTextOf('No record.').content] },
    ]
    expect(plainTextOf({ type: 'doc', content })).toBe(
      'I asked:\nthe harbour office\nthe ferry line\nNo record.',
    )
  })
})

describe('a rationale from a stranger', () => {
  it.each([
    ['nothing', null, undefined],
    ['a list', [], undefined],
    ['another root', { type: 'paragraph' }, undefined],
    ['content that is no list', doc('x'), 'content'],
    ['a block that is no object', doc([7]), 'content.0'],
    ['an unknown block', doc([{ type: 'heading' }]), 'content.0'],
    ['a list without content', doc([{ type: 'bulletList' }]), 'content.0.content'],
    ['words that are no list', doc([{ type: 'paragraph', content: 'x' }]), 'content.0.content'],
    ['a word that is no object', inline(null), 'content.0.content.0'],
    ['a word without text', inline({ type: 'text' }), 'content.0.content.0'],
    ['an empty word', inline({ type: 'text', text: '' }), 'content.0.content.0'],
    ['an image', inline({ type: 'image', text: 'x' }), 'content.0.content.0'],
    ['marks that are no list', inline({ type: 'text', text: 'x', marks: {} }), 'content.0.content.0.marks'],
    ['a mark that is no object', marked('bold'), 'content.0.content.0.marks.0'],
    ['a mark that is nothing', marked(null), 'content.0.content.0.marks.0'],
    [
      'an unknown mark with an address',
      marked({ ...link('https://a.org'), type: 'blink' }),
      'content.0.content.0.marks.0',
    ],
    ['an unknown mark', marked({ type: 'blink' }), 'content.0.content.0.marks.0'],
    ['a link without address', marked({ type: 'link' }), 'content.0.content.0.marks.0'],
    ['a link to a script', marked(link('javascript:alert(1)')), 'content.0.content.0.marks.0'],
    ['a link to a script in disguise', marked(link(' https://a.org')), 'content.0.content.0.marks.0'],
    ['a link with a password', marked(link('https://ann:hunter2@a.org/')), 'content.0.content.0.marks.0'],
    ['a link to a file', marked(link('file:///etc/passwd')), 'content.0.content.0.marks.0'],
    ['a second block that is wrong', doc([{ type: 'paragraph' }, { type: 'x' }]), 'content.1'],
  ])('with %s is refused, naming the place', (_, json, field) => {
    const checked = checkRichText(json)
    expect(checked.ok ? undefined : checked.failure.code).toBe('invalid')
    if (!checked.ok) expect(checked.failure.field).toBe(field)
  })

  it.each(['https://a.org', 'HTTP://a.org/x', 'mailto:ann@a.org'])('keeps a link to %s', (href) => {
    expect(checkRichText(marked(link(href))).ok).toBe(true)
  })

  it('loses the fields that the type has no place for', () => {
    const json = doc([
      { type: 'paragraph', onclick: 'x', content: [{ type: 'text', text: 'a', style: 'x' }] },
    ])
    expect(checkRichText(json)).toEqual({
      ok: true,
      value: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a' }] }] },
    })
  })

  it('may nest twelve levels deep and no deeper', () => {
    expect(checkRichText(doc([nested(12)])).ok).toBe(true)
    expect(checkRichText(doc([nested(13)])).ok).toBe(false)
    expect(checkRichText(doc([nested(100_000)])).ok).toBe(false)
  })

  it('is a rationale to the schema as well if it passes, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.jsonValue().map((json) => doc([json])),
        ),
        (json) => {
          const checked = checkRichText(json)
          if (checked.ok) expect(richText.parse(checked.value)).toEqual(checked.value)
          else expect(checked.failure.code).toBe('invalid')
        },
      ),
    )
  })
})

function doc(content: unknown) {
  return { type: 'doc', content }
}

function inline(content: unknown) {
  return doc([{ type: 'paragraph', content: [content] }])
}

function marked(mark: unknown) {
  return inline({ type: 'text', text: 'x', marks: [mark] })
}

function link(href: string) {
  return { type: 'link', attrs: { href } }
}

function nested(levels: number): unknown {
  let block: unknown = { type: 'paragraph' }
  for (let level = 0; level < levels; level += 1) block = { type: 'blockquote', content: [block] }
  return block
}
