import { decodeBytes } from '@/lib/ingest/decode-bytes'
import { ok, type Result } from '@/lib/core/result'
import type { BundleForm } from '@/lib/ingest/recognise/bundle-form'
import type { Bundle } from './bundle'
import { readAddresses } from './read-addresses'
import { readRecords } from './read-records'
import { readTable } from './read-table'
import { unpackArchive } from './unpack-archive'

/** The articles that a bundle holds. Nothing of them is read yet, and no address is asked for. */
export async function unpack(
  form: BundleForm,
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
): Promise<Result<Bundle>> {
  if (form === 'zip') return named(await unpackArchive(bytes), name)
  const decoded = decodeBytes(bytes, { isMarkup: false })
  if (!decoded.ok) return decoded
  return named(fromText(form, decoded.value.text.replace(/^\ufeff/, '')), name)
}

type Contents = Omit<Bundle, 'name'>

function fromText(form: Exclude<BundleForm, 'zip'>, text: string): Result<Contents> {
  switch (form) {
    case 'csv':
    case 'tsv':
      return readTable(text)
    case 'json':
    case 'jsonl':
      return readRecords(text, form)
    case 'addresses':
      return readAddresses(text)
  }
}

function named(contents: Result<Contents>, name: string): Result<Bundle> {
  return contents.ok ? ok({ name: name.slice(0, 500), ...contents.value }) : contents
}
