import { fail, ok, type Result } from '@/lib/core/result'
import { decodeBytes } from '@/lib/server/import/decode-bytes'
import { recogniseArchive } from './archive'
import { recogniseBinary } from './binary'
import { recogniseBundle } from './bundle'
import { recogniseMessage } from './message'
import type { Recognised } from './recognised'
import { recogniseText } from './text'

export type Hints = {
  /** Only breaks ties between kinds of text. */
  name: string
  charset?: string | undefined
}

/** How much of a text is looked at; what it is shows early. */
const LOOKED_AT = 100_000

/**
 * What a file is, by its content. Nothing is unpacked or parsed for it, so that it may be asked of any bytes. What we
 * do not read is refused by name, with advice.
 */
export function recogniseFile(bytes: Uint8Array<ArrayBuffer>, hints: Hints): Result<Recognised> {
  const binary = recogniseBinary(bytes)
  if (!binary.ok) return binary
  if (binary.value === 'archive') return recogniseArchive(bytes)
  if (binary.value !== 'text') return ok({ kind: 'article', format: binary.value })
  const message = recogniseMessage(bytes)
  if (message) return ok({ kind: 'article', format: message })
  const decoded = decodeBytes(bytes, { charset: hints.charset, isMarkup: true })
  if (!decoded.ok) return decoded
  const { text } = decoded.value
  if (text.slice(0, LOOKED_AT).includes('\0'))
    return fail(
      'invalid',
      'This file is no text. Import text, a page, a Word, OpenDocument, PDF, EPUB or e-mail file.',
      {
        field: 'file',
      },
    )
  const form = recogniseBundle(text, hints.name)
  if (form) return ok({ kind: 'bundle', form })
  return ok({ kind: 'article', format: recogniseText(text.slice(0, LOOKED_AT), hints.name) })
}
