import { importJobView, importRowStatus, importRowView } from '@/lib/schema/import-job'
import { id } from '@/lib/schema/input'
import { listOf, page, pageOf } from '@/lib/schema/page'
import * as z from '@/lib/schema/zod'
import { importManyBody } from './import-body'
import { noAnswer, noInput, route } from './route'

const ofImport = z.object({ params: z.object({ importId: id }) })

export const importJobList = listOf(importJobView)
export const importRowPage = pageOf(importRowView)

export const importApi = {
  list: route({
    method: 'get',
    path: '/imports',
    summary: 'The latest imports of many articles, newest first',
    input: noInput,
    answer: importJobList,
  }),
  start: route({
    method: 'post',
    path: '/imports',
    summary:
      'Import many articles: a list of addresses, or files of which some may hold several, in a multipart form',
    input: z.object({ body: importManyBody.exactOptional() }),
    accepts: 'multipart',
    answer: importJobView,
    status: [201],
    location: '/imports/{id}',
  }),
  read: route({
    method: 'get',
    path: '/imports/{importId}',
    summary: 'How far an import is',
    input: ofImport,
    answer: importJobView,
  }),
  rows: route({
    method: 'get',
    path: '/imports/{importId}/rows',
    summary: 'The rows of an import and the result of each',
    input: ofImport.extend({ query: page.extend({ status: importRowStatus.optional() }) }),
    answer: importRowPage,
  }),
  result: route({
    method: 'get',
    path: '/imports/{importId}/result',
    summary: 'The rows of an import as CSV',
    input: ofImport,
    answer: noAnswer,
    file: [{ type: 'text/csv; charset=utf-8' }],
  }),
  cancel: route({
    method: 'post',
    path: '/imports/{importId}/cancel',
    summary: 'Cancel an import; what is imported stays',
    input: ofImport,
    answer: importJobView,
  }),
  retry: route({
    method: 'post',
    path: '/imports/{importId}/retry',
    summary: 'Retry the rows that failed, or those that were cancelled',
    input: ofImport.extend({
      body: z.strictObject({ rows: z.enum(['failed', 'cancelled']).default('failed') }),
    }),
    answer: importJobView,
  }),
}
