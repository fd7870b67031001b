import type { ApiClient, CallOptions } from '@/components/api/api-client'
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
export type VerdictDraft = Required<BodyOf<typeof verdictApi.draft>> & { rationale: RichText }

type At = { id: string; revision: number }

/** What the widgets of a claim ask of the server. A change names the revision it is based on. */
export type ClaimsApi = {
  read: (id: string) => Promise<Result<ClaimView>>
  reword: (claim: At, wording: ClaimWording, options: CallOptions) => Promise<Result<ClaimView>>
  searchSources: (query: string, signal: AbortSignal) => Promise<Result<{ items: SourceView[] }>>
  /** Adds it where there is none, which `at` tells. */
  saveEvidence: (evidence: EvidenceToSave, options: CallOptions) => Promise<Result<EvidenceView>>
  saveVerdict: (verdict: VerdictToSave, options: CallOptions) => Promise<Result<VerdictView>>
  submitVerdict: (verdict: At, options: CallOptions) => Promise<Result<VerdictView>>
}

type EvidenceToSave =
  { at: undefined; claimId: string; evidence: NewEvidence } | { at: At; fields: EvidenceFields }
type VerdictToSave = { at: At | undefined; claimId: string; draft: VerdictDraft }

export function createClaimsApi(call: ApiClient): ClaimsApi {
  return {
    read: (claimId) => call(claimApi.read, { params: { claimId } }),
    reword: ({ id, revision }, body, options) =>
      call(claimApi.update, { params: { claimId: id }, body, ifMatch: revision, ...options }),
    searchSources: (search, signal) => call(sourceApi.list, { query: { search, limit: 5 }, signal }),
    saveEvidence: (saved, options) =>
      saved.at
        ? call(evidenceApi.update, {
            params: { evidenceId: saved.at.id },
            body: saved.fields,
            ifMatch: saved.at.revision,
            ...options,
          })
        : call(evidenceApi.create, { params: { claimId: saved.claimId }, body: saved.evidence, ...options }),
    saveVerdict: ({ at, claimId, draft: body }, options) =>
      at
        ? call(verdictApi.update, { params: { verdictId: at.id }, body, ifMatch: at.revision, ...options })
        : call(verdictApi.draft, { params: { claimId }, body, ...options }),
    submitVerdict: ({ id, revision }, options) =>
      call(verdictApi.submit, { params: { verdictId: id }, ifMatch: revision, ...options }),
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
