import { expect } from '@playwright/test'
import * as z from 'zod'
import { loadMustTests } from '@/tests/conformance/web-annotation-schemas'
import { rowsOfCsv } from '@/tests/read-back/csv'
import { quotesOfJson } from '@/tests/read-back/json'
import { quotesOfJsonld, selectorsOfJsonld } from '@/tests/read-back/jsonld'
import type { ExportFile } from './download'
import type { Expected, JourneyClaim } from './expected'

const file = z.object({
  article: z.object({ title: z.string(), text: z.string(), sentences: z.array(z.unknown()) }),
  annotations: z.array(z.object({ tag: z.string() })),
  claims: z.array(
    z.object({
      text: z.string(),
      evidence: z.array(
        z.object({
          stance: z.string(),
          excerpt: z.string().nullable(),
          locator: z.string().nullable(),
          source: z.object({
            url: z.string().nullable(),
            title: z.string(),
            author: z.string().nullable(),
            publishedOn: z.string().nullable(),
          }),
        }),
      ),
      verdicts: z.array(
        z.object({
          rating: z.string().nullable(),
          rationaleText: z.string(),
          status: z.string(),
          evidenceIds: z.array(z.string()),
          decisions: z.array(z.object({ outcome: z.string(), comment: z.string().nullable() })),
        }),
      ),
    }),
  ),
})

/** The lossless file: every word, every mark, every verdict with what was decided on it. */
export function checkJson({ content }: ExportFile, expected: Expected): void {
  const { article, annotations, claims } = file.parse(JSON.parse(content))
  expect(article).toMatchObject({ title: expected.article.title, text: expected.article.text })
  expect(article.sentences).toHaveLength(expected.article.sentences.length)
  expect(quotesOfJson(content)).toEqual(expected.annotations.map(({ quote }) => quote))
  expect(annotations.map(({ tag }) => tag)).toEqual(expected.annotations.map(({ tag }) => tag))
  expect(claims).toHaveLength(expected.claimCount)
  const { approved, resubmitted, comment } = expected
  expect(claims.filter(({ verdicts }) => verdicts.length > 0)).toEqual([
    claimInJson(approved, { status: 'approved', decisions: [{ outcome: 'approve', comment: null }] }),
    claimInJson(resubmitted, { status: 'submitted', decisions: [{ outcome: 'request_changes', comment }] }),
  ])
}

function claimInJson({ text, rating, rationale, evidence }: JourneyClaim, status: object) {
  return {
    text,
    evidence: evidence.map(({ source, evidence: { stance, ...words } }) => ({
      source,
      stance: stance.toLowerCase(),
      ...words,
    })),
    verdicts: [
      {
        rating: rating.toLowerCase(),
        rationaleText: rationale,
        evidenceIds: evidence.map((): unknown => expect.any(String)),
        ...status,
      },
    ],
  }
}

/** The spreadsheet, a row an annotation. */
export function checkCsv({ content }: ExportFile, expected: Expected): void {
  const rows = rowsOfCsv(content)
  expect(rows.map(({ quote, tag }) => ({ quote, tag }))).toEqual(expected.annotations)
  for (const { start_utf16: start, end_utf16: end, quote } of rows) {
    expect(expected.article.text.slice(Number(start), Number(end))).toBe(quote)
  }
  expect(rows.filter(({ verdicts }) => verdicts !== '')).toMatchObject([
    rowOf(expected.approved, 'Supported (Approved, Rosa Adeyemi)'),
    rowOf(expected.resubmitted, 'Refuted (Submitted, Rosa Adeyemi)'),
  ])
  expect(new Set(rows.map(({ claim_id: id }) => id).filter(Boolean)).size).toBe(expected.claimCount)
}

function rowOf({ text, rationale, evidence }: JourneyClaim, verdicts: string) {
  const sources = evidence.map(({ source }) => source.url).join('\n')
  return { quote: text, claim: text, verdicts, rationales: rationale, sources }
}

const tags = z.object({
  first: z.object({
    items: z.array(
      z.object({ body: z.array(z.object({ purpose: z.string(), value: z.string().optional() })) }),
    ),
  }),
})

/** The annotations for other programs: both selectors lead to the words, and the W3C's schemas have no complaint. */
export async function checkJsonld({ content }: ExportFile, expected: Expected): Promise<void> {
  expect(quotesOfJsonld(content)).toEqual(expected.annotations.map(({ quote }) => quote))
  // Counted in code points: the article has a letter of two UTF-16 units near its top.
  const letters = Array.from(expected.article.text)
  expect(letters.length).toBeLessThan(expected.article.text.length)
  const found = selectorsOfJsonld(content).map((selectors) => {
    const position = selectors.find(({ type }) => type === 'TextPositionSelector')
    return letters.slice(position?.start, position?.end).join('')
  })
  expect(found).toEqual(expected.annotations.map(({ quote }) => quote))
  const { items } = tags.parse(JSON.parse(content)).first
  const tagged = items.map(({ body }) => body.find(({ purpose }) => purpose === 'tagging')?.value)
  expect(tagged).toEqual(expected.annotations.map(({ tag }) => tag))
  await checkSchemas(content)
}

/** The schemas are the W3C's and not ours to ship: they are asked where a run names a folder that has them. */
async function checkSchemas(content: string): Promise<void> {
  const corporaDir = process.env['CORPORA_DIR']
  if (corporaDir === undefined) return
  const collection = z.looseObject({
    '@context': z.string(),
    first: z.looseObject({ items: z.array(z.looseObject({})) }),
  })
  const whole = collection.parse(JSON.parse(content))
  const subjects = {
    'collections/collectionMusts.test': [whole],
    'collections/pages/pageMusts.test': [{ '@context': whole['@context'], ...whole.first }],
    'annotations/annotationMusts.test': whole.first.items,
  }
  for (const [name, documents] of Object.entries(subjects)) {
    for (const { title, accepts } of await loadMustTests(corporaDir, name)) {
      expect(
        documents.filter((document) => !accepts(document)),
        title,
      ).toEqual([])
    }
  }
}
