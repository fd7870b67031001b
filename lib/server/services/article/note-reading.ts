import { ok, type Result } from '@/lib/core/result'
import { recordEvent } from '@/lib/server/data/workspace/record-event'
import { addSeen, readSeen } from '@/lib/server/data/article/readings'
import { findCurrentVersion } from '@/lib/server/data/article/version-texts'
import { notFound, transaction, type Grant } from '@/lib/server/grants/grant'
import { listSentences } from './list-sentences'

export type Seen = { seen: number[] }

/** Which sentences of the article's latest version the reader has looked at. */
export async function readReading(grant: Grant<'article:read'>, articleId: string): Promise<Result<Seen>> {
  const version = await findCurrentVersion(grant, articleId)
  return version ? ok({ seen: await readSeen(grant, version.id) }) : notFound('article')
}

/**
 * Adds sentences looked at, by start offset. An offset where no sentence starts (any more) is left out.
 *
 * Only a member's first reading of a version is an event. How far they have come since is a bookmark, not a decision
 * about the data: nobody is answerable for it, nothing rests on it, it only grows and has no revision to be stale. A
 * line for every few sentences read would bury the lines that the log is kept for.
 */
export async function noteReading(
  grant: Grant<'reading:write'>,
  articleId: string,
  starts: readonly number[],
): Promise<Result<Seen>> {
  const version = await findCurrentVersion(grant, articleId)
  if (!version) return notFound('article')
  const listed = await listSentences(grant, version.id)
  if (!listed.ok) return listed
  const sentences = new Set(listed.value.map(({ start }) => start))
  const known = new Set(await readSeen(grant, version.id))
  const fresh = [...new Set(starts)].filter((start) => sentences.has(start) && !known.has(start))
  if (fresh.length === 0) return ok({ seen: [...known] })
  const ascending = fresh.sort((a, b) => a - b)
  return transaction(grant, async (write) => {
    const { seen, first } = await addSeen(write, version.id, ascending)
    if (first) {
      const subject = { subjectType: 'version', subjectId: version.id }
      await recordEvent(write, { action: 'reading.note', ...subject, after: { articleId } })
    }
    return ok({ seen })
  })
}
