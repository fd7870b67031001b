import { fail, ok, type Result } from '@/lib/core/result'
import type { ImportFormat } from '@/lib/schema/import-formats'
import { recogniseFile, type Hints } from './recognise-file'

/** The format of a file that is one article. A list or an archive of several is refused: they make an import of many. */
export function recogniseFormat(bytes: Uint8Array<ArrayBuffer>, hints: Hints): Result<ImportFormat> {
  const recognised = recogniseFile(bytes, hints)
  if (!recognised.ok) return recognised
  if (recognised.value.kind === 'article') return ok(recognised.value.format)
  return fail('invalid', 'This file contains a list of articles. Use “Bulk import”.', {
    field: 'file',
  })
}
