import type { ApiClient } from '@/components/api/api-client'
import type { Result } from '@/lib/core/result'
import type { CaptureBody } from '@/lib/schema/api/import-body'
import { versionApi } from '@/lib/schema/api/version'
import type { CaptureView } from '@/lib/schema/version'

/** What the room asks of the server about the versions of its article. */
export type VersionsApi = {
  list: (signal: AbortSignal) => Promise<Result<{ items: CaptureView[] }>>
  /** Captures the article anew, from a body or form as an import takes it. */
  add: (source: CaptureBody | FormData) => Promise<Result<CaptureView>>
}

export function createVersionsApi(call: ApiClient, articleId: string): VersionsApi {
  const params = { articleId }
  return {
    list: (signal) => call(versionApi.list, { params, signal }),
    add: (body) => call(versionApi.create, { params, body, once: true }),
  }
}
