import { describe, expect, it } from 'vitest'
import { PNG } from '@/tests/factories/docx'
import { epub } from '@/tests/factories/epub'
import { read, tryToRead } from '@/tests/factories/reading'
import { zip } from '@/tests/factories/zip'

function page(body: string) {
  return `<?xml version="1.0"?><html><head><title/></head><body>${body}</body></html>`
}
const BOOK = epub(
  {
    'cover.xhtml': page('<p>Cover</p>'),
    'one.xhtml': page(
      '<a id="x"/><h2>One</h2><p>First words.</p><img src="../img/a.png" alt="dot"/><img src="http://127.0.0.1:9/c.png"/>',
    ),
    'two.xhtml': page('<p>Second words here.</p>'),
  },
  {
    metadata:
      '<dc:title>The Levy</dc:title><dc:creator>Ann</dc:creator><dc:creator>Bo</dc:creator><dc:date>2020-01-02</dc:date><dc:language>en</dc:language>',
    files: { 'img/a.png': PNG },
    contents: '<a href="text/two.xhtml#p1">Of <i>costs</i></a>',
  },
)
const CONTAINER = '<rootfile full-path="book.opf"/>'

describe('an e-book', () => {
  it('lists its chapters and takes all but navigation and cover', async () => {
    const { chapters, text } = await read('epub', BOOK)
    expect(chapters).toEqual([
      { number: 1, title: 'Part 1', wordCount: 3, chosen: false },
      { number: 2, title: 'Part 2', wordCount: 1, chosen: false },
      { number: 3, title: 'One', wordCount: 3, chosen: true },
      { number: 4, title: 'Of costs', wordCount: 3, chosen: true },
    ])
    expect(text).toBe('One\n\nFirst words.\n\nSecond words here.')
  })

  it('takes the chapters that were chosen', async () => {
    const { chapters, text, pictures } = await read('epub', BOOK, { chapters: [4] })
    expect(text).toBe('Second words here.')
    expect(pictures).toEqual([])
    expect(chapters?.filter(({ chosen }) => chosen).map(({ number }) => number)).toEqual([4])
  })

  it('brings its pictures along, and asks for none from elsewhere', async () => {
    expect((await read('epub', BOOK)).pictures).toEqual([{ bytes: PNG }])
  })

  it('declares what its package says', async () => {
    const { declared } = await read('epub', BOOK)
    expect(declared).toEqual({
      title: 'The Levy',
      author: 'Ann, Bo',
      publishedOn: '2020-01-02',
      language: 'en',
    })
  })

  it('chooses the first chapters of a book that is longer than an article can be', async () => {
    const long = page(`<p>${'words and more '.repeat(60_000)}</p>`)
    const { chapters, notes } = await read(
      'epub',
      epub({ 'a.xhtml': long, 'b.xhtml': long, 'c.xhtml': long }),
    )
    expect(chapters?.map(({ chosen }) => chosen)).toEqual([false, true, true, false])
    expect(notes.join(' ')).toMatch(/2 of 3 chapters/)
  })

  it('of which no chapter is chosen is refused', async () => {
    const reading = await tryToRead('epub', BOOK, { chapters: [99] })
    expect(!reading.ok && reading.failure.message).toMatch(/have no text/)
  })

  it.each([
    ['with rights', zip({ 'META-INF/rights.xml': '<rights/>' }), /copy-protected/],
    [
      'with encrypted text',
      zip({ 'META-INF/encryption.xml': '<CipherReference URI="text/one.xhtml"/>' }),
      /copy-protected/,
    ],
    [
      'whose container nests without end',
      zip({ 'META-INF/container.xml': '<a>'.repeat(600) }),
      /nests more than 512/,
    ],
    [
      'whose package nests without end',
      zip({ 'META-INF/container.xml': CONTAINER, 'book.opf': '<a>'.repeat(600) }),
      /nests more than 512/,
    ],
    [
      'with a chapter that is too large',
      epub({ 'a.xhtml': page('<p>A</p>'), 'b.xhtml': page('<p>x</p>'.repeat(200_000)) }),
      /elements/,
    ],
  ])('%s is refused', async (_what, bytes, message) => {
    const reading = await tryToRead('epub', bytes)
    expect(!reading.ok && reading.failure.message).toMatch(message)
  })
})
