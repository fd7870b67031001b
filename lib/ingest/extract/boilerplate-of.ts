const TAGS = new Set(['nav', 'aside', 'footer', 'form', 'dialog', 'menu'])
const ROLES = new Set([
  'navigation',
  'complementary',
  'contentinfo',
  'search',
  'dialog',
  'alertdialog',
  'menu',
  'banner',
])
const NEVER = new Set(['html', 'body', 'main', 'article'])

/** Words in the class or id of what surrounds an article. */
const WORDS = new Set(
  (
    'ad ads advert advertisement advertising adsense banner breadcrumb breadcrumbs comment comments consent cookie ' +
    'cookies dfp disqus footer gdpr livefyre masthead menu modal nav navbar navigation newsletter outbrain overlay ' +
    'pager pagination popup popular promo promoted promotion recirc recirculation recommend recommendation ' +
    'recommendations recommended related respond share sharebar sharedaddy sharing shares sidebar signup skip social ' +
    'sponsor sponsored subscribe subscription taboola toolbar trending'
  ).split(' '),
)
const COMMENTS = new Set(['comment', 'comments', 'disqus', 'livefyre', 'respond'])
const LONGEST_NAMES = 1_000

/** Judges the elements of one page by how the page itself names them. */
type Boilerplate = {
  /** Is it beside the article: navigation, advertising, comments or sharing? */
  isBeside: (element: Element) => boolean
  isCommentSection: (element: Element) => boolean
}

export function boilerplateOf(page: Document): Boilerplate {
  const around = elementsAround(page.querySelectorAll('h1, main, [itemprop~="articleBody"]'))
  return {
    isBeside: (element) => {
      if (NEVER.has(element.localName)) return false
      // Pages name their outer boxes after what is beside the article too, as in "with-sidebar".
      if (around.has(element)) return false
      if (TAGS.has(element.localName) || ROLES.has(element.getAttribute('role') ?? '')) return true
      return wordsOf(element).some((word) => WORDS.has(word))
    },
    isCommentSection: (element) =>
      !around.has(element) && wordsOf(element).some((word) => COMMENTS.has(word)),
  }
}

function elementsAround(elements: Iterable<Element>): ReadonlySet<Element> {
  const around = new Set<Element>()
  for (const element of elements)
    for (let outer: Element | null = element; outer && !around.has(outer); outer = outer.parentElement)
      around.add(outer)
  return around
}

function wordsOf(element: Element): string[] {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
  if (names === ' ') return []
  return names
    .slice(0, LONGEST_NAMES)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
}
