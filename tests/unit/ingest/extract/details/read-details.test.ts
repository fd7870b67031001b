import { describe, expect, it } from 'vitest'
import { readMarkup } from '@/lib/ingest/readers/read-html'
import { bylineInText } from '@/lib/ingest/extract/details/byline-in-text'
import { calendarDay } from '@/lib/ingest/extract/details/calendar-day'
import { cleanAuthor } from '@/lib/ingest/extract/details/clean-author'
import { cleanTitle, isCutOff, withoutSiteName } from '@/lib/ingest/extract/details/clean-title'

function details(head: string, body = '<p>Text.</p>') {
  const reading = readMarkup(`<html><head>${head}</head><body>${body}</body></html>`, {
    url: 'https://a.example/x/y',
  })
  if (!reading.ok) throw new Error(reading.failure.message)
  const { declared, origins, modifiedOn } = reading.value
  return { ...declared, origins, modifiedOn }
}

function jsonLd(json: unknown): string {
  return `<script type="application/ld+json">${typeof json === 'string' ? json : JSON.stringify(json)}</script>`
}

const ARTICLE = {
  '@type': 'NewsArticle',
  headline: 'Bridge closed',
  author: [
    { '@type': 'Person', name: 'Ann Writer' },
    { '@type': 'Person', name: 'Bob Scribe' },
  ],
  publisher: { '@type': 'Organization', name: 'The Courier' },
  datePublished: '2024-05-01T23:30:00-07:00',
  dateModified: '2024-05-02T01:00:00Z',
}

describe('what JSON-LD states', () => {
  const expected = {
    title: 'Bridge closed',
    author: 'Ann Writer, Bob Scribe',
    publisher: 'The Courier',
    publishedOn: '2024-05-01',
    modifiedOn: '2024-05-02',
    origins: { title: 'json-ld', author: 'json-ld', publisher: 'json-ld', publishedOn: 'json-ld' },
  }

  it.each([
    ['by itself', ARTICLE],
    ['in a list', [{ '@type': 'BreadcrumbList' }, ARTICLE]],
    [
      'in a graph',
      { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite', name: 'x' }, ARTICLE] },
    ],
    ['inside the page’s description', { '@type': 'WebPage', name: 'Other', mainEntity: ARTICLE }],
    ['with several types', { ...ARTICLE, '@type': ['Thing', 'ReportageNewsArticle'] }],
    [
      'by reference',
      {
        '@graph': [
          { ...ARTICLE, author: [{ '@id': '#a' }, { '@id': '#b' }], publisher: { '@id': '#p' } },
          { '@id': '#a', '@type': 'Person', name: 'Ann Writer' },
          { '@id': '#b', '@type': 'Person', givenName: 'Bob', familyName: 'Scribe' },
          { '@id': '#p', '@type': 'Organization', name: 'The Courier' },
        ],
      },
    ],
    ['in a comment', `<!-- ${JSON.stringify(ARTICLE)} -->`],
    ['with a line end in a string', JSON.stringify(ARTICLE).replace('Bridge closed', 'Bridge\nclosed')],
    ['with commas too many', JSON.stringify(ARTICLE).replace(/\}$/, ', }')],
    ['with entities', JSON.stringify(ARTICLE).replace('The Courier', 'The&#32;Courier')],
  ])('is read %s', (_what, json) => {
    expect(details(jsonLd(json))).toMatchObject(expected)
  })

  it('is passed over where it is broken or goes in circles', () => {
    const circle = {
      '@graph': [{ '@id': '#a', '@type': 'Article', author: { '@id': '#a' }, headline: 'Round' }],
    }
    expect(details(`${jsonLd('{"@type": "Article", headline')}${jsonLd(circle)}`).title).toBe('Round')
    expect(details(jsonLd('{{{{') + '<title>Plain title</title>').title).toBe('Plain title')
  })
})

