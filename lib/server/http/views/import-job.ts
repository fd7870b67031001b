import { z } from 'zod'
import {
  IMPORT_JOB_STATUSES,
  IMPORT_ROW_STATUSES,
  type ImportJobView,
  type ImportRowView,
} from '@/lib/schema/import-job'
import { personView } from './annotation'
import { articleReference } from './article'

export const importJobView = z.object({
  id: z.uuid(),
  revision: z.int(),
  name: z.string(),
  status: z.enum(IMPORT_JOB_STATUSES),
  total: z.int(),
  counts: z.record(z.enum(IMPORT_ROW_STATUSES), z.int()),
  notes: z.array(z.string()),
  createdBy: personView,
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
}) satisfies z.ZodType<ImportJobView>

export const importJobList = z.object({ items: z.array(importJobView) })

const importRowView = z.object({
  position: z.int(),
  name: z.string(),
  url: z.string().nullable(),
  status: z.enum(IMPORT_ROW_STATUSES),
  reason: z.string().nullable(),
  article: articleReference.nullable(),
  finishedAt: z.iso.datetime().nullable(),
}) satisfies z.ZodType<ImportRowView>

export const importRowPage = z.object({ items: z.array(importRowView), nextCursor: z.string().nullable() })
