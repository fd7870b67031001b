import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { canonicalTextOf } from '@/lib/core/document/text-blocks'
import { wholeDatabase } from '@/tests/factories/whole-database'
import { articleContent, importedArticle } from '@/lib/schema/article'
import { importPreview } from '@/lib/schema/import'
import { expectAnswer, refusal, send, sendCurrent } from '@/tests/factories/api'
import { createDesk, type Desk } from '@/tests/factories/desk'
import { countRows, post, upload } from '@/tests/factories/importing'
import { useDatabase } from '@/tests/integration/setup/worker-database'

useDatabase()

let desk: Desk

beforeAll(async () => {
  desk = await createDesk()
})

describe('importing text', () => {
  it('answers with the article, its version, its text and its sentences, and the room reads the same', async () => {
    const text = 'The bridge cost two million. It is ugly.\n\nThe bridge cost two million.'
    const { warnings, ...made } = await expectAnswer(
      201,
      importedArticle.strict(),
      post(desk.reviewer, { title: 'The bridge', text }),
    )
    expect(warnings).toEqual([])
    expect(made).toMatchObject({
      title: 'The bridge',
      revision: 1,
      language: 'en',
      direction: 'ltr',
      text,
      createdBy: { name: 'Rosa' },
      version: { number: 1, wordCount: 13, sentenceCount: 3 },
    })
    expect(made.sentences).toEqual([
      { ordinal: 0, start: 0, end: 28 },
      { ordinal: 1, start: 29, end: 40 },
      { ordinal: 2, start: 42, end: 70, repeatOf: 0 },
    ])
    expect(canonicalTextOf(made.document)).toBe(text)
    expect(
      await expectAnswer(200, articleContent.strict(), send(desk.viewer, `GET /articles/${made.id}`)),
    ).toEqual(made)
  })

  it('warns of what it left out', async () => {
    const html = `<p>${'The bridge cost two million. '.repeat(20)}</p><iframe src="https://www.youtube.com/embed/x"></iframe>`
    const { warnings, text } = await expectAnswer(201, importedArticle, post(desk.reviewer, { html }))
    expect(warnings).toContain('One embedded video was left out.')
    expect(text).not.toContain('youtube')
  })

  it('marks what a page left behind, and no figure that stands in a table or a heading', async () => {
    const html = `<h2>7 October 1984</h2><p>The ferry stopped on that day.</p><p>1,546 views</p>
      <table><tr><td>The bridge</td><td>1931</td></tr></table>`
    const { sentences, text } = await expectAnswer(201, importedArticle, post(desk.reviewer, { html }))
    const marked = sentences.flatMap(({ residue, start, end }) => (residue ? [text.slice(start, end)] : []))
    expect(text).toMatch(/7 October 1984[^]*1931/)
    expect(marked).toEqual(['1,546 views'])
  })

  it('lets the fullest wording lead its repeats, also where it comes last', async () => {
    const full = 'The council approved the new harbour plan on Tuesday after a long debate about its cost.'
    const cut = 'The council approved the new harbour plan on Tuesday after a long debate about…'
    const text = `${cut}\n\nNobody was surprised.\n\n${full}`
    const made = await expectAnswer(201, articleContent, post(desk.reviewer, { text }))
    expect(made.sentences.map(({ repeatOf }) => repeatOf)).toEqual([2, undefined, undefined])
  })

  it('keeps the original as it came and canonical text in normal form', async () => {
    const text = '  Cafe\u0301 \r\n\r\n\r\nnaïve\tidea  '
    const made = await expectAnswer(201, articleContent, post(desk.reviewer, { text }))
    expect(made.text).toBe('Café\n\nnaïve\tidea')
    const { original } = await wholeDatabase().articleVersion.findUniqueOrThrow({
      where: { id: made.version.id },
    })
    expect(Buffer.from(original).toString()).toBe(text)
  })

  it('takes given details over suggested ones, and null for none', async () => {
    const html =
      '<html lang="fr" dir="ltr"><head><meta name="author" content="A. Page"><meta property="article:published_time" content="2024-05-01T10:00:00Z"></head><body><h1>Le pont</h1><p>Il coûte cher.</p></body></html>'
    const declared = await expectAnswer(201, articleContent, post(desk.reviewer, { html }))
    expect(declared).toMatchObject({
      title: 'Le pont',
      author: 'A. Page',
      publishedOn: '2024-05-01',
      language: 'fr',
    })
    const given = {
      title: 'The bridge',
      author: null,
      asOf: '2024-06-01',
      language: 'en',
      allowDuplicate: true,
    }
    const chosen = await expectAnswer(201, articleContent, post(desk.reviewer, { html, ...given }))
    expect(chosen).toMatchObject({ title: 'The bridge', author: null, asOf: '2024-06-01', language: 'en' })
  })

  it('never takes a date from the text unasked, but suggests it in the preview', async () => {
    const text = '2024/07/0103:02:33 international 1546\n\nA country that cannot be underestimated.'
    const before = await countRows()
    const preview = await expectAnswer(
      200,
      importPreview.strict(),
      send(desk.reviewer, 'POST /articles/preview', { body: { text } }),
    )
    expect(preview).toMatchObject({
      dateInText: { day: '2024-07-01', quote: '2024/07/01' },
      sentenceCount: 2,
    })
    expect(await countRows()).toEqual(before)
    expect(await expectAnswer(201, articleContent, post(desk.reviewer, { text }))).toMatchObject({
      publishedOn: null,
      asOf: null,
    })
  })

  it('answers one request the same when it is sent twice under one key', async () => {
    const body = { text: 'Sent twice, imported once.' }
    const headers = { 'idempotency-key': 'import-1' }
    const first = await expectAnswer(
      201,
      articleContent,
      send(desk.reviewer, 'POST /articles', { body, headers }),
    )
    const again = await expectAnswer(
      201,
      articleContent,
      send(desk.reviewer, 'POST /articles', { body, headers }),
    )
    expect(again).toEqual(first)
  })
})

