import { textOfEntities } from './text-of-entities'

type Json = Readonly<Record<string, unknown>>

/** What a page states about its article in JSON-LD (schema.org). */
export type StatedArticle = {
  headline: string | undefined
  authors: string[]
  /** Are the authors said to be people? A person may well be the publisher too. */
  hasPeople: boolean
  publisher: string | undefined
  publishedOn: string | undefined
  modifiedOn: string | undefined
  language: string | undefined
  url: string | undefined
  description: string | undefined
  image: string | undefined
  articleBody: string | undefined
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|SocialMediaPosting|^Report|^NewsItem)$/
/** Nodes looked at on one page; a few sites state every comment. */
const MOST_NODES = 5_000
const DEEPEST = 8
const LONGEST_SCRIPT = 2_000_000
const MOST_AUTHORS = 20

/** The first article that the page's JSON-LD describes; `undefined` when it describes none. */
export function statedArticle(page: Document): StatedArticle | undefined {
  const nodes = [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    nodesIn(parse(script.textContent)),
  )
  const byId = new Map<string, Json>()
  for (const node of nodes) {
    const id = node['@id']
    // A bare reference has nothing but its `@id`.
    if (typeof id === 'string' && Object.keys(node).length > 1 && !byId.has(id)) byId.set(id, node)
  }
  const article =
    nodes.find((node) => isArticle(node) && node['headline'] !== undefined) ?? nodes.find(isArticle)
  return article && describe(article, byId)
}

function describe(article: Json, byId: ReadonlyMap<string, Json>): StatedArticle {
  const text = (...names: string[]) => names.map((name) => stringOf(article[name], byId)).find(Boolean)
  return {
    headline: text('headline', 'name'),
    authors: namesOf(article['author'] ?? article['creator'], byId).slice(0, MOST_AUTHORS),
    hasPeople: isPerson(article['author'], byId),
    publisher: namesOf(article['publisher'], byId)[0],
    publishedOn: text('datePublished', 'dateCreated'),
    modifiedOn: text('dateModified'),
    language: text('inLanguage'),
    url: addressOf(article['mainEntityOfPage']) ?? addressOf(article['url']),
    description: text('description'),
    image: addressOf(article['image']),
    articleBody: text('articleBody'),
  }
}

function nodesIn(json: unknown): Json[] {
  const nodes: Json[] = []
  const visit = (value: unknown, depth: number): void => {
    if (depth > DEEPEST || nodes.length >= MOST_NODES) return
    if (Array.isArray(value)) {
      for (const each of value) visit(each, depth + 1)
    } else if (isObject(value)) {
      nodes.push(value)
      for (const each of Object.values(value)) if (typeof each === 'object') visit(each, depth + 1)
    }
  }
  visit(json, 0)
  return nodes
}

/** Sites wrap it in comments or CDATA, and leave line ends in strings or commas at ends; those are forgiven. */
function parse(script: string): unknown {
  if (script.length > LONGEST_SCRIPT) return undefined
  const bare = script
    .trim()
    .replace(/^(?:<!--|\/\*|\/\/|<!\[CDATA\[|\*\/|\s){1,20}/, '')
    .replace(/(?:-->|\/\*|\/\/|\]\]>|\*\/|;|\s){1,20}$/, '')
  const flat = Array.from(bare, (character) => (character < ' ' ? ' ' : character)).join('')
  for (const text of [bare, flat, flat.replace(/, {0,100}([}\]])/g, '$1')]) {
    try {
      return JSON.parse(text)
    } catch {
      // What cannot be read says nothing; the page may say it elsewhere.
    }
  }
  return undefined
}

function isArticle(node: Json): boolean {
  const types: unknown[] = [node['@type']].flat()
  return types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type.slice(-60)))
}

function namesOf(value: unknown, byId: ReadonlyMap<string, Json>): string[] {
  if (Array.isArray(value))
    return value.flatMap((each: unknown) => (Array.isArray(each) ? [] : namesOf(each, byId)))
  if (typeof value === 'string') return byId.has(value) ? namesOf(byId.get(value), new Map()) : clean(value)
  if (!isObject(value)) return []
  const id = value['@id']
  const whole = value['name'] === undefined && typeof id === 'string' ? (byId.get(id) ?? value) : value
  const given = stringOf(whole['givenName'], byId)
  const family = stringOf(whole['familyName'], byId)
  const names: unknown[] = [whole['name'] ?? (given && family ? `${given} ${family}` : undefined)].flat()
  return names.flatMap((name) => (typeof name === 'string' ? clean(name) : []))
}

function isPerson(author: unknown, byId: ReadonlyMap<string, Json>): boolean {
  const [first]: unknown[] = [author].flat()
  if (!isObject(first)) return false
  const id = first['@id']
  const whole = typeof id === 'string' ? (byId.get(id) ?? first) : first
  const types: unknown[] = [whole['@type']].flat()
  return types.includes('Person')
}

function stringOf(value: unknown, byId: ReadonlyMap<string, Json>): string | undefined {
  if (typeof value === 'string') return clean(value)[0]
  if (Array.isArray(value))
    return value.map((each: unknown) => (Array.isArray(each) ? '' : stringOf(each, byId))).find(Boolean)
  if (!isObject(value)) return undefined
  return stringOf(value['@value'] ?? value['alternateName'] ?? '', new Map())
}

function addressOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined
  if (Array.isArray(value))
    return value.map((each: unknown) => (Array.isArray(each) ? '' : addressOf(each))).find(Boolean)
  if (!isObject(value)) return undefined
  return [value['url'], value['@id'], value['contentUrl']].find((each) => typeof each === 'string')
}

function clean(text: string): string[] {
  const decoded = textOfEntities(text).trim()
  return decoded === '' ? [] : [decoded]
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
