import { describe, expect, it } from 'vitest'
import type { ArticleDocument, BlockNode } from '@/lib/schema/article-document'
import type { Picture } from '@/lib/ingest/import-input'
import { leaveOut } from '@/lib/ingest/leave-out'

function paragraph(text: string): BlockNode {
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}

function figure(alt: string): BlockNode {
  return { type: 'figure', content: [{ type: 'image', attrs: { alt, sha256: null } }] }
}

const PICTURES: Picture[] = ['a', 'b', 'c'].map((name) => ({ url: `https://paper.example/${name}.png` }))
const DOCUMENT: ArticleDocument = {
  type: 'doc',
  content: [figure('a'), paragraph('One.'), { type: 'blockquote', content: [figure('b')] }, figure('c')],
}

describe('leaving blocks out', () => {
  it('takes their pictures along, and no others', () => {
    const left = leaveOut({ document: DOCUMENT, pictures: PICTURES }, [2, 1])
    expect(left).toEqual({
      ok: true,
      value: {
        document: { type: 'doc', content: [figure('a'), figure('c')] },
        pictures: [PICTURES[0], PICTURES[2]],
      },
    })
  })

  it('changes nothing when nothing is left out', () => {
    const whole = { document: DOCUMENT, pictures: PICTURES }
    expect(leaveOut(whole, [])).toEqual({ ok: true, value: whole })
  })

  it.each([
    ['a place that there is none of', [4], /no block 4.*0 to 3/],
    ['everything', [0, 1, 2, 3], /at least one/],
  ])('refuses to leave out %s', (_what, places, message) => {
    const refused = leaveOut({ document: DOCUMENT, pictures: PICTURES }, places)
    expect(refused).toMatchObject({ ok: false, failure: { code: 'invalid', field: 'leaveOut' } })
    expect(!refused.ok && refused.failure.message).toMatch(message)
  })
})
