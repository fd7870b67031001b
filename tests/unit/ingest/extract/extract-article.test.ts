import { describe, expect, it } from 'vitest'
import { canonicalTextOf } from '@/lib/core/document/text-blocks'
import { readMarkup, type MarkupOptions } from '@/lib/ingest/readers/read-html'
import { MENU, newspaperPage, paragraphs, sentences } from './pages'

const URL_OF_PAGE = 'https://courier.example/news/bridge'

function read(html: string, options: MarkupOptions = {}) {
  const reading = readMarkup(html, { url: URL_OF_PAGE, extraction: 'article', ...options })
  if (!reading.ok) throw new Error(reading.failure.message)
  return { ...reading.value, text: canonicalTextOf(reading.value.document) }
}

describe('the article of a page', () => {
  it('is found without what stands around it', () => {
    const { text, isArticle, extraction } = read(newspaperPage(paragraphs(6)))
    expect(text.match(/for the 1th time/g)).toHaveLength(6)
    expect(text).not.toMatch(/Section|Cat found|scandal|rights reserved/)
    expect({ isArticle, extraction }).toEqual({ isArticle: true, extraction: 'article' })
  })

  it('is found where it is split into boxes without paragraphs', () => {
    const boxes = Array.from(
      { length: 8 },
      () => `<div class="x"><div><span>${sentences(2)}</span></div></div>`,
    )
    const { text, isArticle } = read(
      `<body>${MENU}<div class="page"><div>${boxes.join('')}</div></div></body>`,
    )
    expect(text.match(/for the 1th time/g)).toHaveLength(8)
    expect(text).not.toContain('Section')
    expect(isArticle).toBe(true)
  })

  it('is found by line breaks alone', () => {
    const { document } = read(
      `<body>${MENU}<div>${Array.from({ length: 5 }, () => sentences(2)).join('<br><br>')}</div>`,
    )
    expect(document.content.filter(({ type }) => type === 'paragraph')).toHaveLength(5)
  })

  it('keeps headings, lists, tables, figures, footnotes and quotations', () => {
    const { text, document, pictures } = read(
      newspaperPage(`${paragraphs(2)}<h2>What it costs</h2>${paragraphs(1)}
        <ul><li>Steel, which has become dear<li>Work, which has not<ul><li>by day</ul></ul>${paragraphs(1)}
        <table><caption>Costs</caption><tr><th>Year<th>Euros<tr><td>2023<td>1,000</table>${paragraphs(1)}
        <figure><img src="/b.jpg" alt="The bridge" width=800 height=600><figcaption>The bridge in May</figcaption></figure>
        <p>It is old.<sup><a href="#n1">1</a></sup> ${sentences(2)}</p><blockquote><p>We shall see, and then we shall build.</p></blockquote>${paragraphs(1)}
        <dl><dt>Span<dd>The part between two piers, as engineers say</dl>
        <ol class="footnotes"><li id="n1">Town archive, file 12, which is open to the public.</ol>`),
    )
    for (const part of [
      'What it costs',
      'Steel',
      'by day',
      'Costs',
      '1,000',
      'The bridge in May',
      'It is old.[1]',
      'We shall see',
      'Span',
      'Town archive',
    ])
      expect(text).toContain(part)
    const types = document.content.map(({ type }) => type)
    for (const type of ['heading', 'bulletList', 'table', 'figure', 'blockquote', 'orderedList'])
      expect(types).toContain(type)
    expect(pictures).toEqual([{ url: 'https://courier.example/b.jpg' }])
    expect(JSON.stringify(document)).toContain('{"type":"superscript"}')
  })

  it('is cleaned of labels, invitations and links to other articles', () => {
    const { text } = read(
      newspaperPage(`<p class="byline">By Ann Writer</p><p>${sentences(3)}</p><p>Advertisement</p>${paragraphs(3)}
        <h3>Related stories</h3><ul><li><a href="/x">The bridge was closed in the spring</a><li><a href="/y">And once more</a></ul>
        ${paragraphs(1)}<p>Sign up for our newsletter to read more.</p><div>Share this article</div>${paragraphs(1)}`),
    )
    expect(text.match(/for the 1th time/g)).toHaveLength(6)
    expect(text).not.toMatch(/Advertisement|Related|in the spring|newsletter|Share|By Ann/)
  })

  it('keeps the line with its date, unless the page declares one', () => {
    const page = (head: string) =>
      newspaperPage(`<div class="info"><p>May 3, 2024</p></div>${paragraphs(6)}`, head)
    expect(read(page('')).text).toContain('May 3, 2024')
    expect(read(page('<meta name="date" content="2024-05-03">')).text).not.toContain('May 3, 2024')
  })

  it('keeps a standfirst that stands above it and a picture that the page offers', () => {
    const lead = 'Nobody knows why, and nobody seems to want to know any longer.'
    const { text, pictures } = read(
      `<html><head><title>Bridge</title><meta property="og:image" content="https://courier.example/big/b-1200x800.jpg"></head><body>${MENU}
        <div class="top"><h1>Bridge</h1><p class="standfirst">${lead}</p><img src="/small/b-600x400.jpg" alt="The bridge"></div>
        <div class="body">${paragraphs(8)}</div></body></html>`,
    )
    expect(text.split(lead)).toHaveLength(2)
    expect(text.indexOf(lead)).toBeLessThan(text.indexOf('for the 1th time'))
    expect(pictures).toEqual([{ url: 'https://courier.example/small/b-600x400.jpg' }])
  })

  it('is what JSON-LD declares, where the page holds longer text beside it', () => {
    const body = Array.from({ length: 6 }, () => sentences(2)).join('\n')
    const page = `<body><div class="a">${sentences(40, 'horse')}</div><div class="b">${body
      .split('\n')
      .map((each) => `<div>${each}</div>`)
      .join(
        '',
      )}</div><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Bridge', articleBody: body })}</script></body>`
    const { text } = read(page)
    expect(text).toContain('The bridge was closed')
    expect(text).not.toContain('horse')
  })

  it('may be taken in another way, or with all that is on the page', () => {
    const page = newspaperPage(paragraphs(6))
    const other = read(page, { extraction: 'alternative' })
    expect(other.extraction).toBe('alternative')
    expect(other.text.match(/for the 1th time/g)).toHaveLength(6)
    expect(other.text).not.toMatch(/Section|scandal/)
    const whole = read(page, { extraction: 'whole' })
    expect(whole.text).toMatch(/scandal/)
    expect(whole.text).toMatch(/rights reserved/)
  })

  it('says what was embedded in it', () => {
    const { notes } = read(
      newspaperPage(
        `${paragraphs(2)}<iframe src="https://www.youtube.com/embed/x"></iframe>${paragraphs(2)}<video src=a.mp4></video><iframe src="https://ads.example/"></iframe>${paragraphs(1)}<audio src=b.mp3></audio>${paragraphs(1)}`,
      ),
    )
    expect(notes).toEqual(['2 embedded videos were left out.', 'One embedded audio recording was left out.'])
  })
})

