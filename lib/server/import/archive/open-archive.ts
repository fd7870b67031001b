import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { fail, ok, type Failure, type Result } from '@/lib/core/result'
import { HIGHEST_RATIO, RATIO_MATTERS_FROM, type ArchiveLimits } from './archive-limits'
import { inflateEntry } from './inflate-entry'

/** The files of a ZIP archive, by their path in it. Folders are left out. */
export type Archive = {
  paths: readonly string[]
  has: (path: string) => boolean
  /** The bytes of a file. Everything read from one archive counts towards its limit. */
  read: (path: string) => Promise<Result<Uint8Array<ArrayBuffer>>>
}

/**
 * Opens a ZIP archive after looking at everything it declares: how many files, how large, whether they share bytes, are
 * encrypted or named to end up elsewhere. What is declared may be a lie, so that inflating counts again.
 */
export async function openArchive(bytes: Uint8Array, limits: ArchiveLimits): Promise<Result<Archive>> {
  const listed = await listEntries(bytes, limits)
  if (!listed.ok) return listed
  const { zip, entries } = listed.value
  const fault = faultOfSizes([...entries.values()], limits) ?? faultOfPlaces([...entries.values()])
  if (fault) return { ok: false, failure: fault }
  let left = limits.bytes
  return ok({
    paths: [...entries.keys()],
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

type Listed = { zip: ZipFile; entries: Map<string, Entry> }

async function listEntries(bytes: Uint8Array, limits: ArchiveLimits): Promise<Result<Listed>> {
  const entries = new Map<string, Entry>()
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const zip = await fromBufferPromise(buffer, { lazyEntries: true })
    if (zip.entryCount > limits.entries) return { ok: false, failure: tooMany(limits) }
    for await (const entry of zip.eachEntry()) {
      if (entries.size >= limits.entries) return { ok: false, failure: tooMany(limits) }
      if (entry.isEncrypted()) return fail('invalid', ENCRYPTED)
      // The first of two files with one name is the one that other programs show.
      if (!entry.fileName.endsWith('/') && !entries.has(entry.fileName)) entries.set(entry.fileName, entry)
    }
    return ok({ zip, entries })
  } catch (error) {
    // The library tells what is wrong with the archive by throwing.
    if (!(error instanceof Error)) throw error
    return fail('invalid', `The file is damaged or no archive: ${error.message.slice(0, 200)}. Save it anew.`)
  }
}

const ENCRYPTED = 'The file is encrypted. Save it without a password and try again.'

function tooMany({ entries }: ArchiveLimits): Failure {
  return {
    code: 'too_large',
    message: `The file is an archive of more than ${String(entries)} parts. Split it.`,
  }
}

function faultOfSizes(entries: readonly Entry[], limits: ArchiveLimits): Failure | undefined {
  const large = entries.find((entry) => entry.uncompressedSize > limits.entryBytes)
  if (large) return tooLarge(`“${shown(large.fileName)}” in the file`, limits.entryBytes)
  const whole = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (whole > limits.bytes) return tooLarge('What the file holds', limits.bytes)
  const bomb = entries.find(
    ({ uncompressedSize: size, compressedSize }) =>
      size > RATIO_MATTERS_FROM && size > compressedSize * HIGHEST_RATIO,
  )
  if (!bomb) return undefined
  return {
    code: 'too_large',
    message: `“${shown(bomb.fileName)}” in the file unpacks to more than ${String(HIGHEST_RATIO)} times its size. It is not read.`,
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
    message: 'Parts of the file overlap, which no honest archive does. It is not read.',
  }
}

function tooLarge(what: string, limit: number): Failure {
  return { code: 'too_large', message: `${what} is larger than ${String(limit / 1024 / 1024)} MB unpacked.` }
}

/** A name as a message may show it. */
function shown(path: string): string {
  return path.length > 80 ? `…${path.slice(-80)}` : path
}
