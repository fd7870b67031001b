import { normaliseUrl } from '@/lib/core/claims/normalise-url'
import { fail, ok, type Result } from '@/lib/core/result'
import type { ArticleContent, ArticleDetails } from '@/lib/core/view/article'
import {
  findDuplicate,
  insertVersion,
  lockImports,
  makeCurrent,
  type Duplicate,
} from '@/lib/server/data/article-versions'
import { findArticle, insertArticle } from '@/lib/server/data/articles'
import { recordEvent } from '@/lib/server/data/events'
import { transaction, type Grant } from '@/lib/server/grants/grant'
import type { ImportInput, Understood } from '@/lib/server/import/import-input'
import { understand } from '@/lib/server/import/understand'
import { deriveVersion } from './derive-version'

/** Details that the person gives; those left out are taken from what the source declares, `null` means "none". */
export type GivenDetails = { [Detail in keyof ArticleDetails]?: ArticleDetails[Detail] | undefined }

export type ImportRequest = {
  input: ImportInput
  details: GivenDetails
  /** Import although the workspace has the same content or address already. */
  allowDuplicate: boolean
}

/** Imports an article: its row, its first version, its sentences and the event, all or nothing. */
export async function importArticle(
  grant: Grant<'article:import'>,
  { input, details: given, allowDuplicate }: ImportRequest,
): Promise<Result<ArticleContent>> {
  const understood = await understand(input)
  if (!understood.ok) return understood
  const details = settleDetails(understood.value, given)
  const version = deriveVersion(understood.value, details.language)
  if (!version.ok) return version
  const { text, document, sentences, sha256 } = version.value
  return transaction(grant, async (write) => {
    await lockImports(write)
    if (!allowDuplicate) {
      const normalizedUrl = details.url === null ? undefined : normaliseUrl(details.url)
      const duplicate = await findDuplicate(write, { sha256, normalizedUrl })
      if (duplicate) return alreadyHere(duplicate)
    }
    const id = await insertArticle(write, details)
    await makeCurrent(write, id, await insertVersion(write, { articleId: id, number: 1 }, version.value))
    await recordEvent(write, {
      action: 'article.import',
      subjectType: 'article',
      subjectId: id,
      after: { ...details, sha256, format: understood.value.format, sentences: sentences.length },
    })
    const article = await findArticle(write, id)
    if (!article) throw new Error('A new article is not there.')
    return ok({ ...article, text, document, sentences: [...sentences] })
  })
}

function settleDetails({ details }: Understood, given: GivenDetails): ArticleDetails {
  const chosen = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  return { ...details, ...chosen }
}

function alreadyHere({ same, articleId, title }: Duplicate): Result<never> {
  const message = `“${title}” has the same ${same}. Open it, or set "allowDuplicate" to import this one as well.`
  return fail('conflict', message, { current: { articleId, title } })
}
