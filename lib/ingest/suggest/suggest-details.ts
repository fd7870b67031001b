import type { ArticleDetails } from '@/lib/schema/article'
import type { DateInText, DetailOrigins } from '@/lib/schema/import'
import type { Declared, Reading } from '@/lib/ingest/import-input'
import { dateInText } from './date-in-text'
import { directionOf } from './direction-of'
import { languageOf } from './language-of'
import { titleOf } from './title-of'

type Suggestions = { details: ArticleDetails; origins: DetailOrigins; dateInText: DateInText | null }

/** Details for an article: what its source declares, and where it declares nothing, what its text suggests. */
export function suggestDetails(reading: Reading, text: string, url: string | undefined): Suggestions {
  const { document, declared } = reading
  const language = declared.language ?? languageOf(text)
  const details: ArticleDetails = {
    ...NOTHING,
    ...known(declared),
    title: declared.title ?? titleOf(document, language),
    url: addressOf(url, declared.url ?? undefined) ?? null,
    asOf: declared.publishedOn ?? null,
    language,
    direction: declared.direction ?? directionOf(text),
  }
  return { details, origins: originsOf(reading, details, url), dateInText: dateInText(text, language) }
}

const NOTHING = { author: null, publisher: null, publishedOn: null, glossary: [] } as const

function known({ author, publisher, publishedOn }: Declared): Partial<ArticleDetails> {
  return {
    ...(author !== undefined && { author }),
    ...(publisher !== undefined && { publisher }),
    ...(publishedOn !== undefined && { publishedOn }),
  }
}

/** What nothing declares was made out from the text; an as-of date goes by the day of publication. */
function originsOf(
  { declared, origins }: Reading,
  { language, url: address }: ArticleDetails,
  url: string | undefined,
): DetailOrigins {
  return {
    ...(declared.title === undefined && { title: 'text' }),
    ...(declared.language === undefined && language !== 'und' && { language: 'text' }),
    ...origins,
    ...(origins.publishedOn && { asOf: origins.publishedOn }),
    ...(address !== null && address === url && { url: 'address' }),
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
