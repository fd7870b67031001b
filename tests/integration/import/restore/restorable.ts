import { createHash } from 'node:crypto'
import { checkArticleDocument } from '@/lib/core/document/check-article-document'
import { recordedAnnotation, recordedOf, recordedVerdict } from '@/lib/core/formats/json/recorded-of'
import { deriveSentences, withEdits } from '@/lib/core/text/sentence'
import type { AnchorView } from '@/lib/schema/annotation'
import type { ClaimView } from '@/lib/schema/claim'
import type { Export } from '@/lib/schema/export'

let run = 0

/**
 * A generated export as one that a workspace could have written: what is entered by hand is of a kind that can be, every
 * checkable annotation has a claim and every claim an annotation, and sentences are as they can be corrected.
 */
export function restorable(generated: Export): Export {
  run += 1
  const idOf = createIds(run)
  const claims = generated.claims.map((claim, index) => toClaim(claim, `claim ${String(index)}`, idOf))
  const annotations = generated.annotations.map((annotation, index) => {
    const claim = claims[index % Math.max(1, claims.length)]
    const tag = claim ? (['fact', 'unsupported'][index % 2] ?? 'fact') : 'opinion'
    const anchor = unsure(annotation.anchor, index)
    return { ...annotation, id: idOf(), tag, claimId: claim?.id ?? null, anchor, note: annotation.note }
  })
  const mentioned = new Set(annotations.map(({ claimId }) => claimId))
  return {
    ...generated,
    annotations,
    claims: claims.filter(({ id }) => mentioned.has(id)),
    article: toArticle(generated.article, idOf),
  }
}

type Ids = () => string

function createIds(of: number): Ids {
  let count = 0
  return () => {
    count += 1
    return `${of.toString(16).padStart(8, '0')}-0000-4000-8000-${count.toString(16).padStart(12, '0')}`
  }
}

function toArticle(article: Export['article'], idOf: Ids): Export['article'] {
  const { text, document, glossary } = article
  const derived = deriveSentences(text, article.language)
  const edits = derived.flatMap(({ start, residue }, index) =>
    index % 3 === 1
      ? [{ id: '', kind: residue ? ('sentence' as const) : ('noise' as const), at: start }]
      : [],
  )
  const merged = derived.slice(1, 2).map(({ start: at }) => ({ id: '', kind: 'merge' as const, at }))
  return {
    ...article,
    id: idOf(),
    title: lineOf(article.title),
    author: orNull(article.author),
    publisher: orNull(article.publisher),
    url: addressOf(article.url),
    glossary: glossary.map(({ term, meaning }) => ({ term: lineOf(term), meaning: lineOf(meaning) })),
    version: { ...article.version, id: idOf(), sha256: createHash('sha256').update(text).digest('hex') },
    document: withoutImageFiles(document),
    sentences: withEdits(text, derived, [...edits, ...merged]),
  }
}

function withoutImageFiles(document: Export['article']['document']): Export['article']['document'] {
  const bare = checkArticleDocument(
    JSON.parse(JSON.stringify(document), (key, value: unknown) => (key === 'sha256' ? null : value)),
  )
  if (!bare.ok) throw new Error(bare.failure.message)
  return bare.value
}

function unsure(anchor: AnchorView, index: number): AnchorView {
  if (anchor.start === null) return anchor
  if (index % 3 === 1) return { ...anchor, status: 'fuzzy', score: 0.5, was: 'what stood there before' }
  return index % 3 === 2 ? { ...anchor, status: 'moved', score: 1 } : anchor
}

function toClaim(claim: ClaimView, name: string, idOf: Ids): ClaimView {
  const id = idOf()
  const evidence = claim.evidence.map((one) => ({
    ...one,
    id: idOf(),
    claimId: id,
    locator: one.locator,
    source: {
      ...one.source,
      id: idOf(),
      url: elsewhere(one.source.url),
      title: lineOf(one.source.title),
      author: orNull(one.source.author),
      publisher: orNull(one.source.publisher),
    },
  }))
  return {
    ...claim,
    id,
    text: lineOf(`${claim.text} ${name} of ${String(run)}`),
    speaker: orNull(claim.speaker),
    evidence,
    verdicts: claim.verdicts.map((verdict) => ({
      ...verdict,
      id: idOf(),
      claimId: id,
      rating: verdict.rating === null ? null : 'supported',
      evidenceIds: verdict.evidenceIds.flatMap((_, index) => evidence[index]?.id ?? []),
      decisions: verdict.decisions.map((decision) => ({ ...decision, id: idOf() })),
    })),
  }
}

function lineOf(text: string): string {
  return text.trim() === '' ? 'x' : text.trim()
}

function orNull(text: string | null): string | null {
  return text === null ? null : lineOf(text)
}

function addressOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
    ? new URL(url).href
    : null
}

/** The address at a site that no generated article is from: a claim's own article is no evidence for it. */
function elsewhere(address: string | null): string | null {
  const href = addressOf(address)
  if (href === null) return null
  const url = new URL(href)
  url.hostname = 'source.example.net'
  return url.href
}

/** The content of an export without ids, times and counters, each item with its first recorded author. */
export function contentOf(model: Export) {
  const { name: workspace } = model.workspace
  const authorOf = (of: Parameters<typeof recordedOf>[0]) => recordedOf(of, workspace).author
  const claimText = new Map(model.claims.map(({ id, text }) => [id, text]))
  const {
    id: _id,
    revision: _revision,
    createdAt: _at,
    createdBy,
    version,
    origin: _origin,
    ...article
  } = model.article
  return {
    article: { ...article, author: article.author, by: authorOf({ ...model.article, member: createdBy }) },
    text: version.sha256,
    annotations: sorted(
      model.annotations.map((annotation) => {
        const { tag, note, confidence, claimId, anchor } = annotation
        const { author, earlier = null } = recordedAnnotation(annotation, workspace)
        return { tag, note, confidence, claim: claimText.get(claimId ?? '') ?? null, anchor, author, earlier }
      }),
    ),
    claims: sorted(
      model.claims.map((claim) => ({
        text: claim.text,
        speaker: claim.speaker,
        saidOn: claim.saidOn,
        author: authorOf({ ...claim, member: claim.createdBy }),
        evidence: claim.evidence.map(({ stance, excerpt, locator, note, source, ...one }) => {
          const { id: __, revision: ___, ...cited } = source
          return {
            stance,
            excerpt,
            locator,
            note,
            source: cited,
            author: authorOf({ ...one, member: one.member }),
          }
        }),
        verdicts: claim.verdicts.map((verdict) => {
          const { author, rating, status, decisions } = recordedVerdict(verdict, workspace)
          const restsOn = claim.evidence.map(({ id }) => verdict.evidenceIds.includes(id))
          const { rationale, rationaleText } = verdict
          return {
            author,
            rating,
            status,
            decisions: decisions.map(withoutTime),
            rationale,
            rationaleText,
            restsOn,
          }
        }),
      })),
    ),
  }
}

function withoutTime<Decision extends { createdAt: string }>({ createdAt: _, ...decision }: Decision) {
  return decision
}

function sorted<Item>(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => (inOneOrder(a) < inOneOrder(b) ? -1 : 1))
}

/** As JSON, whatever order an object's fields were written in. */
function inOneOrder(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
