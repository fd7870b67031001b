import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read, tryToRead } from '@/tests/factories/reading'

function rtf(body: string) {
  return read(
    'rtf',
    `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times;}{\\f1\\fcharset204 Arial;}}${body}}`,
  )
}

describe('a Rich Text file', () => {
  it.each([
    ['bytes of its code page', `caf\\'e9`, 'café'],
    ['bytes of the font', `{\\f1 \\'cf\\'f0\\'e8}`, 'При'],
    ['Unicode, without the characters for old programs', `\\u8212?\\uc2\\u-4051??x`, '—\uf02dx'],
    ['characters beyond the first plane', `\\u-10179?\\u-8704?`, '😀'],
    ['typographic signs', `\\ldblquote a\\rdblquote\\emdash b\\~c`, '“a”—b\u00a0c'],
    ['braces and backslashes', `\\{a\\}\\\\`, '{a}\\'],
    ['paragraphs and lines', `a\\par b\\line c`, 'a\n\nb\nc'],
    ['cells of a table', `\\trowd\\intbl a\\cell b\\cell\\row\\pard after`, 'a\n\nb\n\nafter'],
    ['text in groups that are not for it', `a{\\*\\unknown b}{\\stylesheet c}{\\pict 0102}{\\header d}`, 'a'],
    [
      'footnotes, at the end',
      `a{\\super\\chftn}{\\footnote \\pard {\\super\\chftn} Note \\b one.}b\\par c`,
      'a[1]b\n\nc\n\nNote one.',
    ],
    ['words that every object knows', `a\\constructor  b\\toString  c\\valueOf  d`, 'a b c d'],
    ['paragraphs as TextEdit ends them', 'a\\\n\\\nb\\\r\nc', 'a\n\nb\n\nc'],
    [
      'hidden text not at all',
      `a{\\v  b}\\v  c\\v0  d\\v  e\\plain  f{\\footnote \\v g\\v0 h}`,
      'a d f[1]\n\nh',
    ],
    ['deleted text not at all', `a{\\deleted b}c`, 'ac'],
    ['binary data', `a\\bin3 {}}b`, 'ab'],
  ])('reads %s', async (_what, body, text) => {
    expect((await rtf(body)).text).toBe(text)
  })

  it('keeps marks and links, and what it says of itself', async () => {
    const { document, declared, notes } = await rtf(
      `{\\info{\\title Levy}{\\author Ann}}a {\\b b} {\\field{\\*\\fldinst HYPERLINK "https://a.example/"}{\\fldrslt c}}{\\field{\\*\\fldinst HYPERLINK "javascript:x"}{\\fldrslt d}}{\\pict 00}`,
    )
    expect(document.content).toMatchObject([
      {
        content: [
          { text: 'a ' },
          { text: 'b', marks: [{ type: 'bold' }] },
          { text: ' ' },
          { text: 'c', marks: [{ type: 'link', attrs: { href: 'https://a.example/' } }] },
          { text: 'd' },
        ],
      },
    ])
    expect(declared).toEqual({ title: 'Levy', author: 'Ann' })
    expect(notes.join(' ')).toMatch(/^Images/)
  })

  it('says what was hidden and what was deleted', async () => {
    const { notes } = await rtf(`a{\\v b}{\\deleted c}`)
    expect(notes).toEqual([
      'Hidden text was left out.',
      'The file has tracked changes: deleted text was left out, and added text was kept.',
    ])
  })

  it.each([
    ['its own level', `\\pard\\outlinelevel1 Plan\\par\\pard Text`, 2],
    ['the name of its style', `{\\stylesheet{Normal;}{\\s3 heading 4;}}\\pard\\s3 Plan\\par\\pard Text`, 4],
    [
      'the level of its style',
      `{\\stylesheet{\\s3\\outlinelevel0 House;}}\\pard\\s3 Plan\\par\\pard Text`,
      1,
    ],
    ['no deeper than HTML has them', `\\pard\\outlinelevel8 Plan\\par\\pard Text`, 6],
    [
      'not where its level is that of body text',
      `{\\stylesheet{\\s3 heading 4;}}\\pard\\s3\\outlinelevel9 Plan\\par\\pard Text`,
      undefined,
    ],
  ])('has headings: by %s', async (_how, body, level) => {
    const { document } = await rtf(body)
    expect(document.content).toMatchObject([
      level === undefined ? { type: 'paragraph' } : { type: 'heading', attrs: { level } },
      { type: 'paragraph', content: [{ text: 'Text' }] },
    ])
  })

  it('has lists, of which the numbers are no words', async () => {
    const item = (marker: string, text: string) => `\\pard{\\listtext\\tab ${marker}\\tab}\\ls1 ${text}\\par`
    const { document, text } = await rtf(
      `Before\\par${item('\\u8226 ', 'a')}${item('\\u8226 ', 'b')}${item('3.', 'c')}${item('4.', 'd')}\\pard After`,
    )
    expect(text).toBe('Before\n\na\n\nb\n\nc\n\nd\n\nAfter')
    expect(document.content).toMatchObject([
      { type: 'paragraph' },
      { type: 'bulletList', content: [{ type: 'listItem' }, { type: 'listItem' }] },
      { type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem' }, { type: 'listItem' }] },
      { type: 'paragraph' },
    ])
  })

  it('has tables as Word writes them, with several paragraphs in a cell', async () => {
    const cell = (text: string) => `\\pard\\plain\\ltrpar\\intbl ${text}\\cell`
    const row = (...texts: string[]) => `\\trowd ${texts.map(cell).join('')}\\pard\\intbl\\trowd\\row`
    const { document } = await rtf(
      `Before\\par ${row('a\\par\\pard\\intbl b', 'c')}${row('d', 'e')}\\pard After`,
    )
    expect(document.content).toMatchObject([
      { type: 'paragraph' },
      {
        type: 'table',
        content: [
          { type: 'tableRow', content: [{ type: 'tableCell' }, { type: 'tableCell' }] },
          { type: 'tableRow', content: [{ type: 'tableCell' }, { type: 'tableCell' }] },
        ],
      },
      { type: 'paragraph' },
    ])
  })

  it.each([
    ['a note', '\\pard\\s1 Head{\\footnote\\pard\\plain note}\\par', 'heading'],
    ['a number before it', '\\pard\\s1{\\listtext\\pard\\plain 1.\\tab}Head\\par', 'heading'],
    ['a footer', '{\\footer\\pard\\s1 f\\par}Body\\par', 'paragraph'],
    ['a table of lists', '{\\*\\listtable{\\list{\\listlevel\\s1}}}Body\\par', 'paragraph'],
    ['a group that has ended', '{\\pard\\s1 H\\par}', 'heading'],
    ['no level there is', '\\pard\\outlinelevel-5 Body\\par', 'paragraph'],
    ['the style of some letters', '{\\stylesheet{\\cs1 heading 1 Char;}}Body\\par', 'paragraph'],
  ])('is what it is, whatever is said in %s', async (_where, body, type) => {
    const { document } = await rtf(`{\\stylesheet{\\s1 heading 1;}}${body}After\\par`)
    expect(document.content[0]?.type).toBe(type)
  })

  it.each([
    ['goes on', `\\trowd\\intbl A\\cell\\row One\\par Two\\par`, 'A\n\nOne\n\nTwo'],
    ['goes on after cells without a row', `\\trowd\\intbl A\\cell B\\cell\\pard Out\\par`, 'A\n\nB\n\nOut'],
    [
      'goes on after text that no cell ends',
      `\\trowd\\intbl A\\cell Text\\par\\pard Out\\par`,
      'A\n\nText\n\nOut',
    ],
    [
      'is there whole with a note in a cell',
      `\\trowd\\pard\\intbl A{\\footnote\\pard note}B\\par C\\cell\\row\\pard D`,
      'A[1]B\nC\n\nD\n\nnote',
    ],
  ])('%s after a table', async (_what, body, text) => {
    expect((await rtf(body)).text).toBe(text)
  })

  it.each([
    `{\\deleted\\v0 gone}kept`,
    `{\\deleted\\plain gone}kept`,
    `{\\header{\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}}kept`,
  ])('leaves out what is not in the text: %s', async (body) => {
    expect((await rtf(body)).text).toBe('kept')
  })

  it('is refused when its groups nest without end', async () => {
    const reading = await tryToRead('rtf', '{\\rtf1' + '{'.repeat(100_000))
    expect(!reading.ok && reading.failure.message).toMatch(/512 groups/)
  })

  it('made of anything gives a text or a reason', async () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '\\',
      "\\'",
      'e9',
      '\\u',
      '\\b',
      '-1 ',
      '\\par',
      '\\intbl',
      '\\cell',
      '\\row',
      '\\bin9',
      'text',
      '\0',
      '<p>',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 40 }), async (all) => {
        const reading = await tryToRead('rtf', `{\\rtf1 ${all.join('')}`)
        expect(reading.ok || reading.failure.message).toBeTruthy()
      }),
    )
  })
})
