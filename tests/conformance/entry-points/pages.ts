import { escapeHtml } from '@/lib/core/formats/html/markup'
import { inScript, onOneLine } from './written'

/** Enough of an article for the search of a page to find one. */
const PROSE = [1, 2, 3]
  .map(
    (part) =>
      `<p>In part ${String(part)} of its report the city says that the levy was raised twice in one year, and that nobody had counted any cars before it did; the council, it says, knew of this, and asked for no count either.</p>`,
  )
  .join('')

/** A page with a payload in every place in which it can stand as a word, each time rightly escaped, and once as it is. */
export function pageWith(payload: string): string {
  return page(statements(payload), `${places(payload)}<p>${payload}</p>`)
}

/** A page whose head is broken open by the payload: it stands there as it is. */
export function pageBrokenBy(payload: string): string {
  return page(
    `<title>${payload}</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"${payload}"}</script><meta name="author" content="${payload}">`,
    `<img alt="a" src=${payload}><a href=${payload}>a link</a><p title="${payload}">A title</p>`,
  )
}

/** One page with all of these payloads as words and in attributes. */
export function pageOfAll(payloads: readonly string[]): string {
  return page(statements(payloads.map(onOneLine).join(' ').slice(0, 450)), payloads.map(places).join(''))
}

function page(head: string, body: string): string {
  return `<!doctype html><html lang="en"><head>${head}</head><body><nav><a href="/">Home</a></nav><article><h1>The levy</h1>${PROSE}${body}${PROSE}</article></body></html>`
}

function statements(words: string): string {
  const attribute = escapeHtml(words)
  const meta = ['og:title', 'og:site_name', 'article:author', 'og:url', 'og:image', 'og:description']
    .map((name) => `<meta property="${name}" content="${attribute}">`)
    .join('')
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: words,
    url: words,
    inLanguage: words,
    datePublished: words,
    author: [{ '@type': 'Person', name: words, url: words }],
    publisher: { '@type': 'Organization', name: words, logo: words },
    image: words,
  }
  return `<title>${attribute}</title>${meta}<meta name="author" content="${attribute}"><meta name="description" content="${attribute}"><link rel="canonical" href="${attribute}"><script type="application/ld+json">${inScript(data)}</script>`
}

/** A payload as text, in attributes, as an address and as a picture's. */
function places(payload: string): string {
  const attribute = escapeHtml(payload)
  return (
    `<h2 id="${attribute}" class="${attribute}">${attribute}</h2>` +
    `<p title="${attribute}" onclick="${attribute}" onmouseover="${attribute}" style="${attribute}" dir="${attribute}" lang="${attribute}">${attribute} <a href="${attribute}" title="${attribute}" target="${attribute}">${attribute}</a> <a href="javascript:${attribute}">a script</a> <a href="https://paper.example/${attribute}">a page</a></p>` +
    `<figure><img src="${attribute}" alt="${attribute}" srcset="${attribute} 2x" title="${attribute}" onerror="${attribute}"><figcaption>${attribute}</figcaption></figure>` +
    `<pre><code class="language-${attribute}">${attribute}</code></pre>` +
    `<table summary="${attribute}"><tr><td align="${attribute}" background="${attribute}">${attribute}</td></tr></table>`
  )
}
