import type { ArticleDetails } from '@/lib/core/view/article'
import type { DateInText, DetailOrigins } from '@/lib/core/view/import'
import type { Reading } from '@/lib/server/import/import-input'
import { dateInText } from './date'
import { directionOf } from './direction'
import { languageOf } from './language'
import { titleOf } from './title'

type Suggestions = { details: ArticleDetails; origins: DetailOrigins; dateInText: DateInText | null }

/** Details for an article: what its source declares, and where it declares nothing, what its text suggests. */
export function suggestDetails(
  { document, declared, origins }: Reading,
  text: string,
  url: string | undefined,
): Suggestions {
  const language = declared.language ?? languageOf(text)
  const address = addressOf(url, declared.url ?? undefined)
  return {
    details: {
      title: declared.title ?? titleOf(document, language),
      author: declared.author ?? null,
      publisher: declared.publisher ?? null,
      url: address ?? null,
      publishedOn: declared.publishedOn ?? null,
      asOf: declared.publishedOn ?? null,
      language,
      direction: declared.direction ?? directionOf(text),
      glossary: [],
    },
    origins: {
      ...(declared.title === undefined && { title: 'text' }),
      ...(declared.language === undefined && language !== 'und' && { language: 'text' }),
      ...origins,
      ...(declared.publishedOn && origins.publishedOn && { asOf: origins.publishedOn }),
      ...(address !== undefined && address === url && { url: 'address' }),
    },
    dateInText: dateInText(text, language),
  }
}

/**
 * The address of the page itself, or the one that the page calls its own where both are of one site: a page may name a
 * shorter address for itself, but not somebody else's.
 */
function addressOf(url: string | undefined, declared: string | undefined): string | undefined {
  if (url === undefined || declared === undefined) return url ?? declared
  return siteOf(url) === siteOf(declared) ? declared : url
}

/** The host without the names by which sites serve the same pages to phones. */
function siteOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^(?:www|m|mobile|amp)\./, '') : undefined
}
