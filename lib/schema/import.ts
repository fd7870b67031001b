import * as z from './zod'
import { articleDocument } from './article-document'
import { articleDetails, glossaryEntry } from './article'
import { IMPORT_FORMAT_NAMES } from './import-formats'
import { calendarDay, count, uuid } from './value'

const importFormat = z.enum(IMPORT_FORMAT_NAMES)

/**
 * What of a page is taken for the article: what the first extraction finds, what the second one finds, or everything
 * that can be read on it. Sources other than pages have nothing to choose.
 */
export const EXTRACTIONS = ['article', 'alternative', 'whole'] as const
export const extraction = z.enum(EXTRACTIONS)
export type Extraction = z.output<typeof extraction>

/** Where a detail was found: in which kind of statement about the page, in the text itself, or in the file's own data. */
const detailOrigin = z.enum(['json-ld', 'open-graph', 'meta', 'markup', 'text', 'file', 'address'])
export type DetailOrigin = z.output<typeof detailOrigin>

export const detailOrigins = z.partialRecord(articleDetails.keyof(), detailOrigin)
export type DetailOrigins = z.output<typeof detailOrigins>

/** A full date that stands in the article's first lines, as written there; a suggestion, never used unasked. */
const dateInText = z.object({ day: calendarDay, quote: z.string() })
export type DateInText = z.output<typeof dateInText>

/** A part of a source that can be left out or imported by itself, such as a chapter of a book; numbered from 1. */
const chapter = z.object({ number: count, title: z.string(), wordCount: count, chosen: z.boolean() })
export type Chapter = z.output<typeof chapter>

export const articleReference = z.object({ articleId: uuid, title: z.string() })
export type ArticleReference = z.output<typeof articleReference>

/** The article that is there already when the same content or address comes again. */
const duplicate = articleReference.extend({ same: z.enum(['content', 'address']) })
export type Duplicate = z.output<typeof duplicate>

/** What an import would save, before anything is. */
export const importPreview = z
  .object({
    /** Names the upload, so that it need not be sent or fetched again; kept for a day. */
    intakeId: uuid.nullable(),
    format: importFormat,
    details: articleDetails,
    origins: detailOrigins,
    modifiedOn: calendarDay.nullable(),
    dateInText: dateInText.nullable(),
    /** Terms found in the text; none is kept unless the person says so. */
    glossary: z.array(glossaryEntry),
    extraction,
    /** Whether what was found reads like an article, rather than a front page, a form or a notice. */
    isArticle: z.boolean(),
    chapters: z.array(chapter),
    imageCount: count,
    /** What of the source is omitted, in sentences. */
    notes: z.array(z.string()),
    /** The first blocks, where the whole would be too much to look through. */
    document: articleDocument,
    isWhole: z.boolean(),
    wordCount: count,
    sentenceCount: count,
    repeatCount: count,
    duplicate: duplicate.nullable(),
  })
  .meta({ id: 'ImportPreview' })
export type ImportPreview = z.output<typeof importPreview>
