import type { ApiClient } from '@/components/ui/api-client'
import type { Result } from '@/lib/core/result'
import type { CaptureView } from '@/lib/schema/version'

/** What the room asks of the server about the versions of its article. */
export type VersionsApi = {
  list: (signal: AbortSignal) => Promise<Result<{ items: CaptureView[] }>>
  /** Captures the article anew, from a body or form as an import takes it. */
  add: (source: Record<string, unknown> | FormData) => Promise<Result<CaptureView>>
}

export function createVersionsApi(call: ApiClient, articleId: string): VersionsApi {
  const path = `/articles/${articleId}/versions`
  return {
    list: (signal) => call(path, { signal }),
    add: (source) => call(path, { method: 'POST', body: source }),
  }
}
