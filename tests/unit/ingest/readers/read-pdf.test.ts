import { describe, expect, it } from 'vitest'
import { assemble, linesAt, pdf } from '@/tests/factories/pdf'
import { read, tryToRead } from '@/tests/factories/reading'

const PROSE = [
  'The council voted on Tuesday to raise the ferry levy by two per',
  'cent, the third rise in as many years. Opponents called the de-',
  'cision a well-known mistake and said that they would challenge',
  'it, as they had the one before.',
]
const MORE = [
  'In a statement the operator said that costs had grown since the',
  'new boats arrived, and that the people who run it are well-',
  'known for their thrift. Tickets stay as they are until March.',
]
function numbered(word: string) {
  return Array.from({ length: 14 }, (_, line) => `${word}${String(line)} are words of this column here`)
}

describe('the text of a PDF', () => {
  it('has its lines joined, its paragraphs split and its hyphenated words joined', async () => {
    const { text } = await read(
      'pdf',
      pdf([{ texts: [...linesAt(PROSE, { x: 60, y: 80 }), ...linesAt(MORE, { x: 60, y: 160 })] }]),
    )
    const [first, second, ...others] = text.split('\n\n')
    expect(others).toEqual([])
    expect(first).toContain('called the decision a well-known mistake')
    // "well-known" stands in the text with its hyphen, so that it keeps it at a line's end.
    expect(second).toContain('are well-known for')
  })

  it('is parted at an indent and after a short last line', async () => {
    const texts = [
      ...linesAt(PROSE, { x: 60, y: 80 }),
      ...linesAt(MORE, { x: 60, y: 80 + 4 * 13.75 }),
      { text: `   ${PROSE[0] ?? ''}`, x: 75, y: 80 + 7 * 13.75 },
      ...linesAt(PROSE.slice(1), { x: 60, y: 80 + 8 * 13.75 }),
    ]
    expect((await read('pdf', pdf([{ texts }]))).text.split('\n\n')).toHaveLength(3)
  })

  it('goes down one column before the next, whatever the order it was written in', async () => {
    const [left, right] = [numbered('left'), numbered('right')].map((lines, index) =>
      linesAt(lines, { x: 60 + index * 260, y: 150, size: 10 }),
    )
    const title = { text: 'A title that runs across both of the columns below', x: 60, y: 90, size: 18 }
    const texts = [title, ...(left ?? []).flatMap((line, index) => [right?.[index] ?? line, line])]
    const { text } = await read('pdf', pdf([{ texts }]))
    expect(text.match(/(?:left|right)\d+/g)).toEqual(
      [...numbered('left'), ...numbered('right')].map((line) => line.split(' ')[0]),
    )
    expect(text.startsWith('A title that runs across')).toBe(true)
  })

  it('keeps the rows of a table together', async () => {
    const rows = ['North', 'South', 'East', 'West', 'Centre'].flatMap((name, row) => [
      { text: name, x: 60, y: 100 + row * 14 },
      { text: String(row * 10), x: 400, y: 100 + row * 14 },
    ])
    expect((await read('pdf', pdf([{ texts: rows }]))).text.replaceAll('\n', ' ')).toMatch(
      /North 0 +South 10 +East 20/,
    )
  })

  it('has headings where the letters are larger', async () => {
    const texts = [
      { text: 'Ferry levy', x: 60, y: 70, size: 22 },
      { text: 'What it costs', x: 60, y: 110, size: 15 },
      ...linesAt(PROSE, { x: 60, y: 140 }),
      { text: 'Who pays', x: 60, y: 220, font: 'bold' as const },
      ...linesAt(MORE, { x: 60, y: 240 }),
    ]
    const { document } = await read('pdf', pdf([{ texts }]))
    const levels = document.content.map((block) =>
      block.type === 'heading' ? block.attrs.level : block.type,
    )
    expect(levels).toEqual([1, 2, 'paragraph', 3, 'paragraph'])
  })

  it('says where its pages begin, without what is printed on each', async () => {
    const page = (number: number, lines: readonly string[]) => ({
      texts: [
        { text: `Ferry News no. ${String(number)}`, x: 60, y: 30, size: 8 },
        ...linesAt(lines, { x: 60, y: 80 }),
        { text: `${String(number)} of 3`, x: 300, y: 770, size: 8 },
      ],
    })
    const { document, text, notes } = await read(
      'pdf',
      pdf([page(1, PROSE), page(2, MORE), page(3, PROSE.slice(0, 1))]),
    )
    expect(document.content.map((block) => 'attrs' in block && block.attrs.page)).toEqual([1, 2, 3])
    expect(text).not.toMatch(/Ferry News|of 3/)
    expect(notes.join(' ')).toContain('Ferry News')
  })

  it('loses headers that change from chapter to chapter, by the page number in them', async () => {
    const page = (number: number) => ({
      texts: [
        {
          text: `Chapter ${String.fromCharCode(64 + number)}: matters ${String(number + 4)}`,
          x: 60,
          y: 30,
          size: 8,
        },
        ...linesAt(PROSE, { x: 60, y: 80 }),
      ],
    })
    const { text } = await read('pdf', pdf([1, 2, 3, 4].map(page)))
    expect(text).not.toContain('matters')
  })

  it('keeps what hangs under a bullet with it', async () => {
    const texts = [
      { text: '- Applications must be able to extend the database in any way, and', x: 60, y: 80 },
      { text: 'new rules for it.', x: 69, y: 93.75 },
      { text: '- It must be possible to install them.', x: 60, y: 107.5 },
    ]
    const { text } = await read('pdf', pdf([{ texts }]))
    expect(text.split('\n\n')).toHaveLength(2)
  })

  it('goes on over the end of a page', async () => {
    const pages = [PROSE.slice(0, 2), PROSE.slice(2)].map((lines) => ({
      texts: linesAt(lines, { x: 60, y: 80 }),
    }))
    const { text } = await read('pdf', pdf(pages))
    expect(text).toContain('called the decision a well-known mistake')
  })

  it('leaves out what is written across the page, and says so', async () => {
    const margin = { text: 'arXiv 2401.00001', x: 20, y: 400, isTurned: true }
    const { text, notes } = await read('pdf', pdf([{ texts: [margin, ...linesAt(PROSE, { x: 60, y: 80 })] }]))
    expect(text).not.toContain('arXiv')
    expect(notes).toContain('Left out as written across the page: text on page 1.')
  })

  it('reads a page on which most is written across', async () => {
    const texts = PROSE.map((text, index) => ({ text, x: 60 + index * 14, y: 700, isTurned: true }))
    expect((await read('pdf', pdf([{ texts }]))).text).toContain('The council voted')
  })

  it('says where letters cannot be read', async () => {
    const signs = { text: '\0'.repeat(12), x: 60, y: 300 }
    const { notes } = await read('pdf', pdf([{ texts: [...linesAt(PROSE, { x: 60, y: 80 }), signs] }]))
    expect(notes).toContain(
      'Some letters cannot be read, because the PDF does not say which they are: page 1.',
    )
  })

  it('keeps links', async () => {
    const page = {
      texts: [{ text: 'See the minutes', x: 60, y: 92 }],
      link: { url: 'https://a.example/m', rect: [50, 695, 200, 710] },
    }
    const { document } = await read('pdf', pdf([page]))
    expect(JSON.stringify(document)).toContain('"href":"https://a.example/m"')
  })

  it('comes with what the file says of itself', async () => {
    const info = {
      Title: 'Ferry levy',
      Author: 'Ann Bee',
      CreationDate: "D:20240131101010+01'00'",
      ModDate: 'D:20240202',
    }
    const reading = await read('pdf', pdf([{ texts: linesAt(PROSE, { x: 60, y: 80 }) }], { info }))
    expect(reading.declared).toEqual({ title: 'Ferry levy', author: 'Ann Bee', publishedOn: '2024-01-31' })
    expect(reading.modifiedOn).toBe('2024-02-02')
  })
})