describe('uploading a file', () => {
  it('tells what it is by its content', async () => {
    const html = await expectAnswer(
      201,
      articleContent,
      upload(desk.reviewer, '<!doctype html><p>Marked <b>up</b>.', { name: 'x.txt' }),
    )
    expect(html.document.content[0]).toMatchObject({
      content: [{ text: 'Marked ' }, { text: 'up', marks: [{ type: 'bold' }] }, { text: '.' }],
    })
    const markdown = await expectAnswer(
      201,
      articleContent,
      upload(desk.reviewer, '# Head\n\nSome **bold** text.', { title: 'Given', name: 'x' }),
    )
    expect(markdown).toMatchObject({ title: 'Given', text: 'Head\n\nSome bold text.' })
  })

  it('reads UTF-16 with a byte order mark', async () => {
    const bytes = new Uint8Array([0xff, 0xfe, ...Buffer.from('Zwei Brücken.', 'utf16le')])
    expect(await expectAnswer(201, articleContent, upload(desk.reviewer, bytes))).toMatchObject({
      text: 'Zwei Brücken.',
    })
  })
})

describe('the same article again', () => {
  it('is a conflict that names the article which is there, unless asked for', async () => {
    const first = await expectAnswer(
      201,
      articleContent,
      post(desk.reviewer, { title: 'One', text: 'Printed twice.' }),
    )
    const before = await countRows()
    expect(await refusal(post(desk.editor, { title: 'Two', text: ' Printed twice.\n' }))).toMatchObject({
      status: 409,
      current: { articleId: first.id, title: 'One' },
    })
    expect(await countRows()).toEqual(before)
    await expectAnswer(
      201,
      articleContent,
      post(desk.editor, { text: 'Printed twice.', allowDuplicate: true }),
    )
  })

  it('is known by its address too, however that is written', async () => {
    const first = await expectAnswer(
      201,
      articleContent,
      post(desk.reviewer, { text: 'At an address.', url: 'https://News.example/a/?b=1&a=2#top' }),
    )
    expect(
      await refusal(
        post(desk.reviewer, { text: 'Changed since.', url: 'https://news.example/a?a=2&b=1&utm_source=x' }),
      ),
    ).toMatchObject({ status: 409, current: { articleId: first.id } })
  })

  it('goes in once of ten requests at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => post(desk.reviewer, { text: 'A race for one place.' })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(9).fill(409)])
  })

  it('does not conflict with another workspace, or with an article that was deleted', async () => {
    const other = await createDesk()
    const body = { text: 'Known here and there.' }
    const first = await expectAnswer(201, articleContent, post(desk.reviewer, body))
    await expectAnswer(201, articleContent, post(other.reviewer, body))
    expect((await sendCurrent(desk.reviewer, `DELETE /articles/${first.id}`)).status).toBe(204)
    await expectAnswer(201, articleContent, post(desk.reviewer, body))
  })
})

describe('two megabytes', () => {
  it('go in, and the room gets them back', async () => {
    const sentence = await readFile(new URL(import.meta.url), 'utf8').then((source) =>
      source.slice(0, 80).replace(/\s+/g, ' '),
    )
    const text = Array.from(
      { length: 20_000 },
      (_, index) => `Paragraph ${String(index)} of many: ${sentence}.`,
    ).join('\n\n')
    const made = await expectAnswer(
      201,
      articleContent,
      post(desk.reviewer, { text: text.slice(0, 2 * 1024 * 1024) }),
    )
    expect(made.version.sentenceCount).toBeGreaterThan(10_000)
    const read = await expectAnswer(200, articleContent, send(desk.reviewer, `GET /articles/${made.id}`))
    expect(read.text).toBe(made.text)
    expect(read.sentences).toEqual(made.sentences)
  })
})
