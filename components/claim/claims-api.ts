import type { ApiClient } from '@/components/api/api-client'
import { readPages } from '@/components/ui/read-pages'
import { ok, type Result } from '@/lib/core/result'
import { claimApi } from '@/lib/schema/api/claim'
import { verdictApi } from '@/lib/schema/api/review'
import type { BodyOf } from '@/lib/schema/api/route'
import { evidenceApi, sourceApi, type GivenSource, type NewEvidence } from '@/lib/schema/api/source'
import type { ClaimView, EvidenceView, SourceView, VerdictView } from '@/lib/schema/claim'
import type { RichText } from '@/lib/schema/rich-text'

/** What the forms send: every field, the empty ones too. */
export type ClaimWording = Required<BodyOf<typeof claimApi.update>>
export type SourceFields = Required<GivenSource>
export type EvidenceFields = Required<BodyOf<typeof evidenceApi.update>>
export type VerdictDraft = Required<BodyOf<typeof verdictApi.update>> & { rationale: RichText }

type At = { id: string; revision: number }

/** What the widgets of a claim ask of the server. A change names the revision it is based on. */
export type ClaimsApi = {
  read: (id: string) => Promise<Result<ClaimView>>
  reword: (claim: At, wording: ClaimWording) => Promise<Result<unknown>>
  addEvidence: (claimId: string, evidence: NewEvidence) => Promise<Result<EvidenceView>>
  changeEvidence: (evidence: At, fields: EvidenceFields) => Promise<Result<unknown>>
  searchSources: (query: string, signal: AbortSignal) => Promise<Result<{ items: SourceView[] }>>
  draftVerdict: (claimId: string, draft: VerdictDraft) => Promise<Result<VerdictView>>
  changeVerdict: (verdict: At, draft: VerdictDraft) => Promise<Result<VerdictView>>
  submitVerdict: (verdict: At) => Promise<Result<VerdictView>>
}

// A browser may send a request again by itself when a connection breaks; under its key that does nothing twice.
export function createClaimsApi(call: ApiClient): ClaimsApi {
  return {
    read: (claimId) => call(claimApi.read, { params: { claimId } }),
    reword: ({ id, revision }, body) =>
      call(claimApi.update, { params: { claimId: id }, body, ifMatch: revision }),
    addEvidence: (claimId, body) =>
      call(evidenceApi.create, { params: { claimId }, body, idempotencyKey: crypto.randomUUID() }),
    changeEvidence: ({ id, revision }, body) =>
      call(evidenceApi.update, { params: { evidenceId: id }, body, ifMatch: revision }),
    searchSources: (search, signal) => call(sourceApi.list, { query: { search, limit: 5 }, signal }),
    draftVerdict: (claimId, body) =>
      call(verdictApi.draft, { params: { claimId }, body, idempotencyKey: crypto.randomUUID() }),
    changeVerdict: ({ id, revision }, body) =>
      call(verdictApi.update, { params: { verdictId: id }, body, ifMatch: revision }),
    submitVerdict: ({ id, revision }) =>
      call(verdictApi.submit, {
        params: { verdictId: id },
        ifMatch: revision,
        idempotencyKey: crypto.randomUUID(),
      }),
  }
}

/** The same beside an article, whose claims can be read all at once. */
export type ArticleClaimsApi = ClaimsApi & {
  articleId: string
  list: (signal: AbortSignal) => Promise<Result<ClaimView[]>>
}

export function createArticleClaimsApi(call: ApiClient, articleId: string): ArticleClaimsApi {
  return {
    ...createClaimsApi(call),
    articleId,
    async list(signal) {
      const pages = await readPages((query) =>
        call(claimApi.listInArticle, { params: { articleId }, query, signal }),
      )
      return pages.ok ? ok(pages.value.flatMap(({ items }) => items)) : pages
    },
  }
}
