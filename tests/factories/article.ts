import { createHash } from 'node:crypto'
import { deriveSentences } from '@/lib/core/text/sentence'
import { richTextOf } from '@/lib/core/document/rich-text'
import type { ArticleDetails } from '@/lib/schema/article'
import { wholeDatabase } from '@/tests/factories/whole-database'
import type { Person } from './desk'

export type TestArticle = { id: string; versionId: string; text: string }

/** The details of an English article of which nothing but the title is known. */
export const NOTHING_KNOWN: Omit<ArticleDetails, 'title'> = {
  author: null,
  publisher: null,
  url: null,
  publishedOn: null,
  asOf: null,
  language: 'en',
  direction: 'ltr',
  glossary: [],
}

/** An article straight into the database, `text` being canonical. */
export async function createArticle(by: Person, text: string): Promise<TestArticle> {
  const db = wholeDatabase()
  const owned = { workspaceId: by.workspaceId, createdById: by.memberId }
  const sentences = deriveSentences(text, 'en')
  const article = await db.article.create({
    data: { ...owned, title: text.slice(0, 20), language: 'en', direction: 'ltr' },
    select: { id: true },
  })
  const version = await db.articleVersion.create({
    data: {
      ...owned,
      articleId: article.id,
      number: 1,
      text,
      sha256: createHash('sha256').update(text).digest('hex'),
      document: richTextOf(text),
      original: Buffer.from(text),
      originalType: 'text/plain',
      segmenterVersion: 1,
      wordCount: text.split(/\s+/).length,
      sentenceCount: sentences.length,
    },
    select: { id: true },
  })
  await db.article.update({ where: { id: article.id }, data: { currentVersionId: version.id } })
  await db.$executeRaw`
    INSERT INTO "Sentence" ("workspaceId", "versionId", ordinal, start, "end", "repeatOf", likeness, residue)
    SELECT ${by.workspaceId}::uuid, ${version.id}::uuid, ordinal, start, "end", "repeatOf", likeness, coalesce(residue, false)
    FROM jsonb_to_recordset(${JSON.stringify(sentences)}::jsonb)
      AS s(ordinal int, start int, "end" int, "repeatOf" int, likeness float8, residue boolean)`
  return { id: article.id, versionId: version.id, text }
}
