import { fail, ok } from '@/lib/core/result'
import { findPurgeable, purgeArticle } from '@/lib/server/data/article/purge-articles'
import { systemTransaction, type SystemGrant } from '@/lib/server/grants/system'

/** Deletes for good what has been in the trash for longer than it is kept. Safe to run twice, and by two at a time. */
export async function purgeArticles(grant: SystemGrant, now = new Date()): Promise<void> {
  for (const article of await findPurgeable(grant, now)) {
    await systemTransaction(grant, async (write) => {
      const purged = await purgeArticle(write, article, now)
      return purged ? ok(null) : fail('not_found', 'This article was restored or deleted by another worker.')
    })
  }
}
