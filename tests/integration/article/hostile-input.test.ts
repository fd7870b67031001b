import { randomBytes } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { articleContent } from '@/lib/schema/article'
import { claimView, evidenceView } from '@/lib/schema/claim'
import { expectAnswer, refusal, send, sendCurrent, type Answer } from '@/tests/factories/api'
import { createDesk, type Desk, type Person } from '@/tests/factories/desk'
import { countRows, post, upload } from '@/tests/factories/importing'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

let desk: Desk

beforeAll(async () => {
  desk = await createDesk()
})

const PAYLOADS = [
  '<script>window.hit = 1</script>',
  '<img src=x onerror="window.hit = 1">',
  '<svg onload="window.hit = 1"><a xlink:href="javascript:window.hit=1"><text>x</text></a></svg>',
  '<a href="javascript:window.hit=1">x</a>',
  '<a href=" java\tscript:window.hit=1">x</a>',
  '<a href="data:text/html,<script>window.hit=1</script>">x</a>',
  '<a href="&#106;avascript&colon;window.hit=1">x</a>',
  '<math><mtext></p><style><!--</style><img title="--&gt;<img src=1 onerror=window.hit=1>">',
  '<iframe srcdoc="<script>window.hit=1</script>"></iframe>',
  '<p style="background:url(javascript:window.hit=1)" onclick="window.hit=1" class="x">x</p>',
  '<noscript><p title="</noscript><img src=x onerror=window.hit=1>">',
  '<textarea><script>window.hit=1</script></textarea>',
  '<base href="javascript:window.hit=1//"><a href="x">x</a>',
]

describe('hostile markup', () => {
  it.each(PAYLOADS)('keeps only text and safe links of %s', async (payload) => {
    const html = `<p>Before.</p>${payload}<p>After ${String(PAYLOADS.indexOf(payload))}.</p>`
    const made = await expectAnswer(201, articleContent, post(desk.reviewer, { html, allowDuplicate: true }))
    expect(made.text.startsWith('Before.')).toBe(true)
    const stored = JSON.stringify(made.document)
    expect(stored).not.toMatch(
      /javascript|data:|onerror|onclick|onload|srcdoc|style|"href":"(?!https?:|mailto:)/i,
    )
  })
})

describe('days out of the calendar', () => {
  it.each(['0000-11-30', '9999-12-31'])('%s is refused with words wherever a day is given', async (day) => {
    const claim = await send(desk.reviewer, 'POST /claims', { body: { text: `Said on ${day}.` } })
    const { id } = claimView.parse(JSON.parse(claim.text))
    const source = { url: 'https://example.test/a', title: 'A', publishedOn: day }
    const body = { stance: 'supports', excerpt: 'x', source }
    const answers = [
      await post(desk.reviewer, { text: `Published on ${day}.`, publishedOn: day }),
      await post(desk.reviewer, { text: `As of ${day}.`, asOf: day }),
      await upload(desk.reviewer, `In a file of ${day}.`, { publishedOn: day }),
      await send(desk.reviewer, 'POST /claims', { body: { text: 'x', saidOn: day } }),
      await send(desk.reviewer, `POST /claims/${id}/evidence`, { body }),
      await send(desk.admin, `GET /audit?from=${day}`),
    ]
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 422))
    for (const { text } of answers) expect(text).toContain('Enter a year between 1 and 9998.')
  })

  it('are no suggestion, whatever a page says', async () => {
    const html = `<meta property="article:published_time" content="0000-01-01"><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"9999-12-31"}</script><p>A day that nobody knows.`
    const made = await expectAnswer(201, articleContent, post(desk.reviewer, { html }))
    expect(made.publishedOn).toBeNull()
  })
})

describe('long addresses', () => {
  const places: [string, (url: string) => Promise<Answer>, string][] = [
    ['an article of text', (url) => post(desk.reviewer, { text: url, url }), 'url'],
    ['an article of HTML', (url) => post(desk.reviewer, { html: `<p>${url}`, url }), 'url'],
    ['an article in a file', (url) => upload(desk.reviewer, `From ${url}`, { url }), 'url'],
    [
      'a preview',
      (url) => send(desk.reviewer, 'POST /articles/preview', { body: { text: url, url } }),
      'url',
    ],
    ['a source', (url) => cite(url), 'source.url'],
  ]

  async function cite(url: string): Promise<Answer> {
    const claim = await send(desk.reviewer, 'POST /claims', { body: { text: 'The bridge is long.' } })
    const { id } = claimView.parse(JSON.parse(claim.text))
    const body = { source: { url }, stance: 'context' }
    return send(desk.reviewer, `POST /claims/${id}/evidence`, { body })
  }

  it.each(places)('are refused beyond 2,000 characters for %s', async (_place, give, field) => {
    const before = await countRows()
    for (const url of [addressOf(2001), `https://a.example/${'ü'.repeat(400)}`]) {
      const problem = await refusal(give(url))
      expect(problem).toMatchObject({ status: 422, field })
      expect(problem.detail).toMatch(/at most 2000 characters/i)
    }
    expect((await countRows()).slice(0, 3)).toEqual(before.slice(0, 3))
  })

  it.each(places)('of 2,000 characters are well for %s', async (_place, give) => {
    const { status, text } = await give(addressOf(2000))
    expect([200, 201], text).toContain(status)
  })

  it('are refused when an article or a source is changed', async () => {
    const made = await expectAnswer(201, articleContent, post(desk.reviewer, { text: 'A short address.' }))
    const { source } = evidenceView.parse(JSON.parse((await cite('https://a.example/short')).text))
    for (const path of [`/articles/${made.id}`, `/sources/${source.id}`]) {
      const answer = sendCurrent(desk.editor, `PATCH ${path}`, { body: { url: addressOf(2001) } })
      expect(await refusal(answer)).toMatchObject({ status: 422, field: 'url' })
    }
  })

  it('that a page declares are left out', async () => {
    const html = `<head><link rel="canonical" href="${addressOf(5000)}"></head><p>A page with a long address.`
    const made = await expectAnswer(201, articleContent, post(desk.reviewer, { html }))
    expect(made.url).toBeNull()
  })
})

