import type { ApiClient } from '@/components/api/api-client'
import { readPages } from '@/components/ui/read-pages'
import { placementOf, type Placing } from '@/lib/core/annotation/placing'
import type { EvidenceRef, SentenceCorrection, VerdictRef } from '@/lib/core/annotation/work'
import { ok, type Result } from '@/lib/core/result'
import type { AnnotationView } from '@/lib/schema/annotation'
import type { AnnotationChange } from '@/lib/schema/annotation-change'
import { annotationApi } from '@/lib/schema/api/annotation'
import { verdictApi, type NewDecision } from '@/lib/schema/api/review'
import type { AnswerOf } from '@/lib/schema/api/route'
import { sentenceApi } from '@/lib/schema/api/sentence'
import { evidenceApi } from '@/lib/schema/api/source'
import { versionApi } from '@/lib/schema/api/version'
import type { ArticleView } from '@/lib/schema/article'
import type { EvidenceView, VerdictView } from '@/lib/schema/claim'

export type AnnotationList = Omit<AnswerOf<typeof annotationApi.list>, 'nextCursor'>
export type ChangesAnswer = AnswerOf<typeof annotationApi.change>
export type CorrectionAnswer = AnswerOf<typeof sentenceApi.edit>

/** What the room asks of the server about its article. */
export type RoomApi = {
  listAnnotations: (signal: AbortSignal) => Promise<Result<AnnotationList>>
  changeAnnotations: (changes: readonly AnnotationChange[], key: string) => Promise<Result<ChangesAnswer>>
  correctSentence: (correction: SentenceCorrection, key: string) => Promise<Result<CorrectionAnswer>>
  withdrawCorrection: (editId: string, key: string) => Promise<Result<AnswerOf<typeof sentenceApi.undoEdit>>>
  placeAnnotation: (placing: Placing, key: string) => Promise<Result<AnnotationView>>
  removeEvidence: (evidence: EvidenceRef, key: string) => Promise<Result<unknown>>
  /** Deleted evidence changes no more, so that restoring it is based on no revision. */
  restoreEvidence: (id: string, key: string) => Promise<Result<EvidenceView>>
  withdrawVerdict: (verdict: VerdictRef, key: string) => Promise<Result<VerdictView>>
  submitVerdict: (verdict: VerdictRef, key: string) => Promise<Result<VerdictView>>
  decideVerdict: (verdict: VerdictRef, decision: NewDecision, key: string) => Promise<Result<VerdictView>>
  readSeen: () => Promise<Result<AnswerOf<typeof sentenceApi.readSeen>>>
  writeSeen: (seen: readonly number[]) => Promise<Result<unknown>>
}

/** `versionId` goes with everything that speaks of offsets: the article may have been captured anew meanwhile. */
export function createRoomApi(call: ApiClient, { id: articleId, version }: ArticleView): RoomApi {
  const params = { articleId }
  const versionId = version.id

  async function listAnnotations(signal: AbortSignal): Promise<Result<AnnotationList>> {
    const pages = await readPages((query) => call(annotationApi.list, { params, query, signal }))
    if (!pages.ok) return pages
    const items = pages.value.flatMap((page) => page.items)
    return ok({ items, revision: pages.value.at(-1)?.revision ?? 0 })
  }

  return {
    listAnnotations,
    changeAnnotations: (changes, key) =>
      call(annotationApi.change, {
        params,
        body: { changes: [...changes], versionId },
        idempotencyKey: key,
      }),
    correctSentence: ({ edit, at }, key) =>
      call(sentenceApi.edit, { params, body: { kind: edit, at, versionId }, idempotencyKey: key }),
    withdrawCorrection: (editId, key) =>
      call(sentenceApi.undoEdit, { params: { editId }, idempotencyKey: key }),
    placeAnnotation: ({ id, revision, to }, key) => {
      const placement = placementOf(to)
      const body = placement.status === 'orphaned' ? placement : { ...placement, versionId }
      return call(versionApi.confirmAnchor, {
        params: { annotationId: id },
        body,
        ifMatch: revision,
        idempotencyKey: key,
      })
    },
    removeEvidence: ({ id, revision }, key) =>
      call(evidenceApi.delete, { params: { evidenceId: id }, ifMatch: revision, idempotencyKey: key }),
    restoreEvidence: (id, key) =>
      call(evidenceApi.restore, { params: { evidenceId: id }, idempotencyKey: key }),
    withdrawVerdict: ({ id, revision }, key) =>
      call(verdictApi.update, {
        params: { verdictId: id },
        body: { withdraw: true },
        ifMatch: revision,
        idempotencyKey: key,
      }),
    submitVerdict: ({ id, revision }, key) =>
      call(verdictApi.submit, { params: { verdictId: id }, ifMatch: revision, idempotencyKey: key }),
    decideVerdict: ({ id, revision }, body, key) =>
      call(verdictApi.decide, { params: { verdictId: id }, body, ifMatch: revision, idempotencyKey: key }),
    readSeen: () => call(sentenceApi.readSeen, { params }),
    writeSeen: (seen) => call(sentenceApi.addSeen, { params, body: { seen: [...seen] } }),
  }
}
