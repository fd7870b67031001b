import { fail, type Result } from '@/lib/core/result'
import { onText } from '@/lib/ingest/thread/on-text'
import type { ExternalContent } from '@/lib/ingest/thread/read-annotations'
import { readAnnotatedDocuments } from './read-annotated-documents'

/** Reads a file of another tool; a long one on a thread, and pages in it in a process of their own. */
export async function readExternalAnnotations(bytes: Uint8Array): Promise<Result<ExternalContent>> {
  const read = await onText(bytes.length, { name: 'readAnnotations', asked: bytes })
  if (read.ok) return read.value.ok ? readAnnotatedDocuments(read.value.value) : read.value
  if (read.failure.code !== 'too_large') return read
  return fail('too_large', 'The file takes too long to read. Import it in parts.', { field: 'file' })
}
