import type { ArticleDocument } from '@/lib/schema/article-document'
import type { Turn } from '@/lib/core/document/turns'
import { checkArticleDocument } from '@/lib/core/document/check-article-document'
import { withoutCredentialLinks } from '@/lib/schema/credentials'
import type { Sentence } from '@/lib/core/text/sentence'
import type { ArticleReference, Duplicate } from '@/lib/schema/import'
import type { Provenance } from '@/lib/schema/provenance'
import { newId } from '@/lib/server/data/new-id'
import { dbOf, WORKSPACE } from '@/lib/server/grants/db-of'
import type { AnySqlGrant, ReadGrant, WriteGrant } from '@/lib/server/grants/grant'
import { insertImages, type NewImage } from './images'

/** A capture as it is stored; nothing of it is ever updated. */
export type NewVersion = {
  text: string
  sha256: string
  document: ArticleDocument
  /** In text order; none where the document names nobody. */
  speakers: readonly Turn[]
  original: Uint8Array<ArrayBuffer>
  originalType: string
  segmenterVersion: number
  wordCount: number
  sentences: readonly Sentence[]
  provenance: Provenance
  images: readonly NewImage[]
}

/** Writes a version and its sentences, these in one statement however many they are. */
export async function insertVersion(
  grant: WriteGrant<'article:import'>,
  { articleId, number }: { articleId: string; number: number },
  { sentences, images, ...version }: NewVersion,
): Promise<string> {
  const db = dbOf(grant)
  const id = newId()
  const { text, sha256, document, speakers, original, originalType } = version
  const { provenance, segmenterVersion, wordCount } = version
  // As one value: the client would walk through all of a long document, and others would wait for it.
  await db.$executeRaw`
    INSERT INTO "ArticleVersion" (id, "workspaceId", "articleId", "createdById", number, text, sha256, document, speakers,
      original, "originalType", provenance, "segmenterVersion", "wordCount", "sentenceCount")
    VALUES (${id}::uuid, ${WORKSPACE}::uuid, ${articleId}::uuid, ${grant.actor.memberId}::uuid, ${number}, ${text}, ${sha256},
      ${JSON.stringify(document)}::jsonb, ${speakers.length > 0 ? JSON.stringify(speakers) : null}::jsonb, ${original}, ${originalType}, ${JSON.stringify(provenance)}::jsonb,
      ${segmenterVersion}, ${wordCount}, ${sentences.length})`
  await db.$executeRaw`
    INSERT INTO "Sentence" ("workspaceId", "versionId", ordinal, start, "end", "repeatOf", likeness, residue)
    SELECT ${WORKSPACE}::uuid, ${id}::uuid, s.ordinal, s.start, s."end", s."repeatOf", s.likeness,
      coalesce(s.residue, false)
    FROM jsonb_to_recordset(${JSON.stringify(sentences)}::jsonb)
      AS s(ordinal int, start int, "end" int, "repeatOf" int, likeness float8, residue boolean)`
  await insertImages(grant, id, images)
  return id
}

/** Makes a version the one that people work on. Hold the article's row (`lockAnnotations`) unless it is new. */
export async function makeCurrent(grant: AnySqlGrant, articleId: string, versionId: string): Promise<void> {
  await dbOf(grant).$executeRaw`
    UPDATE "Article" SET "currentVersionId" = ${versionId}::uuid, "updatedAt" = now()
    WHERE id = ${articleId}::uuid AND "workspaceId" = ${WORKSPACE}::uuid`
}

export type VersionContent = { text: string; document: ArticleDocument }

/** The text and the document of a version of the grant's workspace. */
export async function readVersionContent(
  grant: ReadGrant<'article:read'>,
  versionId: string,
): Promise<VersionContent> {
  const { text, document } = await dbOf(grant).articleVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { text: true, document: true },
  })
  const checked = checkArticleDocument(withoutCredentialLinks(document))
  if (!checked.ok)
    throw new Error(`Version ${versionId} holds a damaged document: ${checked.failure.message}`)
  return { text, document: checked.value }
}

/** Lets imports into a workspace pass one at a time, so that two of the same content cannot miss each other. */
export async function lockImports(grant: WriteGrant<'article:import'>): Promise<void> {
  await dbOf(grant).$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('import ' || ${WORKSPACE}, 0))`
}

type Identity = { sha256: string; normalizedUrl: string | undefined }

/** The oldest article that is there already with the same content, or else with the same address. */
export async function findDuplicate(
  grant: ReadGrant<'article:import'>,
  { sha256, normalizedUrl }: Identity,
): Promise<Duplicate | undefined> {
  const content = await findFirstArticle(grant, { versions: { some: { sha256 } } })
  if (content) return { ...content, same: 'content' }
  const address = normalizedUrl === undefined ? undefined : await findFirstArticle(grant, { normalizedUrl })
  return address && { ...address, same: 'address' }
}

async function findFirstArticle(
  grant: ReadGrant<'article:import'>,
  like: { versions: { some: { sha256: string } } } | { normalizedUrl: string },
): Promise<ArticleReference | undefined> {
  const found = await dbOf(grant).article.findFirst({
    where: { deletedAt: null, ...like },
    select: { id: true, title: true },
    orderBy: { createdAt: 'asc' },
  })
  return found ? { articleId: found.id, title: found.title } : undefined
}
