import type { Permission } from '@/lib/core/permissions/permissions'
import { ok, type Result } from '@/lib/core/result'
import { onText } from '@/lib/ingest/thread/on-text'
import type { SentenceView } from '@/lib/schema/article'
import { readSentences } from '@/lib/server/data/article/read-sentences'
import { readVersionText } from '@/lib/server/data/article/version-texts'
import type { ReadGrant } from '@/lib/server/grants/grant'

/** The sentences of a version as they stand: derived at import, then people's corrections in the order they were made. */
export async function listSentences(
  grant: ReadGrant<Permission>,
  versionId: string,
): Promise<Result<SentenceView[]>> {
  const { derived, edits } = await readSentences(grant, versionId)
  if (edits.length === 0) return ok(derived)
  const text = await readVersionText(grant, versionId)
  return onText(text.length, { name: 'correct', asked: { text, sentences: derived, edits } })
}
