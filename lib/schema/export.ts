import * as z from './zod'
import { annotationView, tagView } from './annotation'
import { articleContent } from './article'
import { claimView, ratingView } from './claim'
import { role } from './role'
import { instant, uuid } from './value'

export const EXPORT_SCOPES = ['all', 'own and approved', 'approved'] as const
const exportScope = z.enum(EXPORT_SCOPES)

/** Whose work an export holds, by what the exporter's role may take out of the workspace. */
export type ExportScope = z.output<typeof exportScope>

/**
 * Everything that one article's export says; each format says as much of it as it has a place for. Annotations come in
 * text order, orphaned ones last; claims in the order in which the annotations mention them.
 */
export const exportModel = z.object({
  exportedAt: instant,
  scope: exportScope,
  by: z.object({ name: z.string(), role }),
  workspace: z.object({ slug: z.string(), name: z.string() }),
  article: articleContent,
  tags: z.array(tagView),
  ratings: z.array(ratingView),
  annotations: z.array(annotationView),
  claims: z.array(claimView),
})
export type Export = z.output<typeof exportModel>

/**
 * An annotation on words that are not those its author marked, and that nobody has confirmed. The verdicts rest on
 * `earlierWording`; it is null where nobody knows it any more.
 */
const unsettledAnnotation = z.object({
  annotationId: uuid,
  claimId: uuid.nullable(),
  place: z.enum(['to confirm', 'not found']),
  earlierWording: z.string().nullable(),
  verdictIds: z.array(uuid),
})

/** The JSON export. `unsettled` follows from the rest; a file without it is read all the same. */
export const exportFile = exportModel.extend({
  format: z.literal('stet-export'),
  version: z.literal(1),
  unsettled: z.array(unsettledAnnotation).default([]),
})
export type ExportFile = z.output<typeof exportFile>
