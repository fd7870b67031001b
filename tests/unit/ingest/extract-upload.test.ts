import { describe, expect, it } from 'vitest'
import { extractUpload } from '@/lib/ingest/extract-upload'
import type { ImportInput } from '@/lib/ingest/import-input'

async function take(input: ImportInput) {
  const extracted = await extractUpload(input)
  if (!extracted.ok) throw new Error(extracted.failure.message)
  return extracted.value
}

function file(content: string | number[], name = 'article.txt'): ImportInput {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
  return { kind: 'file', name, bytes }
}

describe('plain text', () => {
  it('makes paragraphs of blank lines and breaks of single ones', async () => {
    const { document, text } = await take({ kind: 'text', text: 'a\r\nb\n \t\nc' })
    expect(text).toBe('a\nb\n\nc')
    expect(document.content).toEqual([
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'a' }, { type: 'hardBreak' }, { type: 'text', text: 'b' }],
      },
      { type: 'paragraph', content: [{ type: 'text', text: 'c' }] },
    ])
  })

  it('is never read as markup', async () => {
    const { text, document } = await take({ kind: 'text', text: '<b>a</b> *b* # c' })
    expect(text).toBe('<b>a</b> *b* # c')
    expect(document.content[0]).toEqual({ type: 'paragraph', content: [{ type: 'text', text }] })
  })
})

it('a page of more than 2 MB in UTF-8 is refused, however few its letters', async () => {
  const html = `<p>${'كلمة '.repeat(250_000)}`
  expect(await extractUpload({ kind: 'html', html })).toMatchObject({
    ok: false,
    failure: { code: 'too_large', field: 'html' },
  })
})

describe('the format of a file', () => {
  it.each([
    ['<!DOCTYPE html><p>a', 'a.txt', 'html'],
    ['\ufeff\n<!-- c --><html><p>a', 'a', 'html'],
    ['<b>, as it were, is a tag.', 'a.txt', 'plain'],
    ['# Head\n\n- a\n- b\n', 'a.txt', 'markdown'],
    ['See [there](https://a.example) and **this**.', 'a.txt', 'markdown'],
    ['# 1 in the charts', 'a.txt', 'plain'],
    ['Nothing of note.', 'a.md', 'markdown'],
    ['Nothing of note.', 'a.html', 'plain'],
  ])('of %j named %s is %s', async (content, name, format) => {
    expect(await take(file(content, name))).toMatchObject({ format })
  })

  it('that its name does not say is said', async () => {
    const { notes } = await take(file('Minutes of the meeting.', 'minutes.pdf'))
    expect(notes).toEqual([
      "The file's name says PDF, but it is plain text. Check that it is the right file.",
    ])
    expect((await take(file('Minutes of the meeting.', 'minutes.md'))).notes).toEqual([])
  })

  it.each([
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0xc3, 0xa9]],
    ['UTF-16 LE', [0xff, 0xfe, 0xe9, 0x00]],
    ['UTF-16 BE', [0xfe, 0xff, 0x00, 0xe9]],
  ])('in %s is text, and its bytes are kept', async (_name, bytes) => {
    const extracted = await take(file(bytes))
    expect(extracted.text).toBe('é')
    expect([...extracted.original]).toEqual(bytes)
  })
})