describe('details', () => {
  it('are trusted in the order JSON-LD, Open Graph, meta, markup', () => {
    const all = [
      jsonLd(ARTICLE),
      '<meta property="og:title" content="In Open Graph"><meta property="article:published_time" content="2024-06-01">',
      '<meta name="citation_title" content="In meta"><meta name="date" content="20240701"><meta name="parsely-author" content="Cy Meta">',
      '<title>In markup</title>',
    ]
    const body =
      '<time itemprop="datePublished" datetime="2024-08-01T10:00">today</time><p class="byline">By <a rel="author">Dee Markup</a></p>'
    const found = all.map((_, from) => details(all.slice(from).join(''), body))
    expect(found.map(({ title, author, publishedOn }) => [title, author, publishedOn])).toEqual([
      ['Bridge closed', 'Ann Writer, Bob Scribe', '2024-05-01'],
      ['In Open Graph', 'Cy Meta', '2024-06-01'],
      ['In meta', 'Cy Meta', '2024-07-01'],
      ['In markup', 'Dee Markup', '2024-08-01'],
    ])
    expect(found.map(({ origins }) => [origins.title, origins.author, origins.publishedOn])).toEqual([
      ['json-ld', 'json-ld', 'json-ld'],
      ['open-graph', 'meta', 'open-graph'],
      ['meta', 'meta', 'meta'],
      ['markup', 'markup', 'markup'],
    ])
  })

  it('of a scholarly page name all authors', () => {
    expect(
      details(
        '<meta name="citation_author" content="Writer, Ann"><meta name="citation_author" content="Scribe, Bob"><meta name="citation_publication_date" content="2019/3/7">',
      ),
    ).toMatchObject({ author: 'Writer, Ann, Scribe, Bob', publishedOn: '2019-03-07' })
  })

  it('take the address a page calls its own, unless that is the front page', () => {
    expect(details('<link rel="canonical" href="/news/1">').url).toBe('https://a.example/news/1')
    expect(
      details(
        '<link rel="canonical" href="https://a.example/"><meta property="og:url" content="https://a.example/n">',
      ).url,
    ).toBe('https://a.example/n')
    expect(details('<link rel="canonical" href="javascript:1">').url).toBeUndefined()
  })

  it('take the heading that the title repeats, not the site’s own', () => {
    const head = '<title>Bridge closed once again - The Courier</title>'
    expect(details(head, '<h1>The Local Courier</h1><h1>Bridge closed once again</h1>').title).toBe(
      'Bridge closed once again',
    )
    expect(details(head, '<h1>Welcome</h1>').title).toBe('Bridge closed once again')
  })

  it('have their entities read once', () => {
    expect(details('<meta property="og:title" content="Tom &amp;amp; Ann &lt;3">').title).toBe(
      'Tom &amp; Ann <3',
    )
    expect(details(jsonLd({ ...ARTICLE, headline: 'Tom &amp; Ann &lt;3' })).title).toBe('Tom & Ann <3')
  })

  it('come whole where one place cuts them off', () => {
    const whole = 'The bridge that was closed last year is closed again'
    const cut = jsonLd({ ...ARTICLE, headline: `${whole.slice(0, 30)}…` })
    expect(details(`${cut}<meta property="og:title" content="${whole}">`)).toMatchObject({
      title: whole,
      origins: { title: 'open-graph' },
    })
  })
})

describe('a line that names the author', () => {
  it.each([
    ['Bridge closed\n\nBy Ann Writer\n\nIt is closed.', 'Ann Writer'],
    ['By Ann Writer and Bob van Scribe', 'Ann Writer and Bob van Scribe'],
    ['By Ann Writer | 3 May', 'Ann Writer'],
    ['By the river it is cold.', undefined],
    ['By Monday the bridge was closed.', undefined],
    ['Bypass closed', undefined],
    ['It is closed.', undefined],
  ])('of %j is %j', (text, name) => {
    expect(bylineInText(text)).toBe(name)
  })

  it('counts where the page says nothing, and stays in the text', () => {
    expect(details('', '<p>By Ann Writer</p><p>Text.</p>')).toMatchObject({
      author: 'Ann Writer',
      origins: { author: 'text' },
    })
  })
})

