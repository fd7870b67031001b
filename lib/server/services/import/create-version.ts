import { fail, ok, type Result } from '@/lib/core/result'
import type { CaptureView } from '@/lib/schema/version'
import { lockAnnotations } from '@/lib/server/data/annotation/annotations'
import { insertVersion } from '@/lib/server/data/article/article-versions'
import { findArticle } from '@/lib/server/data/article/articles'
import { findCapture, nextNumber } from '@/lib/server/data/article/captures'
import { insertCarryOver, isBeingCarried, type CarryOver } from '@/lib/server/data/annotation/carry-overs'
import { recordEvent } from '@/lib/server/data/workspace/record-event'
import { extend, notFound, transaction, type Grant, type WriteGrant } from '@/lib/server/grants/grant'
import { enqueueCarryOver } from '@/lib/server/queue/queues'
import { carryAtOnce } from '@/lib/server/services/annotation/carry-annotations'
import type { ImportRequest } from './import-article'
import { prepareArticle } from '@/lib/server/services/article/prepare-article'
import { importUpload } from './import-upload'

/** As many annotations are carried over while the person waits; more of them become a job. */
const AT_ONCE = 2_000

/**
 * Captures an article anew. Every annotation is carried over, and the new version becomes current when all are; until
 * then people go on working on the old one.
 */
export async function createVersion(
  grant: Grant<'article:import'>,
  articleId: string,
  { source, choices }: Pick<ImportRequest, 'source' | 'choices'>,
): Promise<Result<CaptureView>> {
  const article = await findArticle(grant, articleId)
  if (!article) return notFound('article')
  const input = await importUpload(grant, source)
  if (!input.ok) return input
  const prepared = await prepareArticle(input.value, choices, { language: article.language })
  if (!prepared.ok) return prepared
  const { version, format } = prepared.value
  return transaction(grant, async (write): Promise<Result<CaptureView>> => {
    if (!(await lockAnnotations(write, articleId))) return notFound('article')
    const from = await findCurrent(write, articleId, version.sha256)
    if (!from.ok) return from
    const number = await nextNumber(write, articleId)
    const versionId = await insertVersion(write, { articleId, number }, version)
    await recordEvent(write, {
      action: 'version.create',
      subjectType: 'version',
      subjectId: versionId,
      after: { articleId, number, sha256: version.sha256, format },
    })
    const carried = await carryOver(write, {
      articleId,
      versionId,
      fromVersionId: from.value,
      language: article.language,
    })
    if (!carried.ok) return carried
    const capture = await findCapture(extend(write, 'article:read'), articleId, { number })
    return capture ? ok(capture) : notFound('version')
  })
}

async function findCurrent(
  write: WriteGrant<'article:import'>,
  articleId: string,
  sha256: string,
): Promise<Result<string>> {
  const article = await findArticle(write, articleId)
  if (!article) return notFound('article')
  if (await isBeingCarried(write, articleId)) {
    const message = 'The annotations are being carried over to a newer version. Try again later.'
    return fail('conflict', message)
  }
  if (article.version.sha256 !== sha256) return ok(article.version.id)
  return fail('conflict', 'The text is the same as that of the current version. Nothing was saved.', {
    current: { number: article.version.number },
  })
}

type Step = Omit<CarryOver, 'workspaceId' | 'memberId'>

async function carryOver(write: WriteGrant<'article:import'>, step: Step): Promise<Result<null>> {
  const { workspaceId, actor } = write
  const total = await insertCarryOver(write, step)
  if (total <= AT_ONCE) return carryAtOnce(write, { ...step, workspaceId, memberId: actor.memberId })
  await enqueueCarryOver(write, step.versionId)
  return ok(null)
}
