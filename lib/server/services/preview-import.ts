import { normaliseUrl } from '@/lib/core/claims/normalise-url'
import type { ArticleDocument, BlockNode } from '@/lib/core/document/article-document'
import { ok, type Result } from '@/lib/core/result'
import type { ImportPreview } from '@/lib/core/view/import'
import { findDuplicate } from '@/lib/server/data/article-versions'
import type { Grant } from '@/lib/server/grants/grant'
import { understand } from '@/lib/server/import/understand'
import { deriveVersion } from './derive-version'
import type { ImportRequest } from './import-article'

/** How much of the article a preview shows: whole blocks, as many as stay within this, and at least one. */
const BEGINNING_LENGTH = 2_000

/** What importing this would save. Saves nothing. Details that the person gave already count as theirs. */
export async function previewImport(
  grant: Grant<'article:import'>,
  { input, details: given }: Pick<ImportRequest, 'input' | 'details'>,
): Promise<Result<ImportPreview>> {
  const understood = await understand(input)
  if (!understood.ok) return understood
  const { details, dateInText, document, format } = understood.value
  const language = given.language ?? details.language
  const version = deriveVersion(understood.value, language)
  if (!version.ok) return version
  const { sha256, sentences, wordCount } = version.value
  const url = given.url ?? details.url
  const normalizedUrl = url === null ? undefined : normaliseUrl(url)
  const duplicate = await findDuplicate(grant, { sha256, normalizedUrl })
  const beginning = beginningOf(document)
  return ok({
    format,
    details: { ...details, language, url },
    dateInText,
    beginning,
    isWhole: beginning.content.length === document.content.length,
    wordCount,
    sentenceCount: sentences.length,
    repeatCount: sentences.filter(({ repeatOf }) => repeatOf !== undefined).length,
    duplicate: duplicate ? { articleId: duplicate.articleId, title: duplicate.title } : null,
  })
}

function beginningOf(document: ArticleDocument): ArticleDocument {
  const content: BlockNode[] = []
  let length = 0
  for (const block of document.content) {
    length += JSON.stringify(block).length
    if (content.length > 0 && length > BEGINNING_LENGTH) break
    content.push(block)
  }
  return { type: 'doc', content }
}
