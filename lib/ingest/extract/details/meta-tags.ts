/** What a page's `meta` elements say, by lower-case name; a name may be said several times. */
export type MetaTags = {
  first: (...names: readonly string[]) => string | undefined
  all: (name: string) => readonly string[]
}

const MOST_OF_ONE_NAME = 20
const LONGEST_VALUE = 5_000
const NAMING = ['property', 'name', 'itemprop', 'http-equiv']
const MOST_NAMES = 10

export function metaTags(page: Document): MetaTags {
  const said = new Map<string, string[]>()
  for (const meta of page.querySelectorAll('meta')) {
    const content = meta.getAttribute('content')?.trim() ?? ''
    if (content === '' || content.length > LONGEST_VALUE || isInMarkup(meta)) continue
    for (const name of namesOf(meta)) {
      const values = said.get(name) ?? []
      if (values.length < MOST_OF_ONE_NAME) said.set(name, [...values, content])
    }
  }
  return {
    first: (...names) => names.map((name) => said.get(name)?.[0]).find((value) => value !== undefined),
    all: (name) => said.get(name) ?? [],
  }
}

function namesOf(meta: Element): string[] {
  const written = NAMING.map((attribute) => meta.getAttribute(attribute) ?? '').join(' ')
  return written.toLowerCase().split(/\s+/, MOST_NAMES).filter(Boolean)
}

/** Inside microdata a `meta` speaks of its own item, which need not be the article. */
function isInMarkup(meta: Element): boolean {
  return (
    meta.hasAttribute('itemprop') &&
    meta.closest('[itemscope]') !== null &&
    meta.parentElement?.localName !== 'head'
  )
}
