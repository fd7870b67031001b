import { ok, type Result } from '@/lib/core/result'
import type { ApiClient } from './api-client'

/** A page of a list of the HTTP API. */
export type ListPage<Item> = { items: Item[]; nextCursor: string | null }

const PAGE = 500

/** All pages of a list, one after another. */
export async function readPages<Page extends ListPage<unknown>>(
  call: ApiClient,
  path: string,
  signal: AbortSignal,
): Promise<Result<Page[]>> {
  const pages: Page[] = []
  let cursor: string | null = null
  do {
    const query: URLSearchParams = new URLSearchParams({
      limit: String(PAGE),
      ...(cursor !== null && { cursor }),
    })
    const page: Result<Page> = await call<Page>(`${path}?${query.toString()}`, { signal })
    if (!page.ok) return page
    pages.push(page.value)
    cursor = page.value.nextCursor
  } while (cursor !== null)
  return ok(pages)
}
