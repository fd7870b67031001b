import { normaliseUrl } from '@/lib/schema/normalise-url'
import { fail, ok, type Result } from '@/lib/core/result'
import type { ImportedArticle } from '@/lib/schema/article'
import type { Duplicate } from '@/lib/schema/import'
import {
  findDuplicate,
  insertVersion,
  lockImports,
  makeCurrent,
} from '@/lib/server/data/article/article-versions'
import { findArticle, insertArticle } from '@/lib/server/data/article/articles'
import { recordEvent } from '@/lib/server/data/workspace/record-event'
import { transaction, type Grant, type WriteGrant } from '@/lib/server/grants/grant'
import {
  prepareArticle,
  type ArticleChoices,
  type Prepared,
} from '@/lib/server/services/article/prepare-article'
import { importUpload, type ImportSource } from './import-upload'

export type ImportRequest = {
  source: ImportSource
  choices: ArticleChoices
  /** Import although the workspace has the same content or address already. */
  allowDuplicate: boolean
}

/** Imports an article: its row, its first version, its sentences and the event, all or nothing. */
export async function importArticle(
  grant: Grant<'article:import'>,
  { source, choices, allowDuplicate }: ImportRequest,
): Promise<Result<ImportedArticle>> {
  const input = await importUpload(grant, source)
  if (!input.ok) return input
  const prepared = await prepareArticle(input.value, choices)
  if (!prepared.ok) return prepared
  return transaction(grant, async (write) => {
    const saved = await saveArticle(write, prepared.value, { allowDuplicate })
    if (!saved.ok) return saved
    if ('same' in saved.value) return alreadyHere(saved.value)
    const article = await findArticle(write, saved.value.articleId)
    if (!article) throw new Error('A new article is not there.')
    const { text, document, sentences, provenance } = prepared.value.version
    const warnings = [...provenance.notes]
    return ok({ ...article, text, document, sentences: [...sentences], warnings })
  })
}

/**
 * Writes a prepared article down, or says which article it is a duplicate of. Imports into a workspace pass one at a
 * time from here to the end of the transaction.
 */
export async function saveArticle(
  write: WriteGrant<'article:import'>,
  { format, details, version }: Prepared,
  { allowDuplicate }: { allowDuplicate: boolean },
): Promise<Result<{ articleId: string } | Duplicate>> {
  await lockImports(write)
  const { sha256, sentences } = version
  if (!allowDuplicate) {
    const normalizedUrl = details.url === null ? undefined : normaliseUrl(details.url)
    const duplicate = await findDuplicate(write, { sha256, normalizedUrl })
    if (duplicate) return ok(duplicate)
  }
  const articleId = await insertArticle(write, details)
  await makeCurrent(write, articleId, await insertVersion(write, { articleId, number: 1 }, version))
  await recordEvent(write, {
    action: 'article.import',
    subjectType: 'article',
    subjectId: articleId,
    after: { ...details, sha256, format, sentences: sentences.length },
  })
  return ok({ articleId })
}

function alreadyHere({ same, articleId, title }: Duplicate): Result<never> {
  const message = `“${title}” has the same ${same}. Open it, import this as a new version of it, or set "allowDuplicate" to import it anyway.`
  return fail('conflict', message, { current: { articleId, title, same } })
}