/** Random, since PostgreSQL would compress a row of one letter to next to nothing and index it. */
function addressOf(length: number): string {
  const start = 'https://a.example/'
  return (
    start +
    randomBytes(length)
      .toString('hex')
      .slice(0, length - start.length)
  )
}

describe('bad input', () => {
  const megabyte = 'word '.repeat(200_000)
  const cases: [
    string,
    (person: Person) => Promise<Answer>,
    { status: number; field?: string; detail?: RegExp },
  ][] = [
    ['no article at all', (person) => post(person, { title: 'x' }), { status: 422, field: 'text' }],
    ['empty text', (person) => post(person, { text: '' }), { status: 422, field: 'text' }],
    ['text of white space', (person) => post(person, { text: ' \n\u00a0' }), { status: 422, field: 'text' }],
    [
      'an empty title',
      (person) => post(person, { title: ' ', text: 'x y' }),
      { status: 422, field: 'title' },
    ],
    ['text and HTML', (person) => post(person, { text: 'x', html: 'y' }), { status: 422, field: 'html' }],
    [
      'the address of a site that there is not',
      (person) => post(person, { url: 'https://a.example/' }),
      { status: 422, field: 'url', detail: /site a\.example was not found/ },
    ],
    [
      'an unsafe address',
      (person) => post(person, { text: 'x', url: 'javascript:1' }),
      { status: 422, field: 'url' },
    ],
    ['an unknown field', (person) => post(person, { text: 'x', colour: 'red' }), { status: 422 }],
    [
      'a day that is none',
      (person) => post(person, { text: 'x', asOf: '2024-02-31' }),
      { status: 422, field: 'asOf' },
    ],
    [
      'a language that is none',
      (person) => post(person, { text: 'x', language: '!!' }),
      { status: 422, field: 'language' },
    ],
    ['3 MB of text', (person) => post(person, { text: megabyte.repeat(3) }), { status: 413, field: 'text' }],
    [
      '3 MB of text as HTML',
      (person) => post(person, { html: `<p>${megabyte.repeat(3)}` }),
      { status: 413, field: 'html' },
    ],
    [
      '11 MB of HTML',
      (person) => post(person, { html: `<p>x<!--${megabyte.repeat(11)}-->` }),
      { status: 413, field: 'html' },
    ],
    ['17 MB', (person) => post(person, { text: megabyte.repeat(17) }), { status: 413 }],
    [
      'a lone surrogate',
      (person) => post(person, '{"text":"a \\ud83d b"}'),
      { status: 422, field: 'text', detail: /offset 2/ },
    ],
    [
      'a NUL character',
      (person) => post(person, '{"text":"a\\u0000b"}'),
      { status: 422, field: 'text', detail: /offset 1/ },
    ],
    [
      'HTML without text',
      (person) => post(person, { html: '<div><script>x</script></div>' }),
      { status: 422, field: 'html' },
    ],
    [
      '50,000 nested divs',
      (person) => post(person, { html: `${'<div>'.repeat(50_000)}x` }),
      { status: 422, field: 'html', detail: /nests more than/ },
    ],
    [
      '50,000 nested quotes in Markdown',
      (person) => upload(person, `${'>'.repeat(50_000)} x`, { name: 'x.md' }),
      { status: 422, field: 'file' },
    ],
    [
      '200,000 elements',
      (person) => post(person, { html: '<p>x'.repeat(200_000) }),
      { status: 413, field: 'html' },
    ],
    ['a million sentences', (person) => post(person, { text: 'Oh no! '.repeat(250_000) }), { status: 413 }],
    [
      'a file of invalid UTF-8',
      (person) => upload(person, new Uint8Array([0x61, 0x20, 0xc3, 0x28])),
      { status: 422, field: 'file', detail: /bad byte near 3/ },
    ],
    [
      'a file with a NUL byte',
      (person) => upload(person, new Uint8Array([0x61, 0, 0x62])),
      { status: 422, field: 'file', detail: /is not text/ },
    ],
    [
      'a PDF called .txt',
      (person) => upload(person, '%PDF-1.7 …'),
      { status: 422, field: 'file', detail: /PDF/ },
    ],
    ['an empty file', (person) => upload(person, ''), { status: 422, field: 'file' }],
    [
      'a form without a file',
      (person) =>
        send(person, 'POST /articles', {
          body: '--x--',
          headers: { 'content-type': 'multipart/form-data; boundary=x' },
        }),
      { status: 422 },
    ],
    [
      'a broken form',
      (person) =>
        send(person, 'POST /articles', { body: 'x', headers: { 'content-type': 'multipart/form-data' } }),
      { status: 422 },
    ],
    [
      'a viewer',
      (person) => post({ ...person, headers: desk.viewer.headers }, { text: 'x' }),
      { status: 403 },
    ],
  ]

  let before: number[]
  beforeEach(async () => {
    before = await countRows()
  })

  it.each(cases)(
    '%s is a clear problem and saves nothing',
    async (_name, ask, { detail = /\w/, ...expected }) => {
      const problem = await refusal(ask(desk.reviewer))
      expect(problem).toMatchObject(expected)
      expect(problem.detail).toMatch(detail)
      expect(await countRows()).toEqual(before)
    },
  )
})
