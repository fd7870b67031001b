import type { Dossier } from '@/lib/schema/dossier'
import type { DossierChange } from '@/lib/schema/dossier-change'

/**
 * A dossier as canonical JSON: lists in the order of their ids, keys in that of their code units, no white space. Two
 * dossiers of the same content give the same text, so that its SHA-256 names the content.
 */
export function canonicalDossier(dossier: Dossier): string {
  const { claim, verdict, evidence, sources, annotations } = dossier
  return canonicalJson({
    claim: pick(claim, CLAIM_FIELDS),
    verdict: pick(verdict, [...VERDICT_FIELDS, 'rationale']),
    evidence: ordered(evidence, EVIDENCE_FIELDS),
    sources: ordered(sources, SOURCE_FIELDS),
    annotations: ordered(annotations, ANNOTATION_FIELDS),
  })
}

/** What differs between two dossiers, in the order in which a verdict is read. Empty means the same content. */
export function dossierChanges(before: Dossier, after: Dossier): DossierChange[] {
  return [
    ...fieldChanges('claim', null, { before: before.claim, after: after.claim, fields: CLAIM_FIELDS }),
    ...verdictChanges(before.verdict, after.verdict),
    ...listChanges('evidence', {
      before: before.evidence,
      after: after.evidence,
      fields: EVIDENCE_FIELDS,
      words: ({ excerpt, note, stance }) => excerpt ?? note ?? stance,
    }),
    ...listChanges('source', {
      before: before.sources,
      after: after.sources,
      fields: SOURCE_FIELDS,
      words: ({ title }) => title,
    }),
    ...listChanges('annotation', {
      before: before.annotations,
      after: after.annotations,
      fields: ANNOTATION_FIELDS,
      words: ({ exact, tag }) => exact ?? tag,
    }),
  ]
}

const CLAIM_FIELDS = ['text', 'speaker', 'saidOn'] as const satisfies (keyof Dossier['claim'])[]
const VERDICT_FIELDS = ['rating', 'rationaleText'] as const satisfies (keyof Dossier['verdict'])[]
const EVIDENCE_FIELDS = ['sourceId', 'stance', 'excerpt', 'locator', 'note'] as const satisfies Field<
  Dossier['evidence'][number]
>[]
const SOURCE_FIELDS = [
  'title',
  'author',
  'publisher',
  'publishedOn',
  'accessedOn',
  'url',
] as const satisfies Field<Dossier['sources'][number]>[]
const ANNOTATION_FIELDS = ['tag', 'exact', 'versionId', 'articleId'] as const satisfies Field<
  Dossier['annotations'][number]
>[]

type Field<Item> = Exclude<keyof Item, 'id'>

/** Of both sides, the fields to compare; each holds words or nothing. */
type Sides<Name extends string> = {
  before: Record<Name, string | null>
  after: Record<Name, string | null>
  fields: readonly Name[]
}

function fieldChanges<Name extends string>(
  kind: string,
  id: string | null,
  { before, after, fields }: Sides<Name>,
): DossierChange[] {
  return fields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ part: `${kind}.${field}`, id, before: before[field], after: after[field] }))
}

/** A rationale whose words are the same may differ in a link, which only its document shows. */
function verdictChanges(before: Dossier['verdict'], after: Dossier['verdict']): DossierChange[] {
  const changes = fieldChanges('verdict', null, { before, after, fields: VERDICT_FIELDS })
  const documents = { before: canonicalJson(before.rationale), after: canonicalJson(after.rationale) }
  const sameWords = before.rationaleText === after.rationaleText
  return sameWords && documents.before !== documents.after
    ? [...changes, { part: 'verdict.rationale', id: null, ...documents }]
    : changes
}

type Lists<Name extends string, Item> = {
  before: readonly Item[]
  after: readonly Item[]
  fields: readonly Name[]
  /** What stands for an item that is on one side only. */
  words: (item: Item) => string
}

function listChanges<Name extends string, Item extends { id: string } & Record<Name, string | null>>(
  kind: string,
  { before, after, fields, words }: Lists<Name, Item>,
): DossierChange[] {
  const old = new Map(before.map((item) => [item.id, item]))
  const now = new Map(after.map((item) => [item.id, item]))
  const ids = [...new Set([...old.keys(), ...now.keys()])].sort()
  return ids.flatMap((id) => {
    const was = old.get(id)
    const is = now.get(id)
    if (was && is) return fieldChanges(kind, id, { before: was, after: is, fields })
    return [{ part: kind, id, before: was ? words(was) : null, after: is ? words(is) : null }]
  })
}

/** Only what is named: a field that a row has besides must not change the hash. */
function pick<Item extends object>(item: Item, fields: readonly (keyof Item)[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [String(field), item[field]]))
}

function ordered<Item extends { id: string }>(items: readonly Item[], fields: readonly (keyof Item)[]) {
  return items.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((item) => pick(item, ['id', ...fields]))
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
