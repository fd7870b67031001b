import type { AuditActionOf } from '@/lib/schema/audit-actions'
import { decide } from '@/lib/core/permissions/decide'
import { articleFacts } from '@/lib/core/permissions/row-facts'
import { fail, ok, type Result } from '@/lib/core/result'
import type { ArticleDetails, ArticleView } from '@/lib/schema/article'
import { findArticle, setDeleted, updateDetails } from '@/lib/server/data/article/articles'
import { recordEvent } from '@/lib/server/data/workspace/record-event'
import { KEPT_FOR_MS } from '@/lib/server/data/article/deleted-articles'
import { notFound, transaction, type Grant, type WriteGrant } from '@/lib/server/grants/grant'
import type { GivenDetails } from './prepare-article'

/** Which article, and the revision the person saw; without one, whatever is current. */
export type ArticleAt = { id: string; revision: number | undefined }

/**
 * Changes an article's details. Its sentences stay as they were derived at import, whatever the language says now:
 * annotations and corrections were made on them.
 */
export function updateArticle(
  grant: Grant<'article:update'>,
  at: ArticleAt,
  given: GivenDetails,
): Promise<Result<ArticleView>> {
  return transaction(grant, async (write) => {
    const found = await findOwn(write, at)
    if (!found.ok) return found
    const before = detailsOf(found.value)
    const after = settle(before, given)
    if (!(await updateDetails(write, found.value, after))) return staleNow(write, found.value)
    await recordEvent(write, { ...eventOf('article.update', at.id), before, after })
    const article = await findArticle(write, at.id)
    return article ? ok(article) : notFound('article')
  })
}

/** Deletes an article softly: it leaves every list, and can be restored for 30 days. */
export function deleteArticle(
  grant: Grant<'article:delete'>,
  at: ArticleAt,
  now = new Date(),
): Promise<Result<null>> {
  return transaction(grant, async (write) => {
    const found = await findOwn(write, at)
    if (!found.ok) return found
    if (!(await setDeleted(write, found.value, now))) return staleNow(write, found.value)
    await recordEvent(write, eventOf('article.delete', at.id))
    return ok(null)
  })
}

/** Brings back an article deleted in the last 30 days, with all that was on it. */
export function restoreArticle(
  grant: Grant<'article:delete'>,
  at: ArticleAt,
  now = new Date(),
): Promise<Result<ArticleView>> {
  return transaction(grant, async (write) => {
    const found = await findOwn(write, at, { deletedSince: new Date(now.getTime() - KEPT_FOR_MS) })
    if (!found.ok) return found
    if (!(await setDeleted(write, found.value, null))) return staleNow(write, found.value)
    await recordEvent(write, eventOf('article.restore', at.id))
    const article = await findArticle(write, at.id)
    return article ? ok(article) : notFound('article')
  })
}

async function findOwn(
  grant: WriteGrant<'article:update' | 'article:delete'>,
  { id, revision }: ArticleAt,
  deleted: { deletedSince?: Date } = {},
): Promise<Result<ArticleView>> {
  const article = await findArticle(grant, id, deleted)
  if (!article) return notFound('article')
  if (!decide(grant.permission, grant.actor, articleFacts(article))) {
    return fail('forbidden', 'Only an editor or the member who imported this article can do this.')
  }
  return revision !== undefined && revision !== article.revision ? stale(article) : ok(article)
}

/** Somebody was faster than this transaction; what they made of the article goes along. */
async function staleNow(grant: WriteGrant<'article:update' | 'article:delete'>, { id }: ArticleView) {
  const current = await findArticle(grant, id)
  return current ? stale(current) : notFound('article')
}

function stale(current: ArticleView): Result<never> {
  return fail('conflict', 'This article has changed since you opened it.', { current })
}

function settle(before: ArticleDetails, given: GivenDetails): ArticleDetails {
  const chosen = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  return { ...before, ...chosen }
}

function detailsOf(article: ArticleView): ArticleDetails {
  const { title, author, publisher, url, publishedOn, asOf, language, direction, glossary } = article
  return { title, author, publisher, url, publishedOn, asOf, language, direction, glossary }
}

function eventOf(action: AuditActionOf<'article'>, id: string) {
  return { action, subjectType: 'article', subjectId: id }
}
