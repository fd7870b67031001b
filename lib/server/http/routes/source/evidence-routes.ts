import { z } from 'zod'
import { fail, type Result } from '@/lib/core/result'
import { defineRoute, type Route } from '@/lib/server/http/define-route'
import { content, created, noContent } from '@/lib/server/http/reply'
import { day, id, line, prose, webAddress } from '@/lib/server/http/schemas'
import { evidenceView, stance } from '@/lib/server/http/views/claim'
import {
  addEvidence,
  deleteEvidence,
  restoreEvidence,
  updateEvidence,
  type NewEvidence,
} from '@/lib/server/services/source/manage-evidence'

const ofEvidence = z.object({ evidenceId: id })
const named = line(300).nullable().exactOptional()

export const givenSource = z.strictObject({
  url: webAddress.nullable().exactOptional(),
  title: line(500).exactOptional(),
  author: named,
  publisher: named,
  publishedOn: day.nullable().exactOptional(),
  accessedOn: day.nullable().exactOptional(),
})

const fields = {
  excerpt: prose(10_000).nullable().exactOptional(),
  locator: prose(300).nullable().exactOptional(),
  note: prose(10_000).nullable().exactOptional(),
}

const newEvidence = z.strictObject({
  source: givenSource.exactOptional(),
  sourceId: id.exactOptional(),
  stance,
  ...fields,
})

export const evidenceRoutes: readonly Route[] = [
  defineRoute({
    method: 'post',
    path: '/claims/{claimId}/evidence',
    permission: 'evidence:create',
    summary: 'Put an excerpt of a source to a claim; a source of the same address is used again',
    input: z.object({ params: z.object({ claimId: id }), body: newEvidence }),
    response: { status: 201, schema: evidenceView },
    async handle(grant, { params, body: { source, sourceId, ...rest } }) {
      const cited = citedSource(source, sourceId)
      if (!cited.ok) return cited
      return created(addEvidence(grant, params.claimId, { ...rest, source: cited.value }))
    },
  }),
  defineRoute({
    method: 'patch',
    path: '/evidence/{evidenceId}',
    permission: 'evidence:update',
    summary: 'Edit evidence of yours; approvals that rest on it are void',
    input: z.object({
      params: ofEvidence,
      body: z.strictObject({ stance: stance.exactOptional(), ...fields }),
    }),
    response: { schema: evidenceView },
    handle: (grant, { params, body }, { ifMatch }) =>
      content(updateEvidence(grant, { id: params.evidenceId, revision: ifMatch }, body)),
  }),
  defineRoute({
    method: 'delete',
    path: '/evidence/{evidenceId}',
    permission: 'evidence:delete',
    summary: 'Delete evidence of yours; it can be restored',
    input: z.object({ params: ofEvidence }),
    response: { status: 204 },
    handle: (grant, { params }, { ifMatch }) =>
      noContent(deleteEvidence(grant, { id: params.evidenceId, revision: ifMatch })),
  }),
  defineRoute({
    method: 'post',
    path: '/evidence/{evidenceId}/restore',
    permission: 'evidence:delete',
    summary: 'Bring deleted evidence of yours back',
    input: z.object({ params: ofEvidence }),
    response: { schema: evidenceView },
    handle: (grant, { params }, { ifMatch }) =>
      content(restoreEvidence(grant, { id: params.evidenceId, revision: ifMatch })),
  }),
]

function citedSource(
  source: z.output<typeof givenSource> | undefined,
  sourceId: string | undefined,
): Result<NewEvidence['source']> {
  if (source && sourceId === undefined) return { ok: true, value: source }
  if (!source && sourceId !== undefined) return { ok: true, value: { sourceId } }
  return fail('invalid', 'Name a "source" or the "sourceId" of one that is there, and not both.', {
    field: 'source',
  })
}
