import { ok, type Result } from '@/lib/core/result'

const PAGE = 500

/** All pages of a list of the HTTP API, one after another. */
export async function readPages<Page extends { nextCursor: string | null }>(
  readPage: (query: { limit: number; cursor?: string }) => Promise<Result<Page>>,
): Promise<Result<Page[]>> {
  const pages: Page[] = []
  let cursor: string | null = null
  do {
    const page: Result<Page> = await readPage({ limit: PAGE, ...(cursor !== null && { cursor }) })
    if (!page.ok) return page
    pages.push(page.value)
    cursor = page.value.nextCursor
  } while (cursor !== null)
  return ok(pages)
}
