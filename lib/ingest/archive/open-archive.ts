import type { Entry } from 'yauzl'
import { fail, ok, type Failure, type Result } from '@/lib/core/result'
import { HIGHEST_RATIO, RATIO_MATTERS_FROM, type ArchiveLimits } from './archive-limits'
import { inflateEntry } from './inflate-entry'
import { listEntries, type Listed } from './list-entries'

/** The files of a ZIP archive, by their path in it. Folders are left out. */
export type Archive = {
  paths: readonly string[]
  /** Files that cannot be taken, where others may go on without them. */
  skipped: readonly { path: string; failure: Failure }[]
  has: (path: string) => boolean
  /** The bytes of a file. Everything read from one archive counts towards its limit. */
  read: (path: string) => Promise<Result<Uint8Array<ArrayBuffer>>>
}

/** What becomes of an archive of which one file is too large, encrypted or named to end up elsewhere. */
type Choice = { faulty: 'refuse' | 'skip' }

/**
 * Opens a ZIP archive after looking at everything it declares: how many files, how large, whether they share bytes, are
 * encrypted or named to end up elsewhere. What is declared may be a lie, so that inflating counts again. One bad part
 * spoils a document; of files that were only packed together the others may be taken.
 */
export async function openArchive(
  bytes: Uint8Array,
  limits: ArchiveLimits,
  { faulty }: Choice = { faulty: 'refuse' },
): Promise<Result<Archive>> {
  const found = await listEntries(bytes, limits)
  if (!found.ok) return found
  const { zip, listed } = found.value
  const [bad] = listed.flatMap(faultIn)
  if (bad && faulty === 'refuse') return refusePart(bad)
  const fault = faultOfSizes(listed, limits) ?? faultOfPlaces(listed.map(({ entry }) => entry))
  if (fault) return { ok: false, failure: fault }
  const entries = new Map(listed.flatMap(({ path, entry, fault }) => (fault ? [] : [[path, entry] as const])))
  let left = limits.bytes
  return ok({
    paths: [...entries.keys()],
    skipped: listed.flatMap(faultIn),
    has: (path) => entries.has(path),
    async read(path) {
      const entry = entries.get(path)
      if (!entry) return fail('not_found', `The file has no part named “${shown(path)}”.`)
      const inflated = await inflateEntry(zip, entry, Math.min(left, limits.entryBytes))
      if (inflated.ok) left -= inflated.value.length
      return inflated
    },
  })
}

type Fault = { path: string; failure: Failure }

function faultIn({ path, fault }: Listed): Fault[] {
  return fault ? [{ path, failure: fault }] : []
}

function refusePart({ path, failure }: Fault): Result<never> {
  const message = `“${shown(path)}” in the file cannot be read. ${failure.message}`
  return { ok: false, failure: { ...failure, message } }
}

function faultOfSizes(listed: readonly Listed[], limits: ArchiveLimits): Failure | undefined {
  // What is not taken is not unpacked either.
  const taken = listed.filter(({ fault }) => !fault)
  const whole = taken.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0)
  if (whole > limits.bytes) return tooLarge(limits.bytes)
  const bomb = taken.find(({ entry: { uncompressedSize: size, compressedSize } }) => {
    return size > RATIO_MATTERS_FROM && size > compressedSize * HIGHEST_RATIO
  })
  if (!bomb) return undefined
  return {
    code: 'too_large',
    message: `“${shown(bomb.path)}” in the file unpacks to more than ${String(HIGHEST_RATIO)} times its size, so it was not read.`,
  }
}

/** Two files that share bytes make an archive swell without a high ratio of any of them. */
function faultOfPlaces(entries: readonly Entry[]): Failure | undefined {
  const inOrder = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  const overlapping = inOrder.find((entry, index) => {
    const next = inOrder[index + 1]
    return next && entry.relativeOffsetOfLocalHeader + entry.compressedSize > next.relativeOffsetOfLocalHeader
  })
  if (!overlapping) return undefined
  return {
    code: 'invalid',
    message: 'Parts of the file overlap, which is not safe, so it was not read.',
  }
}

function tooLarge(limit: number): Failure {
  return {
    code: 'too_large',
    message: `The contents of the file are larger than ${String(limit / 1024 / 1024)} MB unpacked.`,
  }
}

/** A name as a message may show it. */
function shown(path: string): string {
  return path.length > 80 ? `…${path.slice(-80).toWellFormed()}` : path
}
