import { fail, ok, type Result } from '@/lib/core/result'
import { DOCUMENT_ARCHIVE } from '@/lib/ingest/archive/archive-limits'
import { openArchive } from '@/lib/ingest/archive/open-archive'
import { walkXml } from '@/lib/ingest/xml/walk-xml'

/** What is neither text nor picture: programs, fonts, other files. The converter asks for none of it. */
const UNREAD = /\.(?:bin|exe|dll|ttf|odttf|xlsx?|pptx?|vml)$/i

/**
 * All parts of a Word file that are read, unpacked. Its XML is looked over first: it nests within bounds, and declares
 * no entities, which Word never does and which a parser might expand.
 */
export async function checkedParts(bytes: Uint8Array): Promise<Result<Map<string, Uint8Array<ArrayBuffer>>>> {
  const archive = await openArchive(bytes, DOCUMENT_ARCHIVE)
  if (!archive.ok) return archive
  const parts = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const path of archive.value.paths) {
    if (UNREAD.test(path)) continue
    const part = await archive.value.read(path)
    if (!part.ok) return part
    const checked = /\.(?:xml|rels)$/i.test(path) ? checkXml(part.value) : ok(undefined)
    if (!checked.ok) return checked
    parts.set(path, part.value)
  }
  return ok(parts)
}

function checkXml(bytes: Uint8Array<ArrayBuffer>): Result<void> {
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('<!DOCTYPE'))
    return fail(
      'invalid',
      'The file declares its own entities, which Word files never do, so it was not read.',
    )
  return walkXml(bytes, {})
}
