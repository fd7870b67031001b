import { parseDocument } from 'htmlparser2'
import { ok, type Result } from '@/lib/core/result'
import { readBlocks } from '@/lib/server/import/html/read-blocks'
import { sanitise } from '@/lib/server/import/html/sanitise'
import { surveyPage } from '@/lib/server/import/html/survey-page'
import type { Reading } from '@/lib/server/import/import-input'

/** HTML: surveyed (nesting, what the page declares), sanitised, and only then read into blocks. */
export function readHtml(html: string, origin: { url?: string | undefined }): Result<Reading> {
  const survey = surveyPage(html)
  if (!survey.ok) return survey
  const { children } = parseDocument(sanitise(html))
  const base = origin.url ?? survey.value.url ?? undefined
  const content = readBlocks(children, base)
  return ok({ document: { type: 'doc', content }, declared: survey.value })
}