describe('a page without an article', () => {
  const teasers = Array.from(
    { length: 20 },
    (_, index) =>
      `<div class="story"><h3><a href="/news/${index}">Story ${index} of this day in the town</a></h3><p>${sentences(1)}</p></div>`,
  ).join('')

  it.each([
    [
      'a front page',
      `<html><head><title>The Courier</title></head><body>${MENU}<main>${teasers}</main></body></html>`,
      'https://courier.example/',
    ],
    [
      'a section’s page',
      `<html><head><title>News</title></head><body>${MENU}<main>${teasers}</main></body></html>`,
      URL_OF_PAGE,
    ],
    [
      'a paywall',
      newspaperPage(
        `<p>${sentences(1)}</p><div class="paywall"><p>Subscribe to read on. It costs little and it keeps us going.</p></div>`,
      ),
      URL_OF_PAGE,
    ],
    ['a form', `<body><form><label>Name <input></label><button>Send</button></form></body>`, URL_OF_PAGE],
    [
      'a notice',
      `<body><h1>Not found</h1><p>The page you asked for is not here any longer. Look elsewhere, please.</p></body>`,
      URL_OF_PAGE,
    ],
  ])('is told by %s', (_what, html, url) => {
    expect(read(html, { url }).isArticle).toBe(false)
  })
})

