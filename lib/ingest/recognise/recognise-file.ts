import { fail, ok, type Result } from '@/lib/core/result'
import { IMPORT_FORMAT_NAMES, IMPORT_FORMATS } from '@/lib/schema/import-formats'
import { findFormat } from './find-format'
import { recogniseArchive } from './recognise-archive'
import { recogniseBinary } from './recognise-binary'
import { recogniseBundle } from './recognise-bundle'
import { recogniseMessage } from './recognise-message'
import { readBeginning } from './read-beginning'
import type { Recognised } from './recognised'

export type Hints = {
  /** Only breaks ties between kinds of text. */
  name: string
  charset?: string | undefined
}

/**
 * What a file is, by its content. Only its beginning is looked at, and the directory at the end of an archive; nothing
 * is unpacked, and no more than that is decoded, so that it may be asked of any bytes, more than once, while others
 * wait. What we do not read is refused by name, with advice; what is wrong further down, its reader says.
 */
export function recogniseFile(bytes: Uint8Array<ArrayBuffer>, hints: Hints): Result<Recognised> {
  const binary = recogniseBinary(bytes)
  if (!binary.ok) return binary
  if (binary.value === 'archive') return recogniseArchive(bytes)
  if (binary.value !== 'text') return ok({ kind: 'article', format: binary.value })
  const message = recogniseMessage(bytes)
  if (message) return ok({ kind: 'article', format: message })
  const beginning = readBeginning(bytes, hints.charset)
  if (beginning.text.includes('\0')) return fail('invalid', NO_TEXT, { field: 'file' })
  const form = recogniseBundle(beginning, hints.name)
  if (form) return ok({ kind: 'bundle', form })
  const format = findFormat((sign) => sign.in === 'text' && sign.matches(beginning.text, hints.name))
  return ok({ kind: 'article', format: format ?? 'plain' })
}

const LABELS = IMPORT_FORMAT_NAMES.map((name) => IMPORT_FORMATS[name].label).join(', ')
const NO_TEXT = `This file is not text. Supported formats: ${LABELS}.`
