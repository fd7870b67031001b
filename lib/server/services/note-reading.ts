import { ok, type Result } from '@/lib/core/result'
import { recordEvent } from '@/lib/server/data/events'
import { addSeen, readSeen } from '@/lib/server/data/readings'
import { listSentences } from '@/lib/server/data/sentences'
import { findLatestVersion } from '@/lib/server/data/version-texts'
import { notFound, transaction, type Grant } from '@/lib/server/grants/grant'

export type Seen = { seen: number[] }

/** Which sentences of the article's latest version the reader has looked at. */
export async function readReading(grant: Grant<'article:read'>, articleId: string): Promise<Result<Seen>> {
  const version = await findLatestVersion(grant, articleId)
  return version ? ok({ seen: await readSeen(grant, version.id) }) : notFound('article')
}

/** Adds sentences looked at, by start offset. An offset where no sentence starts (any more) is left out. */
export async function noteReading(
  grant: Grant<'reading:write'>,
  articleId: string,
  starts: readonly number[],
): Promise<Result<Seen>> {
  const version = await findLatestVersion(grant, articleId)
  if (!version) return notFound('article')
  const sentences = new Set((await listSentences(grant, version.id)).map(({ start }) => start))
  const known = new Set(await readSeen(grant, version.id))
  const fresh = [...new Set(starts)].filter((start) => sentences.has(start) && !known.has(start))
  if (fresh.length === 0) return ok({ seen: [...known] })
  return transaction(grant, async (write) => {
    const seen = await addSeen(
      write,
      version.id,
      fresh.sort((a, b) => a - b),
    )
    const facts = { articleId, seen: seen.length }
    await recordEvent(write, {
      action: 'reading.note',
      subjectType: 'version',
      subjectId: version.id,
      after: facts,
    })
    return ok({ seen })
  })
}
