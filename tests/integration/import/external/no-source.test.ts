import { expect, it } from 'vitest'
import { TEXT } from '@/tests/factories/annotating'
import type { TestArticle } from '@/tests/factories/article'
import type { Desk } from '@/tests/factories/desk'
import { importExternal, previewExternal } from '@/tests/factories/external-import'
import { useDeskWithArticle } from '@/tests/integration/setup/desk-with-article'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

let desk: Desk
let article: TestArticle
useDeskWithArticle((made) => ({ desk, article } = made))

function annotation(exact: string) {
  const selector = [
    { type: 'TextQuoteSelector', exact },
    { type: 'TextPositionSelector', start: TEXT.indexOf(exact), end: TEXT.indexOf(exact) + exact.length },
  ]
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: crypto.randomUUID(),
    type: 'Annotation',
    body: [{ purpose: 'tagging', value: 'Claim' }],
    target: [{ id: crypto.randomUUID(), source: '', selector }],
  }
}

it('annotations without a source are one text, which goes to the article that a person chooses', async () => {
  const file = [annotation('The bridge cost two million.'), annotation('bridge')]
  const preview = await previewExternal(desk.reviewer, file)
  expect(preview).toMatchObject({ remarks: [], annotationCount: 2 })
  expect(preview.documents).toMatchObject([
    { number: 1, url: null, hasText: false, target: { kind: 'none' } },
  ])

  const mapping = { Claim: 'unsupported' }
  const unsent = await importExternal(desk.reviewer, file, { mapping })
  expect(unsent.counts).toMatchObject({ unplaced: 2, created: 0, faulty: 0 })
  const sent = await importExternal(desk.reviewer, file, { mapping, targets: { 1: article.id } })
  expect(sent.counts).toMatchObject({ created: 2, unplaced: 0 })
  const again = await importExternal(desk.reviewer, file, { mapping, targets: { 1: article.id } })
  expect(again.counts).toMatchObject({ created: 0, existed: 2 })
})
