import { describe, expect, it } from 'vitest'
import { canonicalTextOf } from '@/lib/core/document/text-blocks'
import { checkArticleDocument } from '@/lib/core/document/check-article-document'
import { imagesOf } from '@/lib/core/document/images-of'
import { bestCandidate, readSrcset } from '@/lib/ingest/html/read-srcset'
import { readMarkup, type MarkupOptions } from '@/lib/ingest/readers/read-html'

const HERE = 'https://a.example/news/bridge.html'
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
/** Too short a drawing is taken for a stand-in, so this one is padded. */
const DRAWING = `data:image/png;base64,${PNG.replace(/=+$/, '')}${'A'.repeat(2_000)}`

function read(html: string, options: MarkupOptions = { url: HERE }) {
  const reading = readMarkup(html, options)
  if (!reading.ok) throw new Error(reading.failure.message)
  const { document, pictures } = reading.value
  const images = imagesOf(document)
  expect(images).toHaveLength(pictures.length)
  if (canonicalTextOf(document) !== '' || images.length > 0)
    expect(checkArticleDocument(document)).toMatchObject({ ok: true })
  return { ...reading.value, images, text: canonicalTextOf(document) }
}

function addressesOf(html: string): string[] {
  return read(`<p>Text</p>${html}`).pictures.map((picture) => ('url' in picture ? picture.url : 'bytes'))
}

describe('a figure', () => {
  it('keeps its image, alternative text, size and caption', () => {
    const { document, pictures } = read(
      '<figure><img src="/b.jpg" alt=" The  bridge " width="600" height="400px"><figcaption>Built in <b>1932</b></figcaption></figure>',
    )
    expect(document.content).toEqual([
      {
        type: 'figure',
        content: [
          { type: 'image', attrs: { alt: 'The bridge', sha256: null, width: 600, height: 400 } },
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: 'Built in ' },
              { type: 'text', text: '1932', marks: [{ type: 'bold' }] },
            ],
          },
        ],
      },
    ])
    expect(pictures).toEqual([{ url: 'https://a.example/b.jpg' }])
  })

  it('may hold several images, and figures of their own', () => {
    const { document, pictures } = read(
      '<figure><img src=1.jpg><img src=2.jpg><figure><img src=3.jpg><figcaption>Three</figcaption></figure><figcaption>All</figcaption></figure>',
    )
    const image = { type: 'image', attrs: { alt: '', sha256: null } }
    const caption = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
    expect(document.content).toEqual([
      {
        type: 'figure',
        content: [image, image, { type: 'figure', content: [image, caption('Three')] }, caption('All')],
      },
    ])
    expect(pictures.map((picture) => ('url' in picture ? picture.url.at(-5) : ''))).toEqual(['1', '2', '3'])
  })

  it('around a table only bounds it', () => {
    const { document } = read('<figure><table><tr><td>a<td>b</table><figcaption>Costs</figcaption></figure>')
    expect(document.content.map(({ type }) => type)).toEqual(['table', 'paragraph'])
  })

  it('is made for an image that stands alone, after the sentence that it interrupts', () => {
    const { document } = read('<p>Before <img src=a.jpg> and after.</p><img src=b.jpg><p>End.</p>')
    expect(document.content.map(({ type }) => type)).toEqual(['paragraph', 'figure', 'figure', 'paragraph'])
    expect(read('<p>Before <img src=a.jpg> and after.</p>').text).toBe('Before and after.')
  })

  it('keeps its pictures in order inside lists and tables', () => {
    const { pictures } = read(
      '<ul><li>a <img src=1.jpg> b</li></ul><table><caption>x <img src=2.jpg></caption><tr><td><img src=3.jpg><td>c<td><img src=4.jpg></table>',
    )
    expect(pictures.map((picture) => ('url' in picture ? picture.url.at(-5) : ''))).toEqual([
      '1',
      '2',
      '3',
      '4',
    ])
  })
})

