import * as z from 'zod'
import type { ArticleDocument } from '@/lib/schema/article-document'
import { checkArticleDocument } from '@/lib/core/document/check-article-document'
import { storableText } from '@/lib/core/storable-text'
import { EXTRACTIONS, type DetailOrigins } from '@/lib/schema/import'
import { BUNDLE_LIMITS, type Bundle } from '@/lib/ingest/bundle/bundle'
import type { Result } from '@/lib/core/result'
import type { ReadPage } from './read-annotated-pages'
import type { Declared, Picture, Reading } from '@/lib/ingest/import-input'

// Sizes are bounded by what a child may say in all; these only keep lists from being silly.
const MOST_PICTURES = 100_000
const MOST_NOTES = 200
// What a file says of itself may hold anything; a name with a NUL in it must not cost the person the file.
const line = z.string().max(100_000).transform(storableText)
const wholeNumber = z.number().int().nonnegative()
const bytes = z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array)
const notes = z.array(line).max(MOST_NOTES)

/** A refusal, with the reason for a person. */
export const failed = z.object({
  ok: z.literal(false),
  failure: z.object({
    code: z.enum(['invalid', 'too_large', 'unavailable']),
    message: z.string().max(2_000).transform(storableText),
    field: z.string().max(2_000).transform(storableText).exactOptional(),
  }),
})

const declaredShape = {
  title: line.optional(),
  author: line.nullable().optional(),
  publisher: line.nullable().optional(),
  url: line.nullable().optional(),
  publishedOn: z.iso.date().nullable().optional(),
  asOf: z.iso.date().nullable().optional(),
  language: line.optional(),
  direction: z.enum(['ltr', 'rtl']).optional(),
  glossary: z.array(z.strictObject({ term: line, meaning: line })).optional(),
} satisfies Record<keyof Declared, z.ZodType>

const declared: z.ZodType<Declared> = z.strictObject(declaredShape)

const origin = z.enum(['json-ld', 'open-graph', 'meta', 'markup', 'text', 'file', 'address']).exactOptional()
const originShape = {
  title: origin,
  author: origin,
  publisher: origin,
  url: origin,
  publishedOn: origin,
  asOf: origin,
  language: origin,
  direction: origin,
  glossary: origin,
} satisfies Record<keyof DetailOrigins, z.ZodType>

const origins: z.ZodType<DetailOrigins> = z.strictObject(originShape)

const picture: z.ZodType<Picture> = z.union([z.strictObject({ url: line }), z.strictObject({ bytes })])

const chapter = z.strictObject({
  number: wholeNumber,
  title: line,
  wordCount: wholeNumber,
  chosen: z.boolean(),
})

export const readingSchema: z.ZodType<Reading> = z.strictObject({
  document: z.custom<ArticleDocument>((value) => checkArticleDocument(value).ok),
  pictures: z.array(picture).max(MOST_PICTURES),
  declared,
  origins,
  modifiedOn: z.iso.date().optional(),
  extraction: z.enum(EXTRACTIONS).optional(),
  isArticle: z.boolean().optional(),
  chapters: z.array(chapter).max(10_000).optional(),
  notes,
})

export const bundleSchema: z.ZodType<Bundle> = z.strictObject({
  name: line,
  entries: z
    .array(z.strictObject({ name: line, url: line.optional(), bytes: bytes.optional(), details: declared }))
    .max(BUNDLE_LIMITS.entries),
  notes,
})

const span = z.strictObject({ start: wholeNumber, end: wholeNumber })
const readPage: z.ZodType<ReadPage> = z.strictObject({
  title: line.optional(),
  text: z.string(),
  places: z.array(span.nullable()).max(10_001),
})

export const readPagesSchema: z.ZodType<Result<ReadPage>[]> = z.array(
  z.union([z.object({ ok: z.literal(true), value: readPage }), failed]),
)
