import * as z from './zod'
import { articleDocument } from './article-document'
import { recordedOrigin } from './recorded'
import { calendarDay, count, fraction, instant, sha256, uuid } from './value'

export const direction = z.enum(['ltr', 'rtl'])
export type Direction = z.output<typeof direction>

export const personView = z.object({ memberId: uuid, name: z.string() }).meta({ id: 'Person' })
export type PersonView = z.output<typeof personView>

/** A term that the article explains or shortens, with what it stands for there. */
export const glossaryEntry = z.object({ term: z.string(), meaning: z.string() })
export type GlossaryEntry = z.output<typeof glossaryEntry>

/** What is known about an article, editable by people. */
export const articleDetails = z.object({
  title: z.string(),
  author: z.string().nullable(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  publishedOn: calendarDay.nullable(),
  asOf: calendarDay.nullable(),
  /** A BCP 47 tag. */
  language: z.string().min(1),
  direction,
  glossary: z.array(glossaryEntry).readonly(),
})
export type ArticleDetails = z.output<typeof articleDetails>

export const versionView = z
  .object({
    id: uuid,
    number: count,
    sha256,
    wordCount: count,
    sentenceCount: count,
    segmenterVersion: count,
    createdAt: instant,
  })
  .meta({ id: 'Version' })

/**
 * A sentence of a version: half-open UTF-16 offsets into its canonical text. `repeatOf` is the ordinal of the one that leads
 * its group of repeats; with a `likeness` (above 0, below 1) it only comes near to that one, and is
 * `confirmed` once a person has said that it belongs there. One that is `detached` repeats only its equals.
 * `residue` marks text that is left over from the page and is not a sentence.
 */
export const sentenceView = z
  .object({
    ordinal: count,
    start: count,
    end: count,
    repeatOf: count.exactOptional(),
    likeness: fraction.exactOptional(),
    residue: z.literal(true).exactOptional(),
    detached: z.literal(true).exactOptional(),
    confirmed: z.literal(true).exactOptional(),
  })
  .meta({ id: 'Sentence' })
export type SentenceView = z.output<typeof sentenceView>

export const articleView = articleDetails
  .extend({
    id: uuid,
    revision: count,
    createdAt: instant,
    createdBy: personView,
    /** Of an article imported from our own JSON. */
    origin: recordedOrigin.exactOptional(),
    version: versionView,
  })
  .meta({ id: 'Article' })
export type ArticleView = z.output<typeof articleView>

/** What a version says: its canonical text, its structure and its sentences. */
export const versionContent = z.object({
  text: z.string(),
  document: articleDocument,
  sentences: z.array(sentenceView),
})

/** Everything the reading room needs to draw an article. */
export const articleContent = articleView.extend(versionContent.shape).meta({ id: 'ArticleContent' })
export type ArticleContent = z.output<typeof articleContent>

/** An article that has just been imported, with what its reader should know: what was left out, and what is in doubt. */
export const importedArticle = articleContent
  .extend({ warnings: z.array(z.string()) })
  .meta({ id: 'ImportedArticle' })
export type ImportedArticle = z.output<typeof importedArticle>
