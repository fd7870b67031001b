/** Length per headline, in UTF-16 units, below which it only announces what is told elsewhere. */
const TEASER = 400
const FEWEST = 5

/** Does it consist of headlines that lead elsewhere, each with little text, as a front page does? */
export function isTeasers(content: Element, prose: number): boolean {
  const headlines = new Set<string>()
  for (const heading of content.querySelectorAll('h1, h2, h3, h4')) {
    const link = heading.querySelector('a[href]') ?? heading.closest('a[href]')
    const address = link?.getAttribute('href') ?? '#'
    if (!address.startsWith('#')) headlines.add(address)
  }
  return headlines.size >= FEWEST && prose / headlines.size < TEASER
}
