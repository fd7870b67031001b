import { fail, ok, type Result } from '@/lib/core/result'
import { MOST_ROWS, type ImportJobView } from '@/lib/schema/import-job'
import { recordEvent } from '@/lib/server/data/workspace/record-event'
import { findImportJob, insertImportJob } from '@/lib/server/data/import/import-jobs'
import { insertImportRows, type NewImportRow } from '@/lib/server/data/import/import-rows'
import { insertUpload } from '@/lib/server/data/import/uploads'
import { extend, transaction, type Grant } from '@/lib/server/grants/grant'
import type { BundleEntry } from '@/lib/ingest/bundle/bundle'
import { unpackInChild } from '@/lib/ingest/child/unpack-in-child'
import type { Declared } from '@/lib/ingest/import-input'
import { isBundle } from '@/lib/ingest/recognise/is-bundle'
import { enqueueImport } from '@/lib/server/queue/queues'

/** What many articles are to be made of: addresses, and files of which some may hold several articles themselves. */
export type ManySources = {
  addresses: readonly string[]
  files: readonly { name: string; bytes: Uint8Array<ArrayBuffer> }[]
}

export type ManyOptions = { name: string | undefined; images: 'keep' | 'drop'; allowDuplicates: boolean }

/**
 * Begins an import of many articles and returns at once: a worker goes through its rows. What was handed over is kept
 * first, so that a row in the list always has what it needs.
 */
export async function startImport(
  grant: Grant<'article:import'>,
  sources: ManySources,
  { name, images, allowDuplicates }: ManyOptions,
): Promise<Result<ImportJobView>> {
  const collected = await collect(sources)
  if (!collected.ok) return collected
  const { entries, notes } = collected.value
  const [first] = entries
  if (!first)
    return fail('invalid', 'There is nothing to import. Add an address or a file.', { field: 'addresses' })
  if (entries.length > MOST_ROWS) {
    const message = `There are ${String(entries.length)} articles. One import can have up to ${String(MOST_ROWS)}. Import them in parts.`
    return fail('too_large', message)
  }
  const rows = await keepEntries(grant, entries)
  if (!rows.ok) return rows
  return transaction(grant, async (write) => {
    const jobName = name ?? nameOf(sources, first)
    const id = await insertImportJob(write, { name: jobName, options: { images, allowDuplicates, notes } })
    await insertImportRows(write, id, rows.value)
    await recordEvent(write, {
      action: 'import.start',
      subjectType: 'import',
      subjectId: id,
      after: { name: jobName, rows: rows.value.length },
    })
    await enqueueImport(write, id, write.actor.memberId)
    const job = await findImportJob(extend(write, 'import:manage'), id)
    if (!job) throw new Error('A new import is not there.')
    return ok(job)
  })
}

type Collected = { entries: BundleEntry[]; notes: string[] }

async function collect({ addresses, files }: ManySources): Promise<Result<Collected>> {
  const entries: BundleEntry[] = addresses.map((url) => ({ name: url, url, details: {} }))
  const notes: string[] = []
  for (const file of files) {
    if (!isBundle(file)) {
      entries.push({ ...file, details: {} })
      continue
    }
    const bundle = await unpackInChild(file.bytes, file.name)
    if (!bundle.ok) return { ok: false, failure: { ...bundle.failure, field: 'file' } }
    for (const entry of bundle.value.entries) entries.push(entry)
    for (const note of bundle.value.notes) notes.push(note)
  }
  return ok({ entries, notes })
}

/** Each in a transaction of its own: together they may be hundreds of megabytes, and those left over go after a day. */
async function keepEntries(
  grant: Grant<'article:import'>,
  entries: readonly BundleEntry[],
): Promise<Result<NewImportRow[]>> {
  const rows: NewImportRow[] = []
  for (const { name, url, bytes, details } of entries) {
    const intakeId = bytes
      ? await transaction(grant, async (write) =>
          ok(await insertUpload(write, { kind: 'file', name, bytes })),
        )
      : ok(null)
    if (!intakeId.ok) return intakeId
    rows.push({ name, url: url ?? null, intakeId: intakeId.value, details: plain(details) })
  }
  return ok(rows)
}

/** Details as a row keeps them: those that are a line of text. */
function plain(details: Declared): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(details).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  )
}

function nameOf({ addresses, files }: ManySources, first: BundleEntry): string {
  const [file] = files
  if (file && files.length === 1 && addresses.length === 0) return file.name
  const host = first.url !== undefined && URL.canParse(first.url) ? new URL(first.url).hostname : first.name
  const others = addresses.length + files.length - 1
  return others === 0 ? host : `${host} and ${String(others)} more`
}
