import type { ApiClient } from '@/components/ui/api-client'
import { readPages, type ListPage } from '@/components/ui/read-pages'
import type { RichText } from '@/lib/schema/rich-text'
import { ok, type Result } from '@/lib/core/result'
import type { ClaimView, EvidenceView, SourceView, Stance, VerdictView } from '@/lib/schema/claim'

export type ClaimWording = { text: string; speaker: string | null; saidOn: string | null }

export type NewSource = Pick<
  SourceView,
  'url' | 'title' | 'author' | 'publisher' | 'publishedOn' | 'accessedOn'
>
export type EvidenceFields = Pick<EvidenceView, 'excerpt' | 'locator' | 'note'> & { stance: Stance }
export type NewEvidence = EvidenceFields & ({ sourceId: string } | { source: NewSource })

export type VerdictDraft = { rating: string | null; rationale: RichText; evidenceIds: string[] }

/** What the widgets of a claim ask of the server. A change names the revision it is based on. */
export type ClaimsApi = {
  read: (id: string) => Promise<Result<ClaimView>>
  reword: (claim: Pick<ClaimView, 'id' | 'revision'>, wording: ClaimWording) => Promise<Result<unknown>>
  addEvidence: (claimId: string, evidence: NewEvidence) => Promise<Result<EvidenceView>>
  changeEvidence: (evidence: EvidenceView, fields: EvidenceFields) => Promise<Result<unknown>>
  searchSources: (query: string, signal: AbortSignal) => Promise<Result<{ items: SourceView[] }>>
  draftVerdict: (claimId: string, draft: VerdictDraft) => Promise<Result<VerdictView>>
  changeVerdict: (
    verdict: Pick<VerdictView, 'id' | 'revision'>,
    draft: VerdictDraft,
  ) => Promise<Result<VerdictView>>
  submitVerdict: (verdict: Pick<VerdictView, 'id' | 'revision'>) => Promise<Result<VerdictView>>
}

export function createClaimsApi(call: ApiClient): ClaimsApi {
  return {
    read: (id) => call(`/claims/${id}`),
    reword: ({ id, revision }, body) => call(`/claims/${id}`, { method: 'PATCH', body, ifMatch: revision }),
    addEvidence: (claimId, body) => call(`/claims/${claimId}/evidence`, { method: 'POST', body }),
    changeEvidence: ({ id, revision }, { stance, excerpt, locator, note }) =>
      call(`/evidence/${id}`, {
        method: 'PATCH',
        body: { stance, excerpt, locator, note },
        ifMatch: revision,
      }),
    searchSources: (query, signal) =>
      call(`/sources?${new URLSearchParams({ search: query, limit: '5' }).toString()}`, { signal }),
    draftVerdict: (claimId, body) => call(`/claims/${claimId}/verdicts`, { method: 'POST', body }),
    changeVerdict: ({ id, revision }, body) =>
      call(`/verdicts/${id}`, { method: 'PATCH', body, ifMatch: revision }),
    submitVerdict: ({ id, revision }) =>
      call(`/verdicts/${id}/submit`, { method: 'POST', ifMatch: revision }),
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
      const pages = await readPages<ListPage<ClaimView>>(call, `/articles/${articleId}/claims`, signal)
      return pages.ok ? ok(pages.value.flatMap(({ items }) => items)) : pages
    },
  }
}
