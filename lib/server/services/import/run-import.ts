import { fail, ok, type Result } from '@/lib/core/result'
import { endImport, findRunningImport, type ImportOptions } from '@/lib/server/data/import/import-jobs'
import {
  countAttempt,
  endRow,
  takeWaitingRows,
  type RowOutcome,
  type RowToImport,
} from '@/lib/server/data/import/import-rows'
import { findUpload } from '@/lib/server/data/import/uploads'
import type { FetchedPage } from '@/lib/ingest/fetch/fetched-page'
import { sqlTransaction, transaction, type Grant } from '@/lib/server/grants/grant'
import type { ImportInput } from '@/lib/ingest/import-input'
import { logFailure } from '@/lib/server/grants/log-failure'
import { saveArticle } from './import-article'
import { prepareArticle, type Prepared } from '@/lib/server/services/article/prepare-article'

export type RunTools = {
  /** Fetches a page as many are fetched: one at a time from a host, and as its robots file allows. */
  fetchPage: (url: string, options: { signal: AbortSignal }) => Promise<Result<FetchedPage>>
  /** Breaks off when aborted; what is left waits for the next worker. */
  signal: AbortSignal
}

/** Rows that are worked on side by side. */
const AT_ONCE = 2
/** A row that was being read when so many workers ended is at fault itself; a machine may well fail a few times in a row. */
const MOST_ATTEMPTS = 25
/** Said of an article all the same: a notice or a front page in its place is found out late otherwise. */
const DOUBT = 'It does not look like an article. Check it before you annotate it.'
const WORN_OUT = 'Reading it failed several times. Import it on its own, or paste its text.'

/**
 * Works through the waiting rows of an import. Each ends exactly once, in the transaction that makes its article; begun
 * again after a stop it goes on with the rows that still wait.
 */
export async function runImport(
  grant: Grant<'article:import'>,
  jobId: string,
  tools: RunTools,
): Promise<Result<null>> {
  const options = await findRunningImport(grant, jobId)
  if (!options) return ok(null)
  while (!tools.signal.aborted) {
    const rows = await takeWaitingRows(grant, jobId, AT_ONCE)
    await Promise.all(rows.map((row) => runRow(grant, row, { ...tools, options })))
    if (rows.length > 0) continue
    const ended = await sqlTransaction(grant, async (write) => ok(await endImport(write, jobId)))
    if (!ended.ok) return ended
    if (ended.value) break
  }
  return ok(null)
}

type RowTools = RunTools & { options: ImportOptions }

async function runRow(grant: Grant<'article:import'>, row: RowToImport, tools: RowTools): Promise<void> {
  const counted = await sqlTransaction(grant, async (write) => ok(await countAttempt(write, row)))
  if (!counted.ok || !counted.value) return
  if (row.attempts >= MOST_ATTEMPTS) return end(grant, row, { status: 'failed', reason: WORN_OUT })
  const saved = await importRow(grant, row, tools)
  // What was broken off waits for the next worker.
  if (!saved.ok && !tools.signal.aborted)
    await end(grant, row, { status: 'failed', reason: saved.failure.message })
}

async function importRow(
  grant: Grant<'article:import'>,
  row: RowToImport,
  { options, fetchPage, signal }: RowTools,
): Promise<Result<null>> {
  try {
    const input = await inputOf(grant, row, (url) => fetchPage(url, { signal }))
    if (!input.ok) return input
    const keepsImages = options.images === 'keep'
    const choices = { details: row.details, leaveOut: [], keepsImages }
    const prepared = await prepareArticle(input.value, choices, { signal, occasion: 'bulk' })
    if (!prepared.ok) return prepared
    // Its pictures may be those that were had until now.
    if (signal.aborted) return brokenOff()
    return await transaction(grant, async (write) => {
      const saved = await saveArticle(write, prepared.value, { allowDuplicate: options.allowDuplicates })
      if (!saved.ok) return saved
      const { articleId } = saved.value
      const status = 'same' in saved.value ? 'duplicate' : 'created'
      // Called off, or ended by another worker: the article goes with the transaction.
      const reason = toKnowOf(prepared.value, status)
      if (!(await endRow(write, row, { status, articleId, reason }))) return calledOff()
      return ok(null)
    })
  } catch (error) {
    logFailure(error, 'a row of an import could not be imported', {
      jobId: row.jobId,
      position: row.position,
    })
    return fail('unavailable', 'It could not be imported because of a server error. Try again.')
  }
}

/** What the reader of a row should know: that it may be no article, and what was left out or is in doubt of a new one. */
function toKnowOf({ isArticle, version }: Prepared, status: 'created' | 'duplicate'): string | null {
  const said = [...(isArticle ? [] : [DOUBT]), ...(status === 'created' ? version.provenance.notes : [])]
  return said.length === 0 ? null : said.join(' ')
}

async function inputOf(
  grant: Grant<'article:import'>,
  { url, intakeId }: RowToImport,
  fetchPage: (url: string) => Promise<Result<FetchedPage>>,
): Promise<Result<ImportInput>> {
  if (intakeId !== null) {
    const kept = await findUpload(grant, intakeId)
    if (kept) return ok(kept)
  }
  if (url === null) return fail('not_found', 'The uploaded file is no longer stored. Upload it again.')
  const page = await fetchPage(url)
  return page.ok ? ok({ kind: 'page', page: page.value }) : page
}

async function end(grant: Grant<'article:import'>, row: RowToImport, outcome: RowOutcome): Promise<void> {
  await sqlTransaction(grant, async (write) => ok(await endRow(write, row, outcome)))
}

/** What was broken off waits for the next worker. */
function brokenOff(): Result<never> {
  return fail('unavailable', 'The import was interrupted.')
}

/** Rolls the transaction back; the row has its end already, so that nothing is written over it. */
function calledOff(): Result<never> {
  return fail('conflict', 'The import was cancelled.')
}
