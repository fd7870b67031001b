import { MOST_ROWS } from '@/lib/schema/import-job'
import type { Declared } from '@/lib/ingest/import-input'

/** One article of a bundle: bytes to be read, or an address to be fetched, with what the bundle says of it. */
export type BundleEntry = {
  /** The path in the archive, or "row 12". */
  name: string
  url?: string | undefined
  bytes?: Uint8Array<ArrayBuffer> | undefined
  details: Declared
}

export type Bundle = {
  name: string
  entries: readonly BundleEntry[]
  /** What of the bundle was left out, each a sentence for the person. */
  notes: readonly string[]
}

export const BUNDLE_LIMITS = {
  entries: MOST_ROWS,
  entryBytes: 10 * 1024 * 1024,
  bytes: 200 * 1024 * 1024,
} as const