describe('other writing', () => {
  it('from right to left', () => {
    const sentence = 'أغلق الجسر مرة أخرى هذا العام، ولم يستطع أحد في المدينة أن يقول لماذا حدث ذلك. '
    const { text, declared, isArticle } = read(
      `<html lang="ar" dir="rtl"><head><title>الجسر</title></head><body>${MENU}<article><h1>الجسر</h1>${`<p>${sentence.repeat(4)}</p>`.repeat(6)}</article></body></html>`,
    )
    expect(text.split(sentence.trim()).length - 1).toBe(24)
    expect(declared).toMatchObject({ language: 'ar', direction: 'rtl' })
    expect(isArticle).toBe(true)
  })

  it('without spaces', () => {
    const sentence = '这座桥今年又一次被关闭，镇上没有人能说出原因，市长也没有给出任何解释。'
    const { text, isArticle } = read(
      `<html lang="zh"><body>${MENU}<div>${`<div>${sentence.repeat(3)}</div>`.repeat(8)}</div></body></html>`,
    )
    expect(text.split(sentence).length - 1).toBe(24)
    expect(isArticle).toBe(true)
  })
})

describe('a hostile page', () => {
  it('brings no script, handler or address of another kind', () => {
    const handlers = [
      'onerror',
      'onload',
      'onclick',
      'onmouseover',
      'onfocus',
      'style',
      'srcdoc',
      'formaction',
    ]
    const bad = handlers.map((name) => `${name}="alert(1)//javascript:alert(2)"`).join(' ')
    const { document, pictures } = read(
      newspaperPage(`<p ${bad}>${sentences(3)}</p><img src=x.png ${bad}><a href="javascript:alert(1)" ${bad}>${sentences(1)}</a>
        <script>alert(1)</script><svg onload=alert(1)><script>alert(1)</script></svg><iframe srcdoc="<script>alert(1)</script>"></iframe>
        <object data="javascript:alert(1)"></object><math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></table></mtext></math>
        <noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript><template><script>alert(1)</script></template>
        <form action="javascript:alert(1)"><button formaction="javascript:alert(1)">x</button></form>${paragraphs(4)}`),
    )
    const keys = new Set<string>()
    const hrefs: unknown[] = []
    JSON.stringify(document, (key, value: unknown) => {
      keys.add(key)
      if (key === 'href') hrefs.push(value)
      return value
    })
    const known = new Set([
      '',
      'type',
      'content',
      'attrs',
      'text',
      'marks',
      'level',
      'alt',
      'sha256',
      'href',
      'width',
      'height',
    ])
    expect([...keys].filter((key) => !known.has(key) && !/^\d+$/.test(key))).toEqual([])
    expect(hrefs).toEqual([])
    for (const picture of pictures) expect('url' in picture && picture.url).toMatch(/^https:/)
  })

  it('may nest wrongly and end early', () => {
    const { text } = read(
      `<div><p><b>${sentences(3)}<div></p></b><table><p>${sentences(3)}<tr></div><td>${sentences(3)}</p></table><i><h2>End</i>${sentences(3)}<!-- <`,
    )
    expect(text.match(/for the 1th time/g)).toHaveLength(4)
  })

  it.each([
    ['nests too deeply', '<div>'.repeat(600), 'nests more than 512'],
    ['has too many parts', '<i></i>'.repeat(100_001), 'more than 100000 elements'],
    ['is too long', 'x'.repeat(10 * 1024 * 1024 + 1), 'longer than 10 MB'],
    ['is empty', ' \n', 'empty'],
  ])('that %s is refused in words', (_what, html, words) => {
    const reading = readMarkup(html, { extraction: 'article' })
    expect(reading.ok ? '' : reading.failure.message).toContain(words)
  })

  it('of five megabytes is read', () => {
    const { text } = read(newspaperPage(`<p>${sentences(10)}</p>`.repeat(5_800)))
    expect(text.split('for the 10th time').length - 1).toBe(5_800)
  })

  it.each([
    ['links without end', '<a href=x>d</a> '.repeat(15_000)],
    [
      'boxes in boxes',
      `${'<div class=comment>'.repeat(500)}${sentences(1)}${'</div>'.repeat(500)}`.repeat(40),
    ],
    ['labels', `<p>${sentences(10)}</p>${'<p>Advertisement</p>'.repeat(15_000)}`],
    ['metadata', `${'<meta name=author content="A B">'.repeat(15_000)}<p>${sentences(10)}</p>`],
    [
      'brackets in JSON-LD',
      `<script type="application/ld+json">${'['.repeat(900_000)}</script><p>${sentences(10)}</p>`,
    ],
    ['candidates of a picture', `<p>${sentences(10)}</p><img srcset="${'a,'.repeat(500_000)}">`],
  ])('of %s comes to an end', (_what, html) => {
    expect(readMarkup(html, { extraction: 'article', url: URL_OF_PAGE }).ok).toBe(true)
  })
})
