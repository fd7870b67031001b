import { evidenceApi, type GivenSource } from '@/lib/schema/api/source'
import { fail, type Result } from '@/lib/core/result'
import { defineRoute, type Route } from '@/lib/server/http/define-route'
import { content, created, noContent } from '@/lib/server/http/reply'
import {
  addEvidence,
  deleteEvidence,
  restoreEvidence,
  updateEvidence,
  type NewEvidence,
} from '@/lib/server/services/source/manage-evidence'

export const evidenceRoutes: readonly Route[] = [
  defineRoute(evidenceApi.create, {
    permission: 'evidence:create',
    async handle(grant, { params, body: { source, sourceId, ...rest } }) {
      const cited = citedSource(source, sourceId)
      if (!cited.ok) return cited
      return created(addEvidence(grant, params.claimId, { ...rest, source: cited.value }))
    },
  }),
  defineRoute(evidenceApi.update, {
    permission: 'evidence:update',
    handle: (grant, { params, body, ifMatch }) =>
      content(updateEvidence(grant, { id: params.evidenceId, revision: ifMatch }, body)),
  }),
  defineRoute(evidenceApi.delete, {
    permission: 'evidence:delete',
    handle: (grant, { params, ifMatch }) =>
      noContent(deleteEvidence(grant, { id: params.evidenceId, revision: ifMatch })),
  }),
  defineRoute(evidenceApi.restore, {
    permission: 'evidence:delete',
    handle: (grant, { params, ifMatch }) =>
      content(restoreEvidence(grant, { id: params.evidenceId, revision: ifMatch })),
  }),
]

function citedSource(
  source: GivenSource | undefined,
  sourceId: string | undefined,
): Result<NewEvidence['source']> {
  if (source && sourceId === undefined) return { ok: true, value: source }
  if (!source && sourceId !== undefined) return { ok: true, value: { sourceId } }
  return fail('invalid', 'Send either a "source" or the "sourceId" of an existing source, not both.', {
    field: 'source',
  })
}
