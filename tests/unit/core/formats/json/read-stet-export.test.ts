import { describe, expect, it } from 'vitest'
import { parseStetJson } from '@/tests/read-back/parse-stet-json'
import { writeJson } from '@/lib/core/formats/write-json'
import type { AnnotationView } from '@/lib/schema/annotation'
import type { Export } from '@/lib/schema/export'
import {
  annotationOn,
  claimOf,
  exportOf,
  rationaleOf,
  verdictOf,
} from '@/tests/unit/core/formats/export-example'
import { joined } from '@/tests/read-back/joined'

function anchored(anchor: Partial<AnnotationView['anchor']>): Partial<Export> {
  const annotation = annotationOn('It is a scandal.')
  return { annotations: [{ ...annotation, anchor: { ...annotation.anchor, ...anchor } }] }
}

function articleWith(change: Partial<Export['article']>): Partial<Export> {
  return { article: { ...exportOf().article, ...change } }
}

/** Where the file is refused; `undefined` if it is not. */
function fieldOf(change: Partial<Export>): string | undefined {
  const parsed = parseStetJson(joined(writeJson(exportOf(change))))
  return parsed.ok ? undefined : parsed.failure.field
}

describe('an export that was written by hand', () => {
  it.each<[string, Partial<Export>, string]>([
    ['an anchor without offsets', anchored({ start: null, end: null }), '/annotations/0/anchor'],
    ['an anchor with half of them', anchored({ end: null }), '/annotations/0/anchor'],
    ['an anchor beyond the text', anchored({ start: 0, end: 100_000 }), '/annotations/0/anchor'],
    ['an anchor in a surrogate pair', anchored({ start: 35, end: 40 }), '/annotations/0/anchor'],
    ['an anchor that quotes other words', anchored({ exact: 'It is a bargain.' }), '/annotations/0/anchor'],
    ['an orphaned anchor with offsets', anchored({ status: 'orphaned' }), '/annotations/0/anchor'],
    [
      'a sentence beyond the text',
      articleWith({ sentences: [{ ordinal: 0, start: 0, end: 100_000 }] }),
      '/article/sentences/0',
    ],
    ['another text than its document', articleWith({ text: 'x' }), '/article/text'],
    [
      'a document that is none of ours',
      articleWith({
        document: {
          type: 'doc',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: ' trimmed? ' }] }],
        },
        text: ' trimmed? ',
      }),
      '/article/document/content/0',
    ],
    [
      'a rationale with a link to a script',
      {
        claims: [
          claimOf('x', {
            id: 'd0000000-0000-4000-8000-000000000001',
            verdicts: [
              verdictOf({
                id: 'e0000000-0000-4000-8000-000000000001',
                claimId: 'd0000000-0000-4000-8000-000000000001',
                ...rationaleOf({
                  type: 'paragraph',
                  content: [
                    { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:x' } }] },
                  ],
                }),
              }),
            ],
          }),
        ],
      },
      '/claims/0/verdicts/0/rationale/content/0/content/0/marks/0',
    ],
  ])('is refused for %s, naming the place', (_, change, field) => {
    expect(fieldOf(change)).toBe(field)
  })

  it('is read if all fits, orphaned anchors included', () => {
    const gone = annotationOn('gone', { id: 'a0000000-0000-4000-8000-000000000002' })
    expect(fieldOf({ annotations: [annotationOn('It is a scandal.'), gone] })).toBeUndefined()
  })

  it('is refused rather than followed when it nests without end', () => {
    const file = `{"format":"stet-export","version":1,"x":${'['.repeat(50_000)}${']'.repeat(50_000)}}`
    expect(parseStetJson(file)).toMatchObject({ ok: false, failure: { code: 'too_large' } })
  })
})
