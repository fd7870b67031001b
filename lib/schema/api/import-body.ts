import { hasCredentials } from '@/lib/schema/credentials'
import { direction } from '@/lib/schema/article'
import { extraction } from '@/lib/schema/import'
import { MOST_ROWS } from '@/lib/schema/import-job'
import { day, HAS_CREDENTIALS, id, line } from '@/lib/schema/input'
import { languageTag } from '@/lib/schema/language-tag'
import { webAddress } from '@/lib/schema/web-address'
import * as z from '@/lib/schema/zod'

export const glossary = z.array(z.strictObject({ term: line(200), meaning: line(500) })).max(200)

/** What a person may say of an article. */
export const givenDetails = z
  .strictObject({
    title: line(500).exactOptional(),
    author: line(500).nullable().exactOptional(),
    publisher: line(500).nullable().exactOptional(),
    url: webAddress.nullable().exactOptional(),
    publishedOn: day.nullable().exactOptional(),
    asOf: day.nullable().exactOptional(),
    language: languageTag.exactOptional(),
    direction: direction.exactOptional(),
    glossary: glossary.exactOptional(),
  })
  .meta({ id: 'ArticleDetails' })

export const chapters = z.array(z.int().min(1)).min(1).max(5_000)
export const places = z.array(z.int().min(0)).max(100_000)

/** What a person may choose about how a source becomes an article. */
export const importChoices = z.strictObject({
  extraction: extraction.exactOptional(),
  chapters: chapters.exactOptional(),
  /** Places of outermost blocks. */
  leaveOut: places.exactOptional(),
  images: z.enum(['keep', 'drop']).exactOptional(),
})

/** Where an article may come from, in a body of JSON; an address to fetch is among the details. */
export const importSource = z.strictObject({
  text: z.string().exactOptional(),
  html: z.string().exactOptional(),
  intakeId: id.exactOptional(),
})

export const importBody = z
  .strictObject({
    ...importSource.shape,
    ...givenDetails.shape,
    ...importChoices.shape,
    allowDuplicate: z.boolean().exactOptional(),
  })
  .meta({ id: 'ImportRequest' })
export type ImportBody = z.input<typeof importBody>

/** The same without what an article has that is here already. */
export const captureBody = z
  .strictObject({
    ...importSource.shape,
    url: givenDetails.shape.url,
    ...importChoices.shape,
  })
  .meta({ id: 'CaptureRequest' })
export type CaptureBody = z.input<typeof captureBody>

/**
 * Not checked as addresses here: one that is none, or too long, becomes a row that says so, and the others go on. One with a
 * password is refused, as a row would show it.
 */
export const addresses = z
  .array(line(20_000).refine((address) => !hasCredentials(address), HAS_CREDENTIALS))
  .max(MOST_ROWS)

export const manyOptions = z.strictObject({
  name: line(200).exactOptional(),
  images: z.enum(['keep', 'drop']).default('drop'),
})

export const importManyBody = manyOptions
  .extend({
    addresses,
    allowDuplicates: z.boolean().default(false),
  })
  .meta({ id: 'ImportManyRequest' })
