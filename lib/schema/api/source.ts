import { evidenceView, sourceView, stance } from '@/lib/schema/claim'
import { day, id, line, prose, remark, search } from '@/lib/schema/input'
import { page, pageOf } from '@/lib/schema/page'
import { webAddress } from '@/lib/schema/web-address'
import * as z from '@/lib/schema/zod'
import { baseRevision, noAnswer, route } from './route'

const ofEvidence = z.object({ evidenceId: id })
const name = line(300).nullable().exactOptional()

/** A source as a person names it. */
export const givenSource = z
  .strictObject({
    url: webAddress.nullable().exactOptional(),
    title: line(500).exactOptional(),
    author: name,
    publisher: name,
    publishedOn: day.nullable().exactOptional(),
    accessedOn: day.nullable().exactOptional(),
  })
  .meta({ id: 'GivenSource' })
export type GivenSource = z.output<typeof givenSource>

/** What of evidence a person writes. */
export const someEvidenceFields = z.strictObject({
  stance: stance.exactOptional(),
  excerpt: prose(10_000).nullable().exactOptional(),
  locator: prose(300).nullable().exactOptional(),
  note: remark.nullable().exactOptional(),
})

const newEvidence = someEvidenceFields
  .extend({
    source: givenSource.exactOptional(),
    sourceId: id.exactOptional(),
    stance,
  })
  .meta({ id: 'NewEvidence' })
export type NewEvidence = z.input<typeof newEvidence>

export const sourceApi = {
  list: route({
    method: 'get',
    path: '/sources',
    summary: 'The sources you may see, newest first',
    input: z.object({ query: page.extend({ search: search.optional() }) }),
    answer: pageOf(sourceView),
  }),
  update: route({
    method: 'patch',
    path: '/sources/{sourceId}',
    summary: 'Correct a source; another address voids the approvals that rest on it',
    input: z.object({ ifMatch: baseRevision, params: z.object({ sourceId: id }), body: givenSource }),
    answer: sourceView,
  }),
}

export const evidenceApi = {
  create: route({
    method: 'post',
    path: '/claims/{claimId}/evidence',
    summary: 'Add an excerpt of a source to a claim; a source of the same address is used again',
    input: z.object({ params: z.object({ claimId: id }), body: newEvidence }),
    answer: evidenceView,
    status: [201],
    location: '/evidence/{id}',
  }),
  update: route({
    method: 'patch',
    path: '/evidence/{evidenceId}',
    summary: 'Edit your evidence; approvals that rest on it are void',
    input: z.object({ ifMatch: baseRevision, params: ofEvidence, body: someEvidenceFields }),
    answer: evidenceView,
  }),
  delete: route({
    method: 'delete',
    path: '/evidence/{evidenceId}',
    summary: 'Delete your evidence; it can be restored',
    input: z.object({ ifMatch: baseRevision, params: ofEvidence }),
    answer: noAnswer,
    status: [204],
  }),
  restore: route({
    method: 'post',
    path: '/evidence/{evidenceId}/restore',
    summary: 'Restore your deleted evidence',
    input: z.object({ ifMatch: baseRevision.optional(), params: ofEvidence }),
    answer: evidenceView,
  }),
}