describe('the language', () => {
  it.each([
    ['The bridge that was built in the city is too expensive for the people.', 'en', 'ltr'],
    ['Le pont que la ville a construit est trop cher pour les habitants.', 'fr', 'ltr'],
    ['Die Brücke, die in der Stadt gebaut wurde, ist für das Land zu teuer.', 'de', 'ltr'],
    ['El puente que se construyó en la ciudad es muy caro para los vecinos.', 'es', 'ltr'],
    ['Il ponte che è stato costruito in città costa troppo per gli abitanti.', 'it', 'ltr'],
    ['A ponte que foi construída na cidade é muito cara para os moradores.', 'pt', 'ltr'],
    ['De brug die in de stad werd gebouwd is te duur voor de mensen.', 'nl', 'ltr'],
    ['Most, który został zbudowany w mieście, jest za drogi i nie dla ludzi.', 'pl', 'ltr'],
    ['Мост, который построили в городе, слишком дорогой.', 'ru', 'ltr'],
    ['Міст, який збудували в місті, надто дорогий і нікому не потрібний.', 'uk', 'ltr'],
    ['الجسر الذي بني في المدينة باهظ الثمن (BBC).', 'ar', 'rtl'],
    ['پلی که در شهر ساخته شد بسیار گران است.', 'fa', 'rtl'],
    ['BBC: הגשר שנבנה בעיר יקר מדי.', 'he', 'rtl'],
    ['市が建設した橋は高すぎる。', 'ja', 'ltr'],
    ['市里建的桥太贵了。', 'zh', 'ltr'],
    ['도시에 지어진 다리는 너무 비싸다.', 'ko', 'ltr'],
    ['Η γέφυρα που χτίστηκε είναι ακριβή.', 'el', 'ltr'],
    ['शहर में बना पुल बहुत महंगा है।', 'hi', 'ltr'],
    ['12345 — 678', 'und', 'ltr'],
    ['Lorem ipsum.', 'und', 'ltr'],
  ])('of %j is %s, %s', async (text, language, direction) => {
    expect((await take({ kind: 'text', text })).details).toMatchObject({ language, direction })
  })
})

describe('the title', () => {
  const long = `The first sentence is here. ${'More words follow it. '.repeat(20)}`
  it.each([
    ['a first short line', `The bridge\n\n${long}`, 'The bridge'],
    [
      'the short line after a long lead and a date',
      `${long}\n\n2024/07/01 10:00 12345\n\nWhy it costs so much.\n\nx`,
      'Why it costs so much.',
    ],
    ['the first sentence', long, 'The first sentence is here.'],
    ['a first sentence cut at a word', 'word '.repeat(60), `${'word '.repeat(23).trim()}…`],
  ])('is %s', async (_what, text, title) => {
    expect((await take({ kind: 'text', text })).details.title).toBe(title)
  })
})

describe('a date in the text', () => {
  it.each([
    ['2024/07/0103:02:33 international 1546', '2024-07-01', '2024/07/01'],
    ['Updated 2024-7-9, 10 am', '2024-07-09', '2024-7-9'],
    ['July 4, 2022', '2022-07-04', 'July 4, 2022'],
    ['4 July 2022', '2022-07-04', '4 July 2022'],
    ['Sept. 3, 2021', '2021-09-03', 'Sept. 3, 2021'],
    ['2022年7月4日', '2022-07-04', '2022年7月4日'],
  ])('stands in %j', async (line, day, quote) => {
    const { dateInText, details } = await take({ kind: 'text', text: `${line}\n\nThe text.` })
    expect(dateInText).toEqual({ day, quote })
    expect(details).toMatchObject({ publishedOn: null, asOf: null })
  })

  it('is read in the language of the text', async () => {
    const text =
      'Veröffentlicht am 1. März 2024\n\nDie Brücke, die in der Stadt gebaut wurde, ist nicht für das Land.'
    expect((await take({ kind: 'text', text })).dateInText).toEqual({
      day: '2024-03-01',
      quote: '1. März 2024',
    })
  })

  it.each([
    ['no year', 'July 13'],
    ['a day that does not exist', '2024/02/31'],
    ['an order that can be misread', '01/07/2024'],
    ['a number with more digits', '12024-07-011'],
    [
      'a date in the middle of a long sentence',
      `It was said, and not for the first time in this long affair, that by July 4, 2022 the whole of the bridge would be built.`,
    ],
  ])('is not made of %s', async (_what, line) => {
    expect((await take({ kind: 'text', text: line })).dateInText).toBeNull()
  })
})
