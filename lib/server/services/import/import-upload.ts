import { fail, ok, type Failure, type Result } from '@/lib/core/result'
import { findUpload, insertUpload, type KeptInput } from '@/lib/server/data/import/uploads'
import { fetchPage } from '@/lib/ingest/fetch/fetch-page'
import { fetchSettings } from '@/lib/server/services/fetch-settings'
import { transaction, type Grant } from '@/lib/server/grants/grant'
import type { ImportInput } from '@/lib/ingest/import-input'

/** Where an article is to come from: what a person handed over, an address, or what was kept for a preview. */
export type ImportSource =
  Exclude<ImportInput, { kind: 'page' }> | { kind: 'url'; url: string } | { kind: 'intake'; intakeId: string }

/** Fetches or finds what is to be imported. */
export async function importUpload(
  grant: Grant<'article:import'>,
  source: ImportSource,
): Promise<Result<ImportInput>> {
  switch (source.kind) {
    case 'url': {
      const page = await fetchPage(source.url, { settings: fetchSettings() })
      return page.ok ? ok({ kind: 'page', page: page.value }) : inField(page.failure, 'url')
    }
    case 'intake': {
      const kept = await findUpload(grant, source.intakeId)
      return kept ? ok(kept) : fail('not_found', 'The preview has expired. Preview it again.')
    }
    case 'text':
    case 'html':
    case 'file':
      return ok(source)
  }
}

/** Keeps what had to be sent or fetched; what can be sent again with the form is not kept. */
export async function keepForLater(
  grant: Grant<'article:import'>,
  source: ImportSource,
  input: ImportInput,
): Promise<Result<string | null>> {
  if (source.kind === 'intake') return ok(source.intakeId)
  if (!isKept(input)) return ok(null)
  return transaction(grant, async (write) => ok(await insertUpload(write, input)))
}

function isKept(input: ImportInput): input is KeptInput {
  return input.kind === 'file' || input.kind === 'page'
}

function inField(failure: Failure, field: string): Result<never> {
  return { ok: false, failure: { ...failure, field } }
}
