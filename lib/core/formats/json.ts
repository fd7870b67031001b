import type { ExportFormat, Serialised } from './export-format'
import type { Export } from '@/lib/schema/export'
import { omittedOf } from './omitted'
import { STET_EXPORT, STET_EXPORT_VERSION } from './json/header'

/** The whole model, but for the bytes of its images; `parseStetJson` gives back an equal one. docs/formats.md describes each field. */
export const json = {
  format: 'json',
  label: 'JSON',
  purpose: 'Everything, for programs',
  mediaType: 'application/json',
  extension: 'json',
  serialise,
} as const satisfies ExportFormat

function serialise(model: Export): Serialised {
  const file = { format: STET_EXPORT, version: STET_EXPORT_VERSION, ...model }
  return { content: `${JSON.stringify(file, null, 2)}\n`, notCarried: omittedOf(model, ['images']) }
}
