import { parseJson } from '@/lib/core/formats/json/parse-json'
import { readStetExport } from '@/lib/core/formats/json/read-stet-export'
import type { Result } from '@/lib/core/result'
import type { Export } from '@/lib/schema/export'

/** The model that a JSON export was written from. */
export function parseStetJson(source: string): Result<Export> {
  const json = parseJson(source)
  return json.ok ? readStetExport(json.value) : json
}
