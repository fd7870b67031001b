import { normaliseUrl } from '@/lib/schema/normalise-url'
import { ok, type Result } from '@/lib/core/result'
import type { ReadDocument } from '@/lib/ingest/thread/read-annotations'
import { findKnownArticles, type KnownArticle } from '@/lib/server/data/import/external-targets'
import { extend, notFound, type Grant } from '@/lib/server/grants/grant'

/** What a person chooses for a document: an article, a new one, or to leave it out. Without a choice it is looked for. */
export type TargetChoice = { kind: 'article'; articleId: string } | { kind: 'new' } | { kind: 'none' }

/** Choices by the number of a document; `articleId` is for all documents that have none of their own. */
export type TargetChoices = { articleId?: string; byDocument: ReadonlyMap<number, TargetChoice> }

/** Where a document's annotations go. Documents of equal text that would be new share one `key`, and so one article. */
export type Destination =
  | {
      kind: 'found'
      key: string
      articleId: string
      title: string
      by: 'choice' | 'content' | 'address' | 'version'
    }
  | { kind: 'new'; key: string }
  | { kind: 'none'; key: string; reason: string }

const UNKNOWN = 'No article has this text or address. Choose one, or import the page first.'

/** Finds out where each document goes, in one query for all. An article that was chosen and is not here fails. */
export async function findDestinations(
  grant: Grant<'annotation:create'>,
  documents: readonly ReadDocument[],
  { articleId, byDocument }: TargetChoices,
): Promise<Result<Destination[]>> {
  const wanted = documents.map((document, index) => ({
    ...identityOf(document),
    choice:
      byDocument.get(index + 1) ??
      (articleId === undefined ? undefined : { kind: 'article' as const, articleId }),
  }))
  const chosen = wanted.flatMap(({ choice }) => (choice?.kind === 'article' ? [choice.articleId] : []))
  const known = await findKnownArticles(extend(grant, 'article:read'), {
    sha256s: wanted.flatMap(({ sha256 }) => sha256 ?? []),
    urls: wanted.flatMap(({ url }) => url ?? []),
    versionIds: wanted.flatMap(({ versionId }) => versionId ?? []),
    articleIds: chosen,
  })
  const index = indexOf(known)
  if (chosen.some((id) => !index.ids.has(id))) return notFound('article')
  return ok(wanted.map((document, at) => destinationOf(document, index, String(at))))
}

type Identity = { sha256: string | undefined; url: string | undefined; versionId: string | undefined }
type Wanted = Identity & { choice: TargetChoice | undefined }

function identityOf({ sha256, url, versionId }: ReadDocument): Identity {
  return {
    sha256,
    url: url === undefined ? undefined : normaliseUrl(url),
    versionId: versionId !== undefined && UUID.test(versionId) ? versionId : undefined,
  }
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

type Index = Record<'ids' | 'versions' | 'contents' | 'addresses', Map<string, KnownArticle>>

/** The oldest article of each content and address counts. */
function indexOf(articles: readonly KnownArticle[]): Index {
  const index: Index = { ids: new Map(), versions: new Map(), contents: new Map(), addresses: new Map() }
  for (const article of articles.toReversed()) {
    index.ids.set(article.id, article)
    if (article.normalizedUrl !== null) index.addresses.set(article.normalizedUrl, article)
    for (const { id, sha256 } of article.versions) {
      index.versions.set(id, article)
      index.contents.set(sha256, article)
    }
  }
  return index
}

function destinationOf(wanted: Wanted, index: Index, number: string): Destination {
  const { sha256, choice } = wanted
  if (choice?.kind === 'none') return nowhere(number, 'Its text was left out.')
  const found = choice?.kind === 'new' ? undefined : findIn(index, wanted)
  if (found) {
    const { id: articleId, title } = found.article
    return { kind: 'found', key: articleId, articleId, title, by: found.by }
  }
  return sha256 === undefined ? nowhere(number, UNKNOWN) : { kind: 'new', key: `new ${sha256}` }
}

function nowhere(number: string, reason: string): Destination {
  return { kind: 'none', key: `none ${number}`, reason }
}

type By = Extract<Destination, { kind: 'found' }>['by']

/** The article that was chosen, or else the surest that is known. */
function findIn(
  index: Index,
  { sha256, url, versionId, choice }: Wanted,
): { article: KnownArticle; by: By } | undefined {
  const chosen = choice?.kind === 'article' ? choice.articleId : undefined
  const ways: [By, Map<string, KnownArticle>, string | undefined][] = [
    ['choice', index.ids, chosen],
    ['version', index.versions, versionId],
    ['content', index.contents, sha256],
    ['address', index.addresses, url],
  ]
  for (const [by, articles, key] of ways) {
    const article = key === undefined ? undefined : articles.get(key)
    if (article) return { article, by }
  }
  return undefined
}
