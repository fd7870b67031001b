import { z } from 'zod'
import {
  EXTERNAL_OUTCOMES,
  EXTERNAL_TOOLS,
  type ExternalDocumentView,
  type ExternalLabelView,
  type ExternalPreview,
  type ExternalReport,
  type ExternalRow,
} from '@/lib/schema/external-annotation'

const tool = z.enum(EXTERNAL_TOOLS)

const foreignRow = z.object({
  row: z.int(),
  document: z.string().nullable(),
  label: z.string().nullable(),
  quote: z.string().nullable(),
  outcome: z.enum(EXTERNAL_OUTCOMES),
  status: z.enum(['exact', 'moved', 'fuzzy']).nullable(),
  reason: z.string().nullable(),
  articleId: z.uuid().nullable(),
  annotationId: z.uuid().nullable(),
}) satisfies z.ZodType<ExternalRow>

const foreignDocument = z.object({
  number: z.int(),
  name: z.string(),
  url: z.string().nullable(),
  annotationCount: z.int(),
  hasText: z.boolean(),
  target: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('found'),
      articleId: z.uuid(),
      title: z.string(),
      by: z.enum(['choice', 'content', 'address', 'version']),
    }),
    z.object({ kind: z.literal('new'), title: z.string() }),
    z.object({ kind: z.literal('none') }),
  ]),
}) satisfies z.ZodType<ExternalDocumentView>

const foreignLabel = z.object({
  label: z.string(),
  count: z.int(),
  example: z.string().nullable(),
  guess: z.string().nullable(),
}) satisfies z.ZodType<ExternalLabelView>

export const externalPreview = z.object({
  tool,
  annotationCount: z.int(),
  documents: z.array(foreignDocument),
  emptyDocumentCount: z.int(),
  labels: z.array(foreignLabel),
  remarks: z.array(foreignRow),
}) satisfies z.ZodType<ExternalPreview>

export const externalReport = z.object({
  tool,
  counts: z.record(z.enum(EXTERNAL_OUTCOMES), z.int()),
  toConfirm: z.int(),
  articles: z.array(
    z.object({ articleId: z.uuid(), title: z.string(), isNew: z.boolean(), created: z.int() }),
  ),
  rows: z.array(foreignRow),
}) satisfies z.ZodType<ExternalReport>
