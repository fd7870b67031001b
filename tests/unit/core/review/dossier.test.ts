import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { richTextOf } from '@/lib/core/document/rich-text'
import { canonicalDossier, dossierChanges } from '@/lib/core/review/dossier'
import { dossier as dossierSchema, type Dossier } from '@/lib/schema/dossier'
import { richText } from '@/lib/schema/rich-text'

const words = fc.string({ unit: 'grapheme', maxLength: 12 })
const maybe = fc.option(words, { nil: null })
const day = fc.constantFrom(null, '2024-02-29', '2025-01-01')
const id = fc.uuid()

const evidence = fc.record({
  id,
  sourceId: id,
  stance: fc.constantFrom('supports' as const, 'refutes' as const, 'context' as const),
  excerpt: maybe,
  locator: maybe,
  note: maybe,
})
const source = fc.record({
  id,
  title: words,
  author: maybe,
  publisher: maybe,
  publishedOn: day,
  accessedOn: day,
  url: maybe,
})
const annotation = fc.record({ id, tag: words, exact: maybe, versionId: id, articleId: id })

function listOf<Item extends { id: string }>(item: fc.Arbitrary<Item>): fc.Arbitrary<Item[]> {
  return fc.uniqueArray(item, { selector: (one) => one.id, maxLength: 4 })
}

const dossier: fc.Arbitrary<Dossier> = fc.record({
  claim: fc.record({ text: words, speaker: maybe, saidOn: day }),
  verdict: words.chain((text) =>
    fc.record({
      rating: maybe,
      rationale: fc.constant(richTextOf(text)),
      rationaleText: fc.constant(text),
    }),
  ),
  evidence: listOf(evidence),
  sources: listOf(source),
  annotations: listOf(annotation),
})

const ID = '01900000-0000-7000-8000-000000000001'
const OTHER = '01900000-0000-7000-8000-000000000002'

const given: Dossier = {
  claim: { text: 'The harbour froze.', speaker: 'The mayor', saidOn: '2025-01-01' },
  verdict: { rating: 'supported', rationale: richTextOf('So it did.'), rationaleText: 'So it did.' },
  evidence: [{ id: ID, sourceId: ID, stance: 'supports', excerpt: 'Ice.', locator: 'p. 4', note: null }],
  sources: [
    {
      id: ID,
      title: 'Harbour log',
      author: null,
      publisher: 'Harbour office',
      publishedOn: '2025-01-02',
      accessedOn: null,
      url: 'https://harbour.test/log',
    },
  ],
  annotations: [{ id: ID, tag: 'fact', exact: 'The harbour froze.', versionId: ID, articleId: ID }],
}

const [piece] = given.evidence
const [cited] = given.sources
const [mark] = given.annotations
if (!piece || !cited || !mark) throw new Error('The dossier of the test has a part of each kind.')

/** Every field of every part, changed: what the change is called, before and after. */
const CHANGED: [part: string, id: string | null, after: string | null, dossier: Dossier][] = [
  ['claim.text', null, 'It thawed.', { ...given, claim: { ...given.claim, text: 'It thawed.' } }],
  ['claim.speaker', null, null, { ...given, claim: { ...given.claim, speaker: null } }],
  ['claim.saidOn', null, '2025-01-03', { ...given, claim: { ...given.claim, saidOn: '2025-01-03' } }],
  ['verdict.rating', null, 'refuted', { ...given, verdict: { ...given.verdict, rating: 'refuted' } }],
  [
    'verdict.rationaleText',
    null,
    'No.',
    { ...given, verdict: { ...given.verdict, rationale: richTextOf('No.'), rationaleText: 'No.' } },
  ],
  ['evidence.sourceId', ID, OTHER, { ...given, evidence: [{ ...piece, sourceId: OTHER }] }],
  ['evidence.stance', ID, 'refutes', { ...given, evidence: [{ ...piece, stance: 'refutes' }] }],
  ['evidence.excerpt', ID, 'Water.', { ...given, evidence: [{ ...piece, excerpt: 'Water.' }] }],
  ['evidence.locator', ID, null, { ...given, evidence: [{ ...piece, locator: null }] }],
  ['evidence.note', ID, 'Old.', { ...given, evidence: [{ ...piece, note: 'Old.' }] }],
  ['source.title', ID, 'Log', { ...given, sources: [{ ...cited, title: 'Log' }] }],
  ['source.author', ID, 'A. B.', { ...given, sources: [{ ...cited, author: 'A. B.' }] }],
  ['source.publisher', ID, null, { ...given, sources: [{ ...cited, publisher: null }] }],
  ['source.publishedOn', ID, null, { ...given, sources: [{ ...cited, publishedOn: null }] }],
  ['source.accessedOn', ID, '2025-02-01', { ...given, sources: [{ ...cited, accessedOn: '2025-02-01' }] }],
  ['source.url', ID, null, { ...given, sources: [{ ...cited, url: null }] }],
  ['annotation.tag', ID, 'opinion', { ...given, annotations: [{ ...mark, tag: 'opinion' }] }],
  ['annotation.exact', ID, null, { ...given, annotations: [{ ...mark, exact: null }] }],
  ['annotation.versionId', ID, OTHER, { ...given, annotations: [{ ...mark, versionId: OTHER }] }],
  ['annotation.articleId', ID, OTHER, { ...given, annotations: [{ ...mark, articleId: OTHER }] }],
]

