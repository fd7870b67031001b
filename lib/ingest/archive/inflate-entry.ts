import type { Entry, ZipFile } from 'yauzl'
import { fail, ok, type Result } from '@/lib/core/result'
import { HIGHEST_RATIO, RATIO_MATTERS_FROM } from './archive-limits'

/** Inflates one file of an archive, and stops where it is more than it may be, whatever it declared. */
export async function inflateEntry(
  zip: ZipFile,
  entry: Entry,
  mostBytes: number,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const most = Math.min(mostBytes, Math.max(RATIO_MATTERS_FROM, entry.compressedSize * HIGHEST_RATIO))
  const chunks: Buffer[] = []
  let size = 0
  try {
    const stream = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream) {
      if (!Buffer.isBuffer(chunk)) continue
      size += chunk.length
      if (size > most) {
        stream.destroy()
        return fail('too_large', 'The file unpacks to far more than its size, so it was not read.')
      }
      chunks.push(chunk)
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return fail('invalid', `A part of the file is damaged: ${error.message.slice(0, 200)}. Save it again.`)
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return ok(bytes)
}
