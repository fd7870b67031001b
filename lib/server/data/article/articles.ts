import * as z from 'zod'
import type { Permission } from '@/lib/core/permissions/permissions'
import type { ArticleDetails, ArticleView } from '@/lib/schema/article'
import { dbOf } from '@/lib/server/grants/db-of'
import type { RecordedOrigin } from '@/lib/schema/recorded'
import { originOf } from '@/lib/server/data/recorded-origin'
import type { AnyWriteGrant, ReadGrant, WriteGrant } from '@/lib/server/grants/grant'
import { normaliseUrl } from '@/lib/schema/normalise-url'

export const versionSelect = {
  id: true,
  number: true,
  sha256: true,
  wordCount: true,
  sentenceCount: true,
  segmenterVersion: true,
  createdAt: true,
} as const

const articleSelect = {
  id: true,
  revision: true,
  title: true,
  author: true,
  publisher: true,
  url: true,
  publishedOn: true,
  asOf: true,
  language: true,
  direction: true,
  glossary: true,
  origin: true,
  createdAt: true,
  createdBy: { select: { id: true, user: { select: { name: true } } } },
  current: { select: versionSelect },
} as const

/** The languages that the workspace's articles are in, for its filter. */
export async function listLanguages(grant: ReadGrant<'article:read'>): Promise<string[]> {
  const rows = await dbOf(grant).article.findMany({
    where: { deletedAt: null },
    select: { language: true },
    distinct: ['language'],
    orderBy: { language: 'asc' },
  })
  return rows.map(({ language }) => language)
}

/** One article with its current version; undefined when it is not here. Deleted ones only where `deletedSince` says so. */
export async function findArticle(
  grant: ReadGrant<Permission>,
  id: string,
  { deletedSince }: { deletedSince?: Date } = {},
): Promise<ArticleView | undefined> {
  const row = await dbOf(grant).article.findFirst({
    where: { id, deletedAt: deletedSince ? { gte: deletedSince } : null },
    select: articleSelect,
  })
  return row ? toView(row) : undefined
}

/** Writes an article without its version, which follows in the same transaction. */
export async function insertArticle(
  grant: WriteGrant<'article:import'>,
  details: ArticleDetails,
  origin?: RecordedOrigin,
): Promise<string> {
  const { workspaceId, actor } = grant
  const { id } = await dbOf(grant).article.create({
    data: { ...detailColumns(details), ...(origin && { origin }), workspaceId, createdById: actor.memberId },
    select: { id: true },
  })
  return id
}

/** Changes details if nobody has since `revision`; answers whether it did. */
export async function updateDetails(
  grant: WriteGrant<'article:update'>,
  { id, revision }: { id: string; revision: number },
  details: ArticleDetails,
): Promise<boolean> {
  const { count } = await dbOf(grant).article.updateMany({
    where: { id, revision, deletedAt: null },
    data: { ...detailColumns(details), revision: { increment: 1 } },
  })
  return count === 1
}

/** Deletes softly, or restores with `deletedAt: null`, if nobody has changed the article since `revision`. */
export async function setDeleted(
  grant: AnyWriteGrant,
  { id, revision }: { id: string; revision: number },
  deletedAt: Date | null,
): Promise<boolean> {
  const { count } = await dbOf(grant).article.updateMany({
    where: { id, revision, deletedAt: deletedAt ? null : { not: null } },
    data: { deletedAt, revision: { increment: 1 } },
  })
  return count === 1
}

function detailColumns({ publishedOn, asOf, glossary, ...details }: ArticleDetails) {
  return {
    ...details,
    glossary: glossary.map(({ term, meaning }) => ({ term, meaning })),
    normalizedUrl: details.url === null ? null : (normaliseUrl(details.url) ?? null),
    publishedOn: publishedOn === null ? null : new Date(publishedOn),
    asOf: asOf === null ? null : new Date(asOf),
  }
}

type Row = Omit<
  ArticleView,
  'publishedOn' | 'asOf' | 'glossary' | 'createdAt' | 'createdBy' | 'version' | 'origin'
> & {
  origin: unknown
  glossary: unknown
  publishedOn: Date | null
  asOf: Date | null
  createdAt: Date
  createdBy: { id: string; user: { name: string } }
  current: (Omit<ArticleView['version'], 'createdAt'> & { createdAt: Date }) | null
}

const glossarySchema = z.array(z.object({ term: z.string(), meaning: z.string() }))

function toView({ createdBy, current: version, ...rest }: Row): ArticleView {
  const { publishedOn, asOf, glossary, createdAt, origin, ...row } = rest
  if (!version) throw new Error(`Article ${row.id} has no version.`)
  return {
    ...row,
    ...originOf(origin),
    publishedOn: dayOf(publishedOn),
    asOf: dayOf(asOf),
    glossary: glossarySchema.parse(glossary),
    createdAt: createdAt.toISOString(),
    createdBy: { memberId: createdBy.id, name: createdBy.user.name },
    version: { ...version, createdAt: version.createdAt.toISOString() },
  }
}

function dayOf(date: Date | null): string | null {
  return date ? date.toISOString().slice(0, 10) : null
}
