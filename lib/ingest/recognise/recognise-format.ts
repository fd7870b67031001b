import { fail, ok, type Result } from '@/lib/core/result'
import type { ImportFormat } from '@/lib/schema/import-formats'
import { STET_EXPORT } from '@/lib/core/formats/json/header'
import { readBeginning } from './read-beginning'
import { recogniseFile, type Hints } from './recognise-file'

/** The format of a file that is one article. A list or an archive of several is refused: they make an import of many. */
export function recogniseFormat(bytes: Uint8Array<ArrayBuffer>, hints: Hints): Result<ImportFormat> {
  const recognised = recogniseFile(bytes, hints)
  if (!recognised.ok) return recognised
  if (recognised.value.kind === 'article') return ok(recognised.value.format)
  if (isOwnExport(bytes, hints)) return fail('invalid', OWN_EXPORT, { field: 'file' })
  return fail('invalid', 'This file contains a list of articles. Use “Bulk import”.', {
    field: 'file',
  })
}

const OWN_EXPORT = 'This file is an export from Stet. Import it under “Import annotations”.'

function isOwnExport(bytes: Uint8Array<ArrayBuffer>, { charset }: Hints): boolean {
  return new RegExp(`^\\s*\\{\\s*"format"\\s*:\\s*"${STET_EXPORT}"`).test(readBeginning(bytes, charset).text)
}