describe('an author’s name', () => {
  it.each([
    ['By Ann Writer', 'Ann Writer'],
    ['  by   ANN WRITER ', 'ANN WRITER'],
    ['Von Max Mustermann', 'Max Mustermann'],
    ['Ann Writer | Science editor', 'Ann Writer'],
    ['Ann Writer, ', 'Ann Writer'],
    ['Ann Writer Updated 3 May', 'Ann Writer'],
    ['作者：王小明', '王小明'],
    ['https://a.example/ann', undefined],
    ['@annwriter', undefined],
    ['ann@a.example', undefined],
    ['The Courier', undefined],
    ['the courier', undefined],
    ['admin', undefined],
    ['12', undefined],
    ['', undefined],
    ['The people who know what is going on in this town of ours every day', undefined],
  ])('%j is %j', (written, name) => {
    expect(cleanAuthor(written, 'The Courier')).toBe(name)
  })

  it('may be the publisher’s where the page says that it is a person’s', () => {
    const alone = {
      ...ARTICLE,
      author: { '@type': 'Person', name: 'Ann Writer' },
      publisher: { name: 'Ann Writer' },
    }
    expect(details(jsonLd(alone))).toMatchObject({ author: 'Ann Writer', publisher: 'Ann Writer' })
  })
})

describe('a title', () => {
  it.each([
    ['Bridge closed | The Courier', 'Bridge closed'],
    ['Bridge closed - THE COURIER', 'Bridge closed'],
    ['The Courier: Bridge closed', 'Bridge closed'],
    ['Bridge: closed | News | The Courier', 'Bridge: closed | News'],
    ['The Courier closes', 'The Courier closes'],
    ['The Courier', 'The Courier'],
    ['桥_科技_The Courier', '桥_科技'],
    ['  ', undefined],
  ])('%j without the site’s name is %j', (written, title) => {
    expect(cleanTitle(written, ['The Courier'])).toBe(title)
  })

  it.each([
    ['Bridge closed for a week - The Courier', 'Bridge closed for a week'],
    ['Bridge closed for a week - the reasons', 'Bridge closed for a week - the reasons'],
    ['News - Bridge Closed For A Week', 'News - Bridge Closed For A Week'],
    ['Bridge closed for a week', 'Bridge closed for a week'],
  ])('%j without what looks like a site’s name is %j', (written, title) => {
    expect(withoutSiteName(written)).toBe(title)
  })

  it('is cut off only where its beginning ends amid the words', () => {
    expect(isCutOff('The bridge was closed…', 'The bridge was closed again')).toBe(true)
    expect(isCutOff('The bridge was closed', 'The bridge was closed | Courier')).toBe(false)
    expect(isCutOff('Bridge', 'Bridge of sighs')).toBe(false)
  })
})

describe('a day', () => {
  it.each([
    ['2024-05-01T23:30:00+02:00', '2024-05-01'],
    ['2024-05-01 00:10', '2024-05-01'],
    ['2024/5/1', '2024-05-01'],
    ['20240501', '2024-05-01'],
    ['20240501T101500Z', '2024-05-01'],
    ['Wed, 01 May 2024 23:59:59 GMT', '2024-05-01'],
    ['May 1, 2024', '2024-05-01'],
    ['1 May 2024', '2024-05-01'],
    ['01/05/2024', undefined],
    ['2024-02-31', undefined],
    ['2024', undefined],
    ['yesterday', undefined],
    ['1714600000', undefined],
    ['', undefined],
  ])('written %j is %j', (written, day) => {
    expect(calendarDay(written)).toBe(day)
  })
})
