import { checkArticleDocument } from '@/lib/core/document/check-article-document'
import { imagesOf } from '@/lib/core/document/images-of'
import { recordedOf } from '@/lib/core/formats/json/recorded-of'
import { ok, type Result } from '@/lib/core/result'
import { onText } from '@/lib/ingest/thread/on-text'
import type { Answer } from '@/lib/ingest/thread/text-work'
import { givenDetails } from '@/lib/schema/api/import-body'
import type { ArticleDetails } from '@/lib/schema/article'
import type { ArticleDocument } from '@/lib/schema/article-document'
import type { Export } from '@/lib/schema/export'
import type { Provenance } from '@/lib/schema/provenance'
import {
  insertVersion,
  lockImports,
  makeCurrent,
  type NewVersion,
} from '@/lib/server/data/article/article-versions'
import { insertArticle } from '@/lib/server/data/article/articles'
import { insertSentenceMarks } from '@/lib/server/data/article/sentence-marks'
import { newId } from '@/lib/server/data/new-id'
import { recordEvents, type Change } from '@/lib/server/data/workspace/record-event'
import { extend, type AnyWriteGrant } from '@/lib/server/grants/grant'
import { deriveVersion } from '@/lib/server/services/article/derive-version'
import type { Tally } from './create-tally'

/** An article of an export that only has to be written down. */
export type PreparedArticle = {
  details: ArticleDetails
  version: NewVersion
  sentences: Answer<'findCorrections'>
}

/** Makes a new article of an export, as the export has it. The file itself is kept as the original. Saves nothing. */
export async function prepareRestored(
  { article }: Export,
  bytes: Uint8Array<ArrayBuffer>,
  tally: Tally,
): Promise<Result<PreparedArticle>> {
  const document = withoutImageFiles(article.document, tally)
  const { text, language } = article
  const version = await deriveVersion(
    { text, document, original: bytes, originalType: 'application/json' },
    language,
  )
  if (!version.ok) return version
  const sentences = await onText(text.length, {
    name: 'findCorrections',
    asked: { text, derived: version.value.sentences, wanted: article.sentences },
  })
  if (!sentences.ok) return sentences
  return ok({
    details: detailsOf(article, tally),
    sentences: sentences.value,
    version: { ...version.value, provenance: PROVENANCE, images: [] },
  })
}

const PROVENANCE: Provenance = {
  page: null,
  fileName: null,
  extraction: 'whole',
  chapters: [],
  leftOut: [],
  origins: {},
  modifiedOn: null,
  notes: ['Imported from a JSON export of Stet.'],
}

/** Details that could not be entered here are left out and named. */
function detailsOf(article: Export['article'], tally: Tally): ArticleDetails {
  const { title, author, publisher, url, publishedOn, asOf, language, direction, glossary } = article
  const { shape } = givenDetails
  const kept = <Value>(
    field: string,
    value: Value | null,
    { success: fits }: { success: boolean },
  ): Value | null => {
    if (!fits)
      tally.remark(
        'article details',
        `${field}: ${JSON.stringify(value)}`,
        'It is too long or not valid here.',
      )
    return fits ? value : null
  }
  return {
    title: kept('title', title, shape.title.safeParse(title)) ?? title.trim().slice(0, 500).toWellFormed(),
    author: kept('author', author, shape.author.safeParse(author)),
    publisher: kept('publisher', publisher, shape.publisher.safeParse(publisher)),
    url: kept('url', url, shape.url.safeParse(url)),
    publishedOn,
    asOf,
    language: kept('language', language, shape.language.safeParse(language)) ?? 'und',
    direction,
    glossary: kept('glossary', glossary, shape.glossary.safeParse(glossary)) ?? [],
  }
}

/** The export names images by their hashes and does not hold them. */
function withoutImageFiles(document: ArticleDocument, tally: Tally): ArticleDocument {
  const files = imagesOf(document).filter(({ attrs }) => attrs.sha256 !== null)
  if (files.length === 0) return document
  for (const { attrs } of files)
    tally.remark(
      'images',
      attrs.alt === '' ? String(attrs.sha256) : attrs.alt,
      'A JSON export does not hold image files.',
    )
  const bare = checkArticleDocument(
    JSON.parse(JSON.stringify(document), (key, value: unknown) => (key === 'sha256' ? null : value)),
  )
  if (!bare.ok) throw new Error(`A document without its image files is not valid: ${bare.failure.message}`)
  return bare.value
}

/** Writes the article down, with its sentences as people had corrected them. */
export async function insertRestoredArticle(
  write: AnyWriteGrant,
  { details, version, sentences: { corrections, complete } }: PreparedArticle,
  { model, tally }: { model: Export; tally: Tally },
): Promise<{ articleId: string; versionId: string }> {
  const importing = extend(write, 'article:import')
  await lockImports(importing)
  const { article, workspace } = model
  const origin = recordedOf({ ...article, member: article.createdBy }, workspace.name)
  const articleId = await insertArticle(importing, details, origin)
  const versionId = await insertVersion(importing, { articleId, number: 1 }, version)
  await makeCurrent(importing, articleId, versionId)
  const { sha256, sentences } = version
  const memberId = write.actor.memberId
  if (corrections.length > 0)
    await insertSentenceMarks(extend(write, 'sentence:edit'), versionId, {
      edits: corrections.map((correction) => ({ ...correction, memberId })),
      readings: [],
    })
  tally.add('sentence corrections', 'created', corrections.length)
  if (!complete)
    tally.leave(
      'sentence corrections',
      article.title,
      'Some sentences cannot be cut here as they are in the file.',
    )
  const imported: Change = {
    action: 'article.import',
    subjectType: 'article',
    subjectId: articleId,
    after: { ...details, sha256, format: 'stet', sentences: sentences.length },
  }
  const corrected = corrections.map(({ kind, at }): Change => {
    return {
      action: 'sentence.edit',
      subjectType: 'sentenceEdit',
      subjectId: newId(),
      after: { articleId, kind, at },
    }
  })
  await recordEvents(write, [imported, ...corrected])
  return { articleId, versionId }
}
