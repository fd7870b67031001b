import { describe, expect, it } from 'vitest'
import { articleBody } from '@/lib/core/formats/html/article-body'
import { outlineOf } from '@/lib/core/formats/outline'
import type { AnnotationView } from '@/lib/schema/annotation'
import type { ArticleDocument, BlockNode } from '@/lib/schema/article-document'
import { annotationOn, exportOf } from '@/tests/unit/core/formats/export-example'

function bodyOf(content: ArticleDocument['content'], annotations: AnnotationView[] = []): string {
  const model = exportOf({ annotations })
  const article = { ...model.article, document: { type: 'doc' as const, content } }
  return articleBody({ ...model, article }, outlineOf({ ...model, article })).source
}

const x: BlockNode = { type: 'paragraph', content: [{ type: 'text', text: 'x' }] }

function image(alt: string) {
  return { type: 'image' as const, attrs: { alt, sha256: null } }
}

describe('a block', () => {
  it.each<[string, BlockNode, string]>([
    ['a paragraph', x, '<p>x</p>\n'],
    ['a rule', { type: 'horizontalRule' }, '<hr>\n'],
    ['a quotation', { type: 'blockquote', content: [x] }, '<blockquote><p>x</p>\n</blockquote>\n'],
    [
      'code, whose first line end is kept',
      { type: 'codeBlock', content: [{ type: 'text', text: 'a <b>' }] },
      '<pre>\n<code>a &lt;b&gt;</code></pre>\n',
    ],
    [
      'a list',
      { type: 'bulletList', content: [{ type: 'listItem', content: [x] }] },
      '<ul><li><p>x</p>\n</li>\n</ul>\n',
    ],
    [
      'a numbered list',
      { type: 'orderedList', attrs: { start: 3, type: 'a' }, content: [{ type: 'listItem', content: [x] }] },
      '<ol start="3" type="a"><li><p>x</p>\n</li>\n</ol>\n',
    ],
    [
      'a picture, of which only its description is there',
      { type: 'figure', content: [image('A "pier"'), image('')] },
      '<figure><span class="image" role="img" aria-label="Image: A &quot;pier&quot;"></span>\n' +
        '<span class="image" role="img" aria-label="Image"></span>\n</figure>\n',
    ],
    [
      'a table',
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [
              { type: 'tableHeader', attrs: { colspan: 2, align: 'right' }, content: [x] },
              { type: 'tableCell', content: [x] },
            ],
          },
          { type: 'tableRow' },
        ],
      },
      '<div class="table"><table><tbody><tr>' +
        '<th colspan="2" rowspan="1" class="align-right"><p>x</p>\n</th>' +
        '<td colspan="1" rowspan="1"><p>x</p>\n</td></tr>\n<tr></tr>\n</tbody></table></div>\n',
    ],
    [
      'a direction and a language',
      { type: 'paragraph', attrs: { dir: 'rtl', lang: 'ar' }, content: [{ type: 'text', text: 'س' }] },
      '<p dir="rtl" lang="ar">س</p>\n',
    ],
    ['an empty paragraph', { type: 'paragraph' }, '<p></p>\n'],
  ])('is written as HTML has it: %s', (_, block, html) => {
    expect(bodyOf([block])).toBe(html)
  })
})

describe('words', () => {
  it('stand in the elements of their marks, the first one outside', () => {
    const text = {
      type: 'text' as const,
      text: 'x',
      marks: [{ type: 'bold' as const }, { type: 'link' as const, attrs: { href: 'https://a.org' } }],
    }
    expect(bodyOf([{ type: 'paragraph', content: [text] }])).toMatch(
      /^<p><strong><a href[^>]*>x<\/a><\/strong>/,
    )
  })

  it('of an annotation are marked, with a reference behind the mark', () => {
    const body = bodyOf(exportOf().article.document.content, [
      annotationOn('It is a scandal.', { tag: 'opinion' }),
    ])
    expect(body).toContain(
      '<mark class="tint-violet lane-0" data-note="1">It is a scandal.</mark><sup class="ref tint-violet">',
    )
    expect(body).toContain('<a id="ref-1" href="#note-1" aria-label="Note 1: Opinion">')
  })

  it('of two annotations that overlap are on two lanes, each under its own marks', () => {
    const body = bodyOf(exportOf().article.document.content, [
      annotationOn('A ticket costs 2 pounds'),
      annotationOn('costs 2 pounds 😀.'),
    ])
    expect(body.replace(/<sup.*?<\/sup>/g, '')).toContain(
      '<mark class="tint-green lane-0" data-note="1">A ticket </mark>' +
        '<mark class="tint-green lane-0" data-note="1"><mark class="tint-green lane-1" data-note="2">costs 2 pounds</mark></mark>' +
        '<mark class="tint-green lane-1" data-note="2"> 😀.</mark>',
    )
  })

  it('of an orphaned annotation are not looked for', () => {
    expect(bodyOf(exportOf().article.document.content, [annotationOn('gone')])).not.toContain('<mark')
  })
})