describe('the address of an image', () => {
  it.each([
    [
      'late loading',
      '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="/late.jpg">',
      'https://a.example/late.jpg',
    ],
    [
      'another name for it',
      '<img src="spacer.gif" data-original="late.jpg">',
      'https://a.example/news/late.jpg',
    ],
    ['a name nobody knows', '<img data-xyz="/late.webp?w=2">', 'https://a.example/late.webp?w=2'],
    [
      'the widest of a set',
      '<img src=s.jpg srcset="m.jpg 800w, l.jpg 1600w, xl.jpg 4000w">',
      'https://a.example/news/l.jpg',
    ],
    ['the densest of a set', '<img src=s.jpg srcset="a.jpg, b.jpg 2x">', 'https://a.example/news/b.jpg'],
    [
      'commas in addresses',
      '<img srcset="c_fill,w_90.jpg 90w, c_fill,w_900.jpg 900w">',
      'https://a.example/news/c_fill,w_900.jpg',
    ],
    [
      'a picture’s sources',
      '<picture><source srcset="/p.webp 1200w"><img src="/p.jpg"></picture>',
      'https://a.example/p.webp',
    ],
    [
      'a noscript after a stand-in',
      '<img src="blank.gif"><noscript><img src="/real.jpg"></noscript>',
      'https://a.example/real.jpg',
    ],
    [
      'a noscript after the image itself',
      '<img src="/real.jpg"><noscript><img src="/real.jpg"></noscript>',
      'https://a.example/real.jpg',
    ],
    ['a drawing', `<img src="${DRAWING}">`, 'bytes'],
  ])('is found with %s', (_what, html, address) => {
    expect(addressesOf(html)).toEqual([address])
  })

  it.each([
    ['a tracker', '<img src="/t.gif" width="1" height="1">'],
    ['a hidden tracker', '<noscript><img src="https://t.example/tr?id=1" style="display: none"></noscript>'],
    ['an icon', '<img src="/i.png" width=16 height=16>'],
    ['a drawing with scripts', '<img src="data:image/svg+xml;base64,PHN2Zz4=">'],
    ['a script', '<img src="javascript:alert(1)">'],
    ['a file of this machine', '<img src="file:///etc/passwd">'],
    ['another scheme', '<img src="ftp://a.example/x.png">'],
    ['a part that did not come along', '<img src="cid:nowhere">'],
    ['nothing', '<img alt="A bridge">'],
  ])('of %s is not kept', (_what, html) => {
    expect(addressesOf(html)).toEqual([])
  })

  it('is written out as text for emoji and formulas', () => {
    expect(
      read(
        '<p>Good <img class="emoji" alt="👍" src="/e.png"> news: <img class="latex" alt="x^2" src="/f.png"></p>',
      ).text,
    ).toBe('Good 👍 news: x^2')
  })

  it('leads to what came along', () => {
    const bytes = new Uint8Array([1, 2, 3])
    const resources = new Map([
      ['cid:one', bytes],
      ['images/two words.png', bytes],
      ['https://a.example/news/three.png', bytes],
    ])
    const html = '<p>x</p><img src="cid:one"><img src="images/two%20words.png"><img src="three.png">'
    expect(read(html, { url: HERE, resources }).pictures).toEqual([{ bytes }, { bytes }, { bytes }])
  })

  it('is relative to the base that the page declares', () => {
    expect(addressesOf('<base href="/deep/er/"><img src="x.jpg">')).toEqual([
      'https://a.example/deep/er/x.jpg',
    ])
  })
})

describe('a set of sources', () => {
  it.each([
    ['', []],
    [',, ,', []],
    ['a.jpg', [{ address: 'a.jpg' }]],
    ['a.jpg 2x,b.jpg', [{ address: 'a.jpg', density: 2 }, { address: 'b.jpg' }]],
    ['a.jpg, b.jpg 3w', [{ address: 'a.jpg' }, { address: 'b.jpg', width: 3 }]],
    ['a.jpg 100w 50h', [{ address: 'a.jpg' }]],
  ])('%j is read', (srcset, candidates) => {
    expect(readSrcset(srcset)).toEqual(candidates)
  })

  it('of none has no best', () => {
    expect(bestCandidate([])).toBeUndefined()
  })
})

describe('formulas', () => {
  it.each([
    [
      'from their parts',
      '<math><mi>a</mi><msup><mi>x</mi><mn>2</mn></msup><mo>=</mo><mfrac><mn>1</mn><mrow><mi>b</mi><mi>c</mi></mrow></mfrac></math>',
      'a x^2 = 1/(b c)',
    ],
    [
      'as their author wrote them',
      '<math><semantics><mi>x</mi><annotation encoding="application/x-tex">\\sqrt{x}</annotation></semantics></math>',
      '\\sqrt{x}',
    ],
    [
      'once',
      '<span class="katex"><span><math><mi>y</mi></math></span><span aria-hidden="true">y</span></span>',
      'y',
    ],
    ['for any part', '<math><constructor><mi>x</mi><mi>y</mi></constructor></math>', 'x y'],
  ])('are written out %s', (_what, math, text) => {
    expect(read(`<p>So ${math} holds.</p>`).text).toBe(`So ${text} holds.`)
  })
})