describe('a PDF is refused', () => {
  /** A page of 60,000 letters. */
  const FULL = Array.from({ length: 60 }, (_, line) => ({
    text: 'word '.repeat(200),
    x: 50,
    y: 50 + line * 10,
    size: 1,
  }))

  it('when its page tree has no end', async () => {
    const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9 >>']
    const reading = await tryToRead('pdf', assemble(objects, '/Root 1 0 R'))
    expect(!reading.ok && reading.failure.message).toMatch(/None of the pages|damaged/)
  })

  it.each([
    [
      'when it does not say which letters it has',
      pdf([
        {
          texts: [{ text: '\0'.repeat(200), x: 60, y: 80 }, ...linesAt(PROSE.slice(0, 1), { x: 60, y: 99 })],
        },
      ]),
      /does not say which they are/,
    ],
    ['when it is a scan', pdf([{ texts: [] }]), /no text layer/],
    ['when it is damaged', new Uint8Array(Buffer.from('%PDF-1.7\nnothing')), /damaged/],
    ['when it has too many pages', pdf(Array.from({ length: 2_001 }, () => ({ texts: [] }))), /2000 pages/],
    ['when it has too much text', pdf(Array.from({ length: 40 }, () => ({ texts: FULL }))), /more than 2 MB/],
    [
      'when it is encrypted',
      pdf([{ texts: [] }], {
        trailer: `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> /P -4 >>`,
      }),
      /encrypted/,
    ],
  ])('%s', async (_why, bytes, message) => {
    const reading = await tryToRead('pdf', bytes)
    expect(!reading.ok && reading.failure.message).toMatch(message)
  })
})
