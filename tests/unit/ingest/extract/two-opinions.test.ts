import { describe, expect, it } from 'vitest'
import { canonicalTextOf } from '@/lib/core/document/text-blocks'
import { readMarkup } from '@/lib/ingest/readers/read-html'
import { newspaperPage, paragraphs, sentences } from './pages'

function read(html: string): { text: string; notes: readonly string[] } {
  const reading = readMarkup(html, { url: 'https://courier.example/news/bridge', extraction: 'article' })
  if (!reading.ok) throw new Error(reading.failure.message)
  return { text: canonicalTextOf(reading.value.document), notes: reading.value.notes }
}

describe('the article that is taken first', () => {
  it('is not the first lines that JSON-LD declares', () => {
    const rest = 'Nobody who lives beside the river had been asked before work began, and many are angry now.'
    const body = sentences(4)
    const page = `<body><article><h1>Bridge</h1><div><p>${body}</p></div><div>${`<p>${rest} ${rest}</p>`.repeat(12)}</div></article><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Bridge', articleBody: body })}</script></body>`
    expect(read(page).text.match(/Nobody who lives/g)).toHaveLength(24)
  })

  it('is not joined by other text of its length, which Readability leaves out', () => {
    const other = `<p>${sentences(3, 'horse')}</p>`.repeat(6)
    const page = `<body><div class="page"><div class="story">${paragraphs(6)}</div><div class="extra">${other}</div></div></body>`
    const { text, notes } = read(page)
    expect(notes).toEqual([
      'The article of this page is in doubt: read in another way, its text is much longer. Compare both.',
    ])
    expect(text).not.toContain('horse')
    expect(text.match(/for the 1th time/g)).toHaveLength(6)
  })

  it('keeps a sentence that is a link as a whole, and loses lines that lead elsewhere', () => {
    const linked =
      '<div><p><a href="/x"><strong>On Friday three men of the town denied the charge in court.</strong></a></p></div>'
    const leading = [
      '<p>Related: <a href="/a">Snapshots of the bridge through time</a></p>',
      '<p><a href="/b">LEADERS OPEN THE BRIDGE AGAIN</a></p>',
      '<ul><li><a href="/c">Ten bridges to see</a></li><li><a href="/d">The oldest bridge</a></li></ul>',
    ]
    const boxed = paragraphs(8).replaceAll('<p>', '<div><p>').replaceAll('</p>', '</p></div>').split('</div>')
    const middle = Math.floor(boxed.length / 2)
    const { text, notes } = read(
      newspaperPage(
        [...boxed.slice(0, middle), `${linked}${leading.join('')}<div>`, ...boxed.slice(middle)].join(
          '</div>',
        ),
      ),
    )
    expect(text).toContain('three men of the town')
    expect(text).not.toMatch(/Snapshots|LEADERS|oldest/)
    expect(notes).toContain('3 lines or lists that lead to other articles were left out.')
  })

  it('keeps a list of links that its text introduces', () => {
    const list =
      '<p>The council has published the documents:</p><ul><li><a href="/c">The first report</a></li><li><a href="/d">The second report</a></li></ul>'
    expect(read(newspaperPage(`${paragraphs(4)}${list}${paragraphs(4)}`)).text).toContain('The second report')
  })

  it.each([
    '<h2><a name="s2">WHAT THE STUDY FOUND</a></h2>',
    '<h2><a href="#s2">WHAT THE STUDY FOUND</a></h2>',
    '<h2><a href="/story#s2">WHAT THE STUDY FOUND</a></h2>',
    '<table><tr><th>Open</th><th>Close</th><th>WHAT THE STUDY FOUND</th></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>',
    '<h2>Sources</h2><ul><li><a href="/a">A report</a></li><li><a href="/b">WHAT THE STUDY FOUND in the end</a></li></ul>',
    '<p>https://social.example/post/1?a=b</p><p>WHAT THE STUDY FOUND</p>',
  ])('keeps headings, cells, sources and addresses: %s', (part) => {
    const { text } = read(newspaperPage(`${paragraphs(3)}${part}${paragraphs(3)}`))
    expect(text).toContain('WHAT THE STUDY FOUND')
    if (part.includes('<th>')) expect(text).toContain('Close')
  })

  it('loses its own address at the top, and keeps the one that it is about', () => {
    const head = '<link rel="canonical" href="https://courier.example/news/bridge">'
    const lines = '<p>https://courier.example/news/bridge?print=1</p><p>https://social.example/post/1</p>'
    const { text } = read(
      `<html><head>${head}</head><body><article>${lines}${paragraphs(6)}</article></body></html>`,
    )
    expect(text).not.toContain('courier.example')
    expect(text).toContain('social.example/post/1')
  })
})
