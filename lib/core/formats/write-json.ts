import type { Export } from '@/lib/schema/export'
import { STET_EXPORT, STET_EXPORT_VERSION } from './json/header'

/** The whole model, but for the bytes of its images; `parseStetJson` gives back an equal one. docs/formats.md describes each field. */
export function writeJson(model: Export): string {
  const file = { format: STET_EXPORT, version: STET_EXPORT_VERSION, ...model }
  return `${JSON.stringify(file, null, 2)}\n`
}
