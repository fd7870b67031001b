import { importApi } from '@/lib/schema/api/import'
import { ok } from '@/lib/core/result'
import { defineRoute, type Route } from '@/lib/server/http/define-route'
import { importManyForm, readImportMany } from './import-many-body'
import { content, created } from '@/lib/server/http/reply'
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

export const importRoutes: readonly Route[] = [
  defineRoute(importApi.list, {
    permission: 'import:manage',
    handle: (grant) => content(listImports(grant)),
  }),
  defineRoute(importApi.start, {
    permission: 'article:import',
    maxBody: MOST_BYTES,
    form: importManyForm,
    async handle(grant, { body }, { sent }) {
      const asked = await readImportMany(body, sent)
      return asked.ok ? created(startImport(grant, asked.value.sources, asked.value.options)) : asked
    },
  }),
  defineRoute(importApi.read, {
    permission: 'import:manage',
    handle: (grant, { params }) => content(readImport(grant, params.importId)),
  }),
  defineRoute(importApi.rows, {
    permission: 'import:manage',
    handle: (grant, { params, query }) => content(readImportRows(grant, params.importId, query)),
  }),
  defineRoute(importApi.result, {
    permission: 'import:manage',
    async handle(grant, { params }) {
      const exported = await exportImport(grant, params.importId)
      if (!exported.ok) return exported
      const { content: written, mediaType, headers } = exported.value
      return ok({ bytes: { content: written, type: mediaType }, headers })
    },
  }),
  defineRoute(importApi.cancel, {
    permission: 'import:manage',
    handle: (grant, { params }) => content(cancelImport(grant, params.importId)),
  }),
  defineRoute(importApi.retry, {
    permission: 'import:manage',
    handle: (grant, { params, body }) => content(retryImport(grant, params.importId, body.rows)),
  }),
]
