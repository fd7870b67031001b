import type { ArticleDetails } from '@/lib/schema/article'
import { isShortAddress } from '@/lib/schema/is-short-address'
import { isSafeHref } from '@/lib/core/document/is-safe-href'
import { canonicalLanguage } from '@/lib/schema/canonical-language'
import type { DetailOrigin, DetailOrigins } from '@/lib/schema/import'
import type { Declared } from '@/lib/ingest/import-input'
import { calendarDay } from './calendar-day'
import { cleanAuthor } from './clean-author'
import { cleanTitle, isCutOff } from './clean-title'
import { statedArticle, type StatedArticle } from './stated-article'
import { bylines, headingOf, markedDate, pageTitle } from './markup-details'
import { metaTags, type MetaTags } from './meta-tags'

export type PageDetails = {
  declared: Declared
  origins: DetailOrigins
  modifiedOn: string | undefined
  articleBody: string | undefined
  description: string | undefined
  image: string | undefined
  /** Does the page say that it is an article: by type, by date or by author? */
  isDeclared: boolean
}

type Found<T = string> = { value: T; origin: DetailOrigin }

const LONGEST_DETAIL = 500
const SHORTEST_BODY = 300

/**
 * What a page says about its article and where it says it. The order of trust is JSON-LD, Open Graph, `meta`, markup;
 * for the language, `html lang` comes first, since browsers act on it and the others are seldom looked at.
 */
export function readDetails(page: Document, base: string | undefined): PageDetails {
  const stated = statedArticle(page)
  const meta = metaTags(page)
  const sources = { page, stated, meta, base }
  const publisher = publisherOf(sources)
  const publishedOn = dateOf(sources, { ...PUBLISHED, stated: stated?.publishedOn })
  const found: FoundDetails = {
    title: titleOf(sources, publisher?.value),
    author: authorOf(sources, publisher?.value),
    publisher,
    publishedOn,
    url: addressOf(sources),
    language: languageOf(sources),
    direction: directionOf(page),
  }
  return {
    declared: declaredOf(found),
    origins: originsOf(found),
    modifiedOn: dateOf(sources, { ...MODIFIED, stated: stated?.modifiedOn })?.value,
    isDeclared: stated !== undefined || meta.first('og:type') === 'article' || publishedOn !== undefined,
    ...hintsOf(sources),
  }
}

/** What helps to find the article on the page. */
function hintsOf({ stated, meta }: Sources): Pick<PageDetails, 'articleBody' | 'description' | 'image'> {
  const body = stated?.articleBody ?? ''
  return {
    articleBody: body.length >= SHORTEST_BODY ? body : undefined,
    description: stated?.description ?? meta.first('og:description', 'description', 'twitter:description'),
    image: meta.first('og:image', 'og:image:url', 'twitter:image', 'twitter:image:src') ?? stated?.image,
  }
}

/** Where details are looked for. */
type Sources = { page: Document; stated: StatedArticle | undefined; meta: MetaTags; base: string | undefined }
type FoundDetails = {
  [Detail in keyof ArticleDetails]?: Found<NonNullable<ArticleDetails[Detail]>> | undefined
}

function declaredOf(found: FoundDetails): Declared {
  return {
    title: found.title?.value,
    author: found.author?.value,
    publisher: found.publisher?.value,
    url: found.url?.value,
    publishedOn: found.publishedOn?.value,
    language: found.language?.value,
    direction: found.direction?.value,
  }
}

function originsOf(found: FoundDetails): DetailOrigins {
  const origins: DetailOrigins = {}
  for (const detail of DETAILS) {
    const origin = found[detail]?.origin
    if (origin) origins[detail] = origin
  }
  return origins
}

const DETAILS = ['title', 'author', 'publisher', 'url', 'publishedOn', 'language', 'direction'] as const

function firstOf<T>(...candidates: [DetailOrigin, T | undefined][]): Found<T> | undefined {
  for (const [origin, value] of candidates) if (value !== undefined) return { value, origin }
  return undefined
}

const TITLES = [
  'citation_title',
  'parsely-title',
  'sailthru.title',
  'dc.title',
  'dcterms.title',
  'twitter:title',
] as const

function titleOf({ page, stated, meta }: Sources, publisher: string | undefined): Found | undefined {
  const names = [publisher, meta.first('og:site_name'), meta.first('application-name')].filter(
    (name) => name !== undefined,
  )
  const clean = (text: string | undefined) => (text === undefined ? undefined : cleanTitle(text, names))
  const heading = clean(headingOf(page))
  const candidates: [DetailOrigin, string | undefined][] = [
    ['json-ld', clean(stated?.headline)],
    ['open-graph', clean(meta.first('og:title'))],
    ['meta', clean(meta.first(...TITLES))],
    ['markup', heading],
    ['markup', clean(pageTitle(page))],
  ]
  const isSite = (title: string) => names.some((name) => title.toLowerCase() === name.toLowerCase())
  const first = candidates.find(([, title]) => title !== undefined && !isSite(title))
  const found = firstOf(...(first ? [first] : candidates))
  const whole = found && candidates.find(([, title]) => title !== undefined && isCutOff(found.value, title))
  return whole ? firstOf(whole) : found
}

