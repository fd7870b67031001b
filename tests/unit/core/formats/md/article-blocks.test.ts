import { describe, expect, it } from 'vitest'
import { articleBlocks } from '@/lib/core/formats/md/article-blocks'
import { outlineOf } from '@/lib/core/formats/outline'
import type { AnnotationView } from '@/lib/schema/annotation'
import type { BlockNode } from '@/lib/schema/article-document'
import { annotationOn, DOCUMENT, exportOf } from '@/tests/unit/core/formats/export-example'

function paragraph(text: string): BlockNode {
  return text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] }
}

function item(...content: BlockNode[]) {
  return { type: 'listItem' as const, content }
}

function blocksOf(...content: BlockNode[]): string[] {
  return [...articleBlocks({ type: 'doc', content }, [])]
}

function withNotes(...annotations: AnnotationView[]): string[] {
  return [...articleBlocks(DOCUMENT, outlineOf(exportOf({ annotations })).notes)]
}

describe('an article as Markdown', () => {
  it.each<[string, BlockNode, string[]]>([
    ['nothing for an empty paragraph', paragraph(''), []],
    [
      'a heading, two levels deeper',
      { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'a' }] },
      ['### a'],
    ],
    [
      'no deeper heading than there is',
      { type: 'heading', attrs: { level: 6 }, content: [{ type: 'text', text: 'a' }] },
      ['###### a'],
    ],
    [
      'a heading of two lines as a paragraph',
      {
        type: 'heading',
        attrs: { level: 1 },
        content: [{ type: 'text', text: 'a' }, { type: 'hardBreak' }, { type: 'text', text: 'b' }],
      },
      ['a\\\nb'],
    ],
    ['a rule', { type: 'horizontalRule' }, ['* * *']],
    ['a quotation', { type: 'blockquote', content: [paragraph('a'), paragraph('b')] }, ['> a\n>\n> b']],
    ['no empty quotation', { type: 'blockquote', content: [paragraph('')] }, []],
    [
      'a list without its empty items',
      { type: 'bulletList', content: [item(paragraph('a')), item(paragraph('')), item(paragraph('b'))] },
      ['- a\n\n- b'],
    ],
    [
      'a list in a list',
      {
        type: 'bulletList',
        content: [item(paragraph('a'), { type: 'bulletList', content: [item(paragraph('b'))] })],
      },
      ['- a\n\n  - b'],
    ],
    [
      'numbers from where the list begins',
      { type: 'orderedList', attrs: { start: 9 }, content: [item(paragraph('a')), item(paragraph('b'))] },
      ['9. a\n\n10. b'],
    ],
    [
      'no number that Markdown has not',
      { type: 'orderedList', attrs: { start: -3 }, content: [item(paragraph('a'))] },
      ['0. a'],
    ],
    [
      'no number of ten digits',
      { type: 'orderedList', attrs: { start: 2_000_000_000 }, content: [item(paragraph('a'))] },
      ['999999998. a'],
    ],
    [
      'an image by its description',
      {
        type: 'figure',
        content: [{ type: 'image', attrs: { alt: 'A [pier]', sha256: null } }, paragraph('a')],
      },
      ['![A \\[pier\\]]()', 'a'],
    ],
    [
      'no image without one',
      { type: 'figure', content: [{ type: 'image', attrs: { alt: '', sha256: null } }] },
      [],
    ],
    [
      'the cells of a table one after another',
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [
              { type: 'tableHeader', content: [paragraph('a')] },
              { type: 'tableCell', content: [paragraph('b')] },
            ],
          },
          { type: 'tableRow' },
        ],
      },
      ['a', 'b'],
    ],
  ])('has %s', (_, block, markdown) => {
    expect(blocksOf(block)).toEqual(markdown)
  })

  it('has a note’s reference at the end of its passage', () => {
    expect(withNotes(annotationOn('A ticket costs 2 pounds'))[1]).toBe(
      'A ticket costs 2 pounds[F1](#note-1) 😀. It is a scandal.',
    )
  })

  it('has the references of notes that end together side by side', () => {
    expect(
      withNotes(annotationOn('It is a scandal.'), annotationOn('a scandal.', { tag: 'opinion' }))[1],
    ).toBe('A ticket costs 2 pounds 😀. It is a scandal.[F1](#note-1)[O2](#note-2)')
  })

  it('has the reference of a note over several blocks in the last of them', () => {
    const blocks = withNotes(annotationOn('It is a scandal.\n\nNo, it is not.'))
    expect(blocks.map((block) => block.includes('#note-1'))).toEqual([false, false, true])
  })
})
