import { createHash } from 'node:crypto'
import { readExternalFile, readLargeExternalFile } from '@/lib/core/formats/external/read-external-file'
import type {
  ExternalDocument,
  ExternalFile,
  ExternalRemark,
} from '@/lib/core/formats/external/external-file'
import { excerptOf } from '@/lib/core/formats/excerpt-of'
import { fail, ok, type Result } from '@/lib/core/result'
import { canonicalise } from '@/lib/core/text/canonicalise'
import type { Export } from '@/lib/schema/export'
import type { ExternalRow, ExternalTool } from '@/lib/schema/external-annotation'

/** Each is looked up, and may have to be imported, within one request. */
const MAX_DOCUMENTS = 500

/** `sha256` is that of the canonical text, where the file brings the text. */
export type ReadDocument = ExternalDocument & { sha256?: string }

/** A file of another tool: the documents that have annotations, and how many have none. */
export type ExternalContent = {
  tool: ExternalTool
  documents: readonly ReadDocument[]
  emptyDocumentCount: number
  remarks: ExternalRow[]
  /** Of an export of ours, all that it says. */
  whole?: Export
}

/** Reads a file's bytes. A fault of an entry is a remark; a file that is none of ours is a failure. */
export function readAnnotations(bytes: Uint8Array): Result<ExternalContent> {
  const file = readFile(bytes)
  if (!file.ok) return file
  const { tool, remarks, whole } = file.value
  // An export of ours is worth importing without a single annotation too.
  const documents = file.value.documents.filter(({ annotations }) => whole || annotations.length > 0)
  if (documents.length > MAX_DOCUMENTS) {
    const message = `The file has annotations of more than ${MAX_DOCUMENTS} texts. Import it in parts.`
    return fail('too_large', message, { field: 'file' })
  }
  if (documents.length + remarks.length === 0)
    return fail('invalid', 'The file has no annotations.', { field: 'file' })
  const emptyDocumentCount = file.value.emptyDocumentCount + file.value.documents.length - documents.length
  return ok({
    tool,
    documents: documents.map(withHash),
    emptyDocumentCount,
    remarks: remarks.map(toRow),
    ...(whole && { whole }),
  })
}

export function withHash(document: ExternalDocument): ReadDocument {
  const { text } = document
  if (text === undefined) return document
  return { ...document, sha256: createHash('sha256').update(canonicalise(text)).digest('hex') }
}

function toRow({ row, outcome, message, document, label, quote }: ExternalRemark): ExternalRow {
  return {
    row,
    document: document ?? null,
    label: label ?? null,
    quote: quote === undefined ? null : excerptOf(quote.trim()),
    outcome,
    status: null,
    reason: message,
    articleId: null,
    annotationId: null,
  }
}

/** What is larger is not held as one text. */
const LARGE = 16 * 1024 * 1024

function readFile(bytes: Uint8Array): Result<ExternalFile> {
  try {
    if (bytes.length > LARGE) return readLargeExternalFile(bytes)
    return readExternalFile(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return fail('invalid', 'The file is not text in UTF-8. Export it again, or save it as UTF-8.', {
      field: 'file',
    })
  }
}
