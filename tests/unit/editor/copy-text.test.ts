import { describe, expect, it } from 'vitest'
import { plainTextOf } from '@/lib/editor/copy-text'
import { articleSchema } from './parse-article-document'

type Json = { type: string; text?: string; attrs?: Record<string, unknown>; content?: Json[] }

function text(words: string): Json {
  return { type: 'text', text: words }
}

function paragraph(...content: Json[]): Json {
  return { type: 'paragraph', content }
}

function cell(words: string): Json {
  return { type: 'tableCell', content: [words === '' ? { type: 'paragraph' } : paragraph(text(words))] }
}

function item(...content: Json[]): Json {
  return { type: 'listItem', content }
}

function copied(...content: Json[]): string {
  return plainTextOf(articleSchema.nodeFromJSON({ type: 'doc', content }).content)
}

describe('the plain text of a copied article', () => {
  it('has one empty line between paragraphs', () => {
    expect(copied(paragraph(text('One.')), paragraph(text('Two.')))).toBe('One.\n\nTwo.')
  })

  it('has a line for each item of a list, and of a list within', () => {
    const inner: Json = { type: 'bulletList', content: [item(paragraph(text('a')))] }
    expect(
      copied(paragraph(text('Both:')), {
        type: 'bulletList',
        content: [item(paragraph(text('first')), inner), item(paragraph(text('second')))],
      }),
    ).toBe('Both:\n\nfirst\na\nsecond')
  })

  it('has a tab between cells, and keeps the column of an empty one', () => {
    const table: Json = {
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell('Year'), cell(''), cell('Cost')] },
        { type: 'tableRow', content: [cell('1931'), cell('x'), cell('9')] },
      ],
    }
    expect(copied(table)).toBe('Year\t\tCost\n1931\tx\t9')
  })

  it('keeps a row on one line', () => {
    const broken: Json = {
      type: 'tableCell',
      content: [paragraph(text('a'), { type: 'hardBreak' }, text('b')), paragraph(text('c'))],
    }
    expect(copied({ type: 'table', content: [{ type: 'tableRow', content: [broken, cell('d')] }] })).toBe(
      'a b c\td',
    )
  })

  it('keeps line ends, and has nothing for a rule', () => {
    expect(
      copied(
        paragraph(text('a'), { type: 'hardBreak' }, text('b')),
        { type: 'horizontalRule' },
        paragraph(text('c')),
      ),
    ).toBe('a\nb\n\nc')
  })
})
