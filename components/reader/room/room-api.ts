import type { ApiClient } from '@/components/ui/api-client'
import { readPages, type ListPage } from '@/components/ui/read-pages'
import type { AnnotationChange, AnnotationChangeResult } from '@/lib/schema/annotation-change'
import { placementOf, type Placing } from '@/lib/core/annotation/placing'
import type { EvidenceRef, SentenceCorrection } from '@/lib/core/annotation/work'
import { ok, type Result } from '@/lib/core/result'
import type { AnnotationView } from '@/lib/schema/annotation'
import type { ArticleView, SentenceView } from '@/lib/schema/article'
import type { EvidenceView } from '@/lib/schema/claim'

export type AnnotationList = { items: AnnotationView[]; revision: number }
export type ChangesAnswer = { results: AnnotationChangeResult[]; revision: number }
export type CorrectionAnswer = { edit: { id: string }; sentences: SentenceView[] }

/** What the room asks of the server about its article. */
export type RoomApi = {
  listAnnotations: (signal: AbortSignal) => Promise<Result<AnnotationList>>
  changeAnnotations: (changes: readonly AnnotationChange[], key: string) => Promise<Result<ChangesAnswer>>
  correctSentence: (correction: SentenceCorrection, key: string) => Promise<Result<CorrectionAnswer>>
  withdrawCorrection: (editId: string) => Promise<Result<{ sentences: SentenceView[] }>>
  placeAnnotation: (placing: Placing) => Promise<Result<AnnotationView>>
  removeEvidence: (evidence: EvidenceRef) => Promise<Result<unknown>>
  /** Deleted evidence changes no more, so that bringing it back is based on no revision. */
  restoreEvidence: (id: string, key: string) => Promise<Result<EvidenceView>>
  readSeen: () => Promise<Result<{ seen: number[] }>>
  writeSeen: (seen: readonly number[]) => Promise<Result<unknown>>
}

/** `versionId` goes with everything that speaks of offsets: the article may have been captured anew meanwhile. */
export function createRoomApi(call: ApiClient, { id: articleId, version }: ArticleView): RoomApi {
  const root = `/articles/${articleId}`
  const versionId = version.id

  async function listAnnotations(signal: AbortSignal): Promise<Result<AnnotationList>> {
    type Page = ListPage<AnnotationView> & { revision: number }
    const pages = await readPages<Page>(call, `${root}/annotations`, signal)
    if (!pages.ok) return pages
    const items = pages.value.flatMap((page) => page.items)
    return ok({ items, revision: pages.value.at(-1)?.revision ?? 0 })
  }

  return {
    listAnnotations,
    changeAnnotations: (changes, key) =>
      call(`${root}/annotation-changes`, {
        method: 'POST',
        body: { changes, versionId },
        idempotencyKey: key,
      }),
    correctSentence: ({ edit, at }, key) =>
      call(`${root}/sentence-edits`, {
        method: 'POST',
        body: { kind: edit, at, versionId },
        idempotencyKey: key,
      }),
    withdrawCorrection: (editId) => call(`/sentence-edits/${editId}`, { method: 'DELETE' }),
    placeAnnotation: ({ id, revision, to }) => {
      const placement = placementOf(to)
      const body = placement.status === 'orphaned' ? placement : { ...placement, versionId }
      return call(`/annotations/${id}/anchor`, { method: 'PUT', ifMatch: revision, body })
    },
    removeEvidence: ({ id, revision }) => call(`/evidence/${id}`, { method: 'DELETE', ifMatch: revision }),
    restoreEvidence: (id, key) => call(`/evidence/${id}/restore`, { method: 'POST', idempotencyKey: key }),
    readSeen: () => call(`${root}/reading`),
    writeSeen: (seen) => call(`${root}/reading`, { method: 'PUT', body: { seen } }),
  }
}
