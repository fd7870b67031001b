import { describe, expect, it } from 'vitest'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { TEXT } from '@/tests/factories/annotating'
import type { TestArticle } from '@/tests/factories/article'
import { previewExternal } from '@/tests/factories/external-import'
import type { Desk } from '@/tests/factories/desk'
import { useDeskWithArticle } from '@/tests/integration/setup/desk-with-article'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

let desk: Desk
let article: TestArticle
useDeskWithArticle((made) => ({ desk, article } = made))

function own() {
  return { workspaceId: desk.workspaceId }
}

/** A line of doccano, its offsets code points. */
function doccano(text: string, label: unknown[]): string {
  return JSON.stringify({ text, label })
}

describe('a look into a file', () => {
  it('tells its tool, its labels with guesses, and where its texts are, and saves nothing', async () => {
    const before = await wholeDatabase().event.count({ where: own() })
    const file = [
      doccano(TEXT, [
        [0, 28, 'Claim'],
        [29, 40, 'Subjective'],
        [0, 3, 'Claim'],
        [0, 3, 'PER'],
      ]),
      doccano('A text of its own.', [[0, 6, 'PER']]),
      doccano('Nothing here.', []),
    ].join('\n')
    const preview = await previewExternal(desk.reviewer, file)
    expect(preview).toMatchObject({
      tool: 'doccano',
      annotationCount: 5,
      emptyDocumentCount: 1,
      labels: [
        { label: 'Claim', count: 2, example: 'The bridge cost two million.', guess: 'unsupported' },
        { label: 'PER', count: 2, guess: null },
        { label: 'Subjective', count: 1, guess: 'opinion' },
      ],
      documents: [
        { number: 1, annotationCount: 4, target: { kind: 'found', articleId: article.id, by: 'content' } },
        {
          number: 2,
          annotationCount: 1,
          hasText: true,
          target: { kind: 'new', title: 'A text of its own.' },
        },
      ],
    })
    expect(await wholeDatabase().event.count({ where: own() })).toBe(before)
  })

  it('reads JSON lines of more than 16 MB', async () => {
    const empty = doccano('Nobody has annotated this. '.repeat(100), [])
    const file = [...Array<string>(6_500).fill(empty), doccano(TEXT, [[0, 28, 'Claim']])].join('\n')
    const preview = await previewExternal(desk.reviewer, file)
    expect(preview).toMatchObject({ annotationCount: 1, emptyDocumentCount: 6_500 })
    expect(preview.documents).toMatchObject([{ target: { kind: 'found', articleId: article.id } }])
  })
})
