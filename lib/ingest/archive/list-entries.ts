import { fromBufferPromise, getFileNameLowLevel, validateFileName, type Entry, type ZipFile } from 'yauzl'
import { fail, ok, type Failure, type Result } from '@/lib/core/result'
import type { ArchiveLimits } from './archive-limits'

/** What an archive declares of one of its files, and why it cannot be taken by itself, if so. */
export type Listed = { path: string; entry: Entry; fault: Failure | undefined }

/** The files that the directory of a ZIP archive names, each once. Folders are left out. */
export async function listEntries(
  bytes: Uint8Array,
  limits: ArchiveLimits,
): Promise<Result<{ zip: ZipFile; listed: Listed[] }>> {
  const most = limits.entries
  const listed = new Map<string, Listed>()
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    // Names are read below: the library would give up the archive at the first that it does not like.
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false })
    if (zip.entryCount > most) return tooMany(most)
    for await (const entry of zip.eachEntry()) {
      if (listed.size >= most) return tooMany(most)
      const path = pathOf(entry)
      // The first of two files with one name is the one that other programs show.
      if (!path.endsWith('/') && !listed.has(path))
        listed.set(path, { path, entry, fault: faultOf(path, entry, limits) })
    }
    return ok({ zip, listed: [...listed.values()] })
  } catch (error) {
    // The library tells what is wrong with the archive by throwing.
    if (!(error instanceof Error)) throw error
    return fail(
      'invalid',
      `The file is damaged or not an archive: ${error.message.slice(0, 200)}. Save it again.`,
    )
  }
}

function tooMany(most: number): Result<never> {
  return fail('too_large', `The file is an archive of more than ${String(most)} parts. Split it.`)
}

function pathOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false)
}

function faultOf(path: string, entry: Entry, { entryBytes }: ArchiveLimits): Failure | undefined {
  if (validateFileName(path) !== null)
    return { code: 'invalid', message: 'Its name points outside the archive, or contains a backslash.' }
  if (entry.isEncrypted())
    return { code: 'invalid', message: 'It is encrypted: save it without a password and try again.' }
  if (entry.uncompressedSize > entryBytes)
    return {
      code: 'too_large',
      message: `It is larger than ${String(entryBytes / 1024 / 1024)} MB unpacked.`,
    }
  return undefined
}