const AUTHORS = [
  'citation_author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'author',
  'dc.creator',
  'dcterms.creator',
] as const

function authorOf({ page, stated, meta }: Sources, publisher: string | undefined): Found | undefined {
  const joined = (names: readonly string[], notThis = publisher) => {
    const clean = names.map((name) => cleanAuthor(name, notThis)).filter((name) => name !== undefined)
    const text = [...new Set(clean)].join(', ').slice(0, LONGEST_DETAIL).toWellFormed()
    return text === '' ? undefined : text
  }
  return firstOf(
    ['json-ld', joined(stated?.authors ?? [], stated?.hasPeople === true ? '' : publisher)],
    ['open-graph', joined(['article:author', 'og:article:author'].flatMap((name) => meta.all(name)))],
    ['meta', AUTHORS.map((name) => joined(meta.all(name))).find((names) => names !== undefined)],
    ['markup', joined(bylines(page))],
  )
}

function publisherOf({ stated, meta }: Sources): Found | undefined {
  const clean = (text: string | undefined) =>
    text?.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, LONGEST_DETAIL).toWellFormed() || undefined
  const name = (text: string | undefined) =>
    text !== undefined && isSafeHref(text) ? undefined : clean(text)
  return firstOf(
    ['json-ld', name(stated?.publisher)],
    ['open-graph', name(meta.first('og:site_name'))],
    ['meta', name(meta.first('citation_journal_title', 'publisher', 'dc.publisher', 'dcterms.publisher'))],
  )
}

/** What a date is called in each place; `stated` is what JSON-LD gives for it. */
type DateNames = {
  stated: string | undefined
  graph: readonly string[]
  meta: readonly string[]
  marked: 'datePublished' | 'dateModified'
}

const PUBLISHED = {
  marked: 'datePublished',
  graph: ['article:published_time', 'og:article:published_time', 'article:published'],
  meta: [
    'citation_publication_date',
    'citation_date',
    'parsely-pub-date',
    'sailthru.date',
    'datepublished',
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.created',
    'dc.date',
    'pubdate',
    'publishdate',
    'publish-date',
    'publication_date',
    'date',
  ],
} as const
const MODIFIED = {
  marked: 'dateModified',
  graph: ['article:modified_time', 'og:updated_time', 'article:updated'],
  meta: ['datemodified', 'dcterms.modified', 'dc.date.modified', 'last-modified', 'lastmod'],
} as const

function dateOf({ page, meta }: Sources, names: DateNames): Found | undefined {
  return firstOf(
    ['json-ld', calendarDay(names.stated)],
    ['open-graph', calendarDay(meta.first(...names.graph))],
    ['meta', names.meta.map((name) => calendarDay(meta.first(name))).find((day) => day !== undefined)],
    ['markup', calendarDay(markedDate(page, names.marked))],
  )
}

/** The address the page wants to be known by. One that names the front page says nothing about an article. */
function addressOf({ page, stated, meta, base }: Sources): Found | undefined {
  const web = (written: string | null | undefined) => {
    if (!written || !URL.canParse(written.trim(), base)) return undefined
    const { href, pathname, search } = new URL(written.trim(), base)
    const isAddress = isSafeHref(href) && href.startsWith('http') && isShortAddress(href)
    return isAddress && (pathname !== '/' || search !== '') ? href : undefined
  }
  const link = [...page.querySelectorAll('link[rel]')].find(
    (each) => each.getAttribute('rel')?.toLowerCase() === 'canonical',
  )
  return firstOf(
    ['markup', web(link?.getAttribute('href'))],
    ['open-graph', web(meta.first('og:url'))],
    ['json-ld', web(stated?.url)],
  )
}

function languageOf({ page, stated, meta }: Sources): Found | undefined {
  const tag = (written: string | null | undefined) => {
    const canonical = canonicalLanguage(written?.trim())
    return canonical === 'und' ? undefined : canonical
  }
  const root = page.documentElement
  return firstOf(
    [
      'markup',
      tag(root.getAttribute('lang')) ??
        tag(root.getAttribute('xml:lang')) ??
        tag(page.body.getAttribute('lang')),
    ],
    ['json-ld', tag(stated?.language)],
    ['open-graph', tag(meta.first('og:locale'))],
    ['meta', tag(meta.first('content-language', 'dc.language', 'citation_language', 'language'))],
  )
}

function directionOf(page: Document): Found<'ltr' | 'rtl'> | undefined {
  const written = (page.documentElement.getAttribute('dir') ?? page.body.getAttribute('dir'))?.toLowerCase()
  return written === 'rtl' || written === 'ltr' ? { value: written, origin: 'markup' } : undefined
}
