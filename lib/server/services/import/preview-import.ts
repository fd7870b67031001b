import { normaliseUrl } from '@/lib/schema/normalise-url'
import type { ArticleDocument, BlockNode } from '@/lib/schema/article-document'
import { imagesOf } from '@/lib/core/document/images-of'
import { ok, type Result } from '@/lib/core/result'
import type { ImportPreview } from '@/lib/schema/import'
import { findDuplicate } from '@/lib/server/data/article/article-versions'
import type { Grant } from '@/lib/server/grants/grant'
import { extractUpload } from '@/lib/ingest/extract-upload'
import { deriveVersion } from '@/lib/server/services/article/derive-version'
import type { ImportRequest } from './import-article'
import { resolveDetails } from '@/lib/server/services/article/prepare-article'
import { keepForLater, importUpload } from './import-upload'

/** How much of a long article a preview shows: whole blocks, as many as stay within this, and at least one. */
const SHOWN_LENGTH = 600_000

/** What importing this would save. Keeps what had to be sent or fetched for a day, and saves nothing else. */
export async function previewImport(
  grant: Grant<'article:import'>,
  { source, choices }: Pick<ImportRequest, 'source' | 'choices'>,
): Promise<Result<ImportPreview>> {
  const input = await importUpload(grant, source)
  if (!input.ok) return input
  const extracted = await extractUpload(input.value, choices)
  if (!extracted.ok) return extracted
  const details = resolveDetails(extracted.value, choices.details)
  const version = await deriveVersion(extracted.value, details.language)
  if (!version.ok) return version
  const { sha256, sentences, wordCount } = version.value
  const normalizedUrl = details.url === null ? undefined : normaliseUrl(details.url)
  const duplicate = await findDuplicate(grant, { sha256, normalizedUrl })
  const intakeId = await keepForLater(grant, source, input.value)
  if (!intakeId.ok) return intakeId
  const { format, origins, modifiedOn, dateInText, glossary, extraction, isArticle, document } =
    extracted.value
  const shown = shownOf(document)
  return ok({
    intakeId: intakeId.value,
    format,
    details: { ...extracted.value.details, language: details.language, url: details.url },
    origins,
    modifiedOn,
    dateInText,
    glossary,
    extraction,
    isArticle,
    chapters: [...extracted.value.chapters],
    imageCount: imagesOf(document).length,
    notes: [...extracted.value.notes],
    document: shown,
    isWhole: shown.content.length === document.content.length,
    wordCount,
    sentenceCount: sentences.length,
    repeatCount: sentences.filter(({ repeatOf }) => repeatOf !== undefined).length,
    duplicate: duplicate ?? null,
  })
}

function shownOf(document: ArticleDocument): ArticleDocument {
  const content: BlockNode[] = []
  let length = 0
  for (const block of document.content) {
    length += JSON.stringify(block).length
    if (content.length > 0 && length > SHOWN_LENGTH) break
    content.push(block)
  }
  return { type: 'doc', content }
}
