import { z } from 'zod'
import { EXTRACTIONS } from '@/lib/schema/import'
import type { PageAnswer, Provenance } from '@/lib/schema/provenance'

export const detailOrigins = z.partialRecord(
  z.enum(['title', 'author', 'publisher', 'url', 'publishedOn', 'asOf', 'language', 'direction']),
  z.enum(['json-ld', 'open-graph', 'meta', 'markup', 'text', 'file', 'address']),
)

export const pageAnswer = z.object({
  requestedUrl: z.string(),
  url: z.string(),
  redirects: z.array(z.string()),
  status: z.int(),
  headers: z.record(z.string(), z.string()),
  fetchedAt: z.iso.datetime(),
}) satisfies z.ZodType<PageAnswer>

export const provenanceSchema = z.object({
  page: pageAnswer.nullable(),
  fileName: z.string().nullable(),
  extraction: z.enum(EXTRACTIONS),
  chapters: z.array(z.int()),
  leftOut: z.array(z.int()),
  origins: detailOrigins,
  modifiedOn: z.string().nullable(),
  notes: z.array(z.string()),
}) satisfies z.ZodType<Provenance>

/** What is stored of how a version came to be. Written by an import alone; a row without it came by other ways. */
export function readProvenance(stored: unknown): Provenance | null {
  return stored === null ? null : provenanceSchema.parse(stored)
}
