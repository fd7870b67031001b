import * as z from 'zod'
import { createDesk, type Desk } from '@/tests/factories/desk'
import type { Check, Figure } from './check'
import { loadMustTests, type MustTest } from './web-annotation-schemas'
import { annotateParagraphs, exportOf, importArticle } from './workspace'

const collection = z.looseObject({
  '@context': z.string(),
  total: z.int(),
  first: z.looseObject({ items: z.array(z.looseObject({ id: z.string() })) }).optional(),
})

/**
 * The W3C's own schemas on an export: every MUST of a collection, of its page and of each annotation, for an article
 * with letters outside the Basic Multilingual Plane and for one without annotations.
 */
export const check: Check = async (corporaDir) => {
  const tests = {
    collection: await loadMustTests(corporaDir, 'collections/collectionMusts.test'),
    page: await loadMustTests(corporaDir, 'collections/pages/pageMusts.test'),
    annotation: await loadMustTests(corporaDir, 'annotations/annotationMusts.test'),
  }
  const desk = await createDesk()
  const faults: string[] = []
  const full = await exportedCollection(desk, {
    text: TEXT,
    url: 'https://example.org/a?b=1#c',
    annotated: true,
  })
  const empty = await exportedCollection(desk, { text: 'Nothing here.', url: null, annotated: false })
  const items = full.first?.items ?? []
  // A page is judged as a document of its own, which then names its context itself.
  const page = { '@context': full['@context'], ...full.first }
  const figures: Figure[] = [
    judge('collection', { tests: tests.collection, subjects: [full, empty], faults }),
    judge('page', { tests: tests.page, subjects: [page, full], faults }),
    judge('annotation', { tests: tests.annotation, subjects: items, faults }),
    { name: 'web_annotation.annotations', value: items.length, must: 4 },
  ]
  return { figures, faults }
}

const TEXT = 'A 😀 in the text.\n\nשלום עולם.\n\n𝒜 second “quote”.\n\nA\u0301 last one.'

type Subject = { text: string; url: string | null; annotated: boolean }

async function exportedCollection(desk: Desk, { text, url, annotated }: Subject) {
  const article = await importArticle(desk, { text, url, title: 'A title' })
  if (!article) throw new Error('The article was refused.')
  if (annotated) await annotateParagraphs(desk, article, 'a note')
  return collection.parse(JSON.parse(await exportOf(desk, article, 'jsonld')))
}

type Judged = { tests: readonly MustTest[]; subjects: readonly object[]; faults: string[] }

function judge(name: string, { tests, subjects, faults }: Judged): Figure {
  let passed = 0
  for (const { title, accepts } of tests) {
    const refused = subjects.filter((subject) => !accepts(subject))
    if (refused.length === 0) passed += 1
    for (const subject of refused) faults.push(`${name} ${title}: ${JSON.stringify(subject).slice(0, 300)}`)
  }
  return { name: `web_annotation.${name}_musts_passed`, value: passed, must: tests.length }
}
