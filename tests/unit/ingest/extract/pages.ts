/** Sentences of an article, each a little different, so that none passes for a repeat. */
export function sentences(count: number, subject = 'bridge'): string {
  return Array.from(
    { length: count },
    (_, index) =>
      `The ${subject} was closed for the ${index + 1}th time that year, and nobody in the town could say why.`,
  ).join(' ')
}

export function paragraphs(count: number, subject?: string): string {
  return Array.from({ length: count }, () => `<p>${sentences(3, subject)}</p>`).join('')
}

export const MENU = `<nav><ul>${Array.from({ length: 12 }, (_, index) => `<li><a href="/s/${index}">Section ${index}</a>`).join('')}</ul></nav>`

/** A page of a newspaper with all that stands around an article. */
export function newspaperPage(article: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><title>Bridge closed again | The Courier</title>${head}</head><body>
    <header class="masthead"><a href="/">The Courier</a>${MENU}</header>
    <main><article><h1>Bridge closed again</h1>${article}</article>
    <aside class="sidebar"><h2>Most read</h2><ul><li><a href="/1">Cat found on the roof of the town hall</a><li><a href="/2">Dog lost</a></ul></aside></main>
    <section id="comments"><h2>Comments</h2><p>This is a scandal and the mayor ought to go, as I have said before in this place.</p></section>
    <footer><p>All rights reserved by the Courier Publishing Company, Main Street 1, and its partners.</p></footer></body></html>`
}
