import { z } from 'zod'
import type { ArticleDocument } from '@/lib/schema/article-document'
import type {
  ArticleContent,
  ArticleDetails,
  ArticleSummary,
  ArticleView,
  SentenceView,
  VersionView,
} from '@/lib/schema/article'
import { EXTRACTIONS, type ImportPreview } from '@/lib/schema/import'
import { IMPORT_FORMAT_NAMES } from '@/lib/schema/import-formats'
import { checkArticleDocument } from '@/lib/core/document/check-article-document'
import { detailOrigins } from '@/lib/server/data/article/provenance'
import { personView } from './annotation'

const day = z.iso.date().nullable()
const direction = z.enum(['ltr', 'rtl'])

const articleDetails = {
  title: z.string(),
  author: z.string().nullable(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  publishedOn: day,
  asOf: day,
  language: z.string(),
  direction,
  glossary: z.array(z.object({ term: z.string(), meaning: z.string() })),
}

export const versionView = z.object({
  id: z.uuid(),
  number: z.int(),
  sha256: z.string(),
  wordCount: z.int(),
  sentenceCount: z.int(),
  segmenterVersion: z.int(),
  createdAt: z.iso.datetime(),
}) satisfies z.ZodType<VersionView>

export const sentenceView = z.object({
  ordinal: z.int(),
  start: z.int(),
  end: z.int(),
  repeatOf: z.int().exactOptional(),
  likeness: z.number().exactOptional(),
  residue: z.literal(true).exactOptional(),
  detached: z.literal(true).exactOptional(),
  confirmed: z.literal(true).exactOptional(),
}) satisfies z.ZodType<SentenceView>

export const articleView = z.object({
  ...articleDetails,
  id: z.uuid(),
  revision: z.int(),
  createdAt: z.iso.datetime(),
  createdBy: personView,
  version: versionView,
}) satisfies z.ZodType<ArticleView>

/** ProseMirror JSON; its own check knows the schema, which OpenAPI need not repeat. */
export const articleDocument = z
  .custom<ArticleDocument>((json) => checkArticleDocument(json).ok)
  .meta({ type: 'object', description: 'A ProseMirror document under the article schema.' })

export const articleContent = articleView.extend({
  text: z.string(),
  document: articleDocument,
  sentences: z.array(sentenceView),
}) satisfies z.ZodType<ArticleContent>

const articleSummary = z.object({
  id: z.uuid(),
  title: articleDetails.title,
  author: articleDetails.author,
  publisher: articleDetails.publisher,
  publishedOn: day,
  language: z.string(),
  direction,
  createdAt: z.iso.datetime(),
  createdBy: personView,
  wordCount: z.int(),
  sentenceCount: z.int(),
  annotationCount: z.int(),
  claimCount: z.int(),
}) satisfies z.ZodType<ArticleSummary>

export const articlePage = z.object({ items: z.array(articleSummary), nextCursor: z.string().nullable() })

export const articleReference = z.object({ articleId: z.uuid(), title: z.string() })

export const importPreview = z.object({
  intakeId: z.uuid().nullable(),
  format: z.enum(IMPORT_FORMAT_NAMES),
  details: z.object(articleDetails) satisfies z.ZodType<ArticleDetails>,
  origins: detailOrigins,
  modifiedOn: day,
  dateInText: z.object({ day: z.iso.date(), quote: z.string() }).nullable(),
  glossary: articleDetails.glossary,
  extraction: z.enum(EXTRACTIONS),
  isArticle: z.boolean(),
  chapters: z.array(
    z.object({ number: z.int(), title: z.string(), wordCount: z.int(), chosen: z.boolean() }),
  ),
  imageCount: z.int(),
  notes: z.array(z.string()),
  document: articleDocument,
  isWhole: z.boolean(),
  wordCount: z.int(),
  sentenceCount: z.int(),
  repeatCount: z.int(),
  duplicate: articleReference.extend({ same: z.enum(['content', 'address']) }).nullable(),
}) satisfies z.ZodType<ImportPreview>