describe('a dossier', () => {
  it.each(CHANGED)('tells a change of %s', (...[part, id, after, changed]) => {
    const changes = dossierChanges(given, changed)
    expect(changes).toMatchObject([{ part, id, after }])
    expect(changes[0]?.before).not.toBe(after)
    expect(canonicalDossier(changed)).not.toBe(canonicalDossier(given))
  })

  it('tells what was removed and what was added by its words', () => {
    const changed = { ...given, evidence: [], annotations: [mark, { ...mark, id: OTHER, exact: 'Ice.' }] }
    expect(dossierChanges(given, changed)).toEqual([
      { part: 'evidence', id: ID, before: 'Ice.', after: null },
      { part: 'annotation', id: OTHER, before: null, after: 'Ice.' },
    ])
  })

  it('tells a change of the rationale that its words do not show', () => {
    const text = { type: 'text', text: 'So it did.', marks: [{ type: 'bold' }] }
    const content = [{ type: 'paragraph', content: [text] }]
    const rationale = richText.parse({ type: 'doc', content })
    const changed = { ...given, verdict: { ...given.verdict, rationale } }
    expect(dossierChanges(given, changed).map(({ part }) => part)).toEqual(['verdict.rationale'])
  })

  it('is the same text in whatever order its lists and keys come', () => {
    fc.assert(
      fc.property(dossier, (one) => {
        expect(canonicalDossier(reversed(one))).toBe(canonicalDossier(one))
        expect(dossierChanges(one, reversed(one))).toEqual([])
      }),
    )
  })

  it('is serialised without loss', () => {
    fc.assert(
      fc.property(dossier, (one) => {
        const read = dossierSchema.parse(JSON.parse(canonicalDossier(one)))
        expect(dossierChanges(one, read)).toEqual([])
        expect(canonicalDossier(read)).toBe(canonicalDossier(one))
      }),
    )
  })

  it('has no change exactly if its text is the same', () => {
    fc.assert(
      fc.property(dossier, dossier, (one, other) => {
        expect(dossierChanges(one, other).length === 0).toBe(
          canonicalDossier(one) === canonicalDossier(other),
        )
      }),
    )
  })

  it('tells the way back of every change', () => {
    fc.assert(
      fc.property(dossier, dossier, (one, other) => {
        const back = dossierChanges(other, one).map(({ before, after, ...rest }) => ({
          ...rest,
          before: after,
          after: before,
        }))
        expect(back).toEqual(dossierChanges(one, other))
      }),
    )
  })
})

function reversed({ claim, verdict, evidence: pieces, sources, annotations }: Dossier): Dossier {
  return {
    annotations: annotations.map(backwards).reverse(),
    sources: sources.map(backwards).reverse(),
    evidence: pieces.map(backwards).reverse(),
    verdict: backwards(verdict),
    claim: backwards(claim),
  }
}

/** The same object with its keys in the opposite order. */
function backwards<Item extends object>(item: Item): Item {
  const turned = { ...item }
  for (const key of Object.keys(turned).reverse()) {
    const value: unknown = Reflect.get(turned, key)
    Reflect.deleteProperty(turned, key)
    Reflect.set(turned, key, value)
  }
  return turned
}
