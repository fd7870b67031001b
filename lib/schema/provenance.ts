import * as z from './zod'
import { detailOrigins, extraction } from './import'
import { count, instant } from './value'

/** The answer that brought a page, without its body. */
export const pageAnswer = z.object({
  requestedUrl: z.string(),
  url: z.string(),
  redirects: z.array(z.string()).readonly(),
  status: z.int(),
  headers: z.record(z.string(), z.string()).readonly(),
  fetchedAt: instant,
})

/** How a version came to be what it is, kept with its original bytes so that it can be told and repeated. */
export const provenance = z
  .object({
    /** `null` when it was uploaded and not fetched. */
    page: pageAnswer.nullable(),
    /** The name of the file that was uploaded. */
    fileName: z.string().nullable(),
    extraction,
    /** Numbers of the chapters that were taken, where there was a choice. */
    chapters: z.array(count).readonly(),
    /** Places of the outermost blocks that the person left out. */
    leftOut: z.array(count).readonly(),
    origins: detailOrigins,
    /** When the source says it was last changed, `YYYY-MM-DD`. */
    modifiedOn: z.string().nullable(),
    /** What of the source is omitted, each a sentence. */
    notes: z.array(z.string()).readonly(),
  })
  .meta({ id: 'Provenance' })
export type Provenance = z.output<typeof provenance>
