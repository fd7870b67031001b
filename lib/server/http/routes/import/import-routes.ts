import { z } from 'zod'
import { ok } from '@/lib/core/result'
import { IMPORT_ROW_STATUSES } from '@/lib/schema/import-job'
import { defineRoute, type Route } from '@/lib/server/http/define-route'
import { importManyBody, readImportMany } from './import-many-body'
import { content, created } from '@/lib/server/http/reply'
import { id, noInput, page } from '@/lib/server/http/schemas'
import { importJobList, importJobView, importRowPage } from '@/lib/server/http/views/import-job'
import { exportImport } from '@/lib/server/services/import/export-import'
import {
  cancelImport,
  listImports,
  readImport,
  readImportRows,
  retryImport,
} from '@/lib/server/services/import/manage-imports'
import { startImport } from '@/lib/server/services/import/start-import'

/** A folder of files; what is larger can come in parts, or as addresses. */
const MOST_BYTES = 64 * 1024 * 1024

const ofImport = z.object({ params: z.object({ importId: id }) })

export const importRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/imports',
    permission: 'import:manage',
    summary: 'The latest imports of many articles, newest first',
    input: noInput,
    response: { schema: importJobList },
    handle: (grant) => content(listImports(grant)),
  }),
  defineRoute({
    method: 'post',
    path: '/imports',
    permission: 'article:import',
    summary:
      'Import many articles: a list of addresses, or files of which some may hold several, in a multipart form',
    input: z.object({ body: importManyBody.exactOptional() }),
    accepts: 'multipart',
    maxBody: MOST_BYTES,
    response: { status: 201, schema: importJobView },
    async handle(grant, { body }, { sent }) {
      const asked = await readImportMany(body, sent)
      return asked.ok ? created(startImport(grant, asked.value.sources, asked.value.options)) : asked
    },
  }),
  defineRoute({
    method: 'get',
    path: '/imports/{importId}',
    permission: 'import:manage',
    summary: 'How far an import is',
    input: ofImport,
    response: { schema: importJobView },
    handle: (grant, { params }) => content(readImport(grant, params.importId)),
  }),
  defineRoute({
    method: 'get',
    path: '/imports/{importId}/rows',
    permission: 'import:manage',
    summary: 'The rows of an import and what became of each',
    input: ofImport.extend({ query: page.extend({ status: z.enum(IMPORT_ROW_STATUSES).optional() }) }),
    response: { schema: importRowPage },
    handle: (grant, { params, query }) => content(readImportRows(grant, params.importId, query)),
  }),
  defineRoute({
    method: 'get',
    path: '/imports/{importId}/result',
    permission: 'import:manage',
    summary: 'The rows of an import as CSV',
    input: ofImport,
    response: { type: 'text/csv; charset=utf-8' },
    async handle(grant, { params }) {
      const exported = await exportImport(grant, params.importId)
      if (!exported.ok) return exported
      const { content: written, mediaType, headers } = exported.value
      return ok({ bytes: { content: written, type: mediaType }, headers })
    },
  }),
  defineRoute({
    method: 'post',
    path: '/imports/{importId}/cancel',
    permission: 'import:manage',
    summary: 'Call an import off; what is imported stays',
    input: ofImport,
    response: { schema: importJobView },
    handle: (grant, { params }) => content(cancelImport(grant, params.importId)),
  }),
  defineRoute({
    method: 'post',
    path: '/imports/{importId}/retry',
    permission: 'import:manage',
    summary: 'Take up again the rows that failed, or those that were called off',
    input: ofImport.extend({
      body: z.strictObject({ rows: z.enum(['failed', 'cancelled']).default('failed') }),
    }),
    response: { schema: importJobView },
    handle: (grant, { params, body }) => content(retryImport(grant, params.importId, body.rows)),
  }),
]
