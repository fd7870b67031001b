import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inReadingOrder } from '@/lib/ingest/readers/pdf/in-reading-order'
import { linesOf } from '@/lib/ingest/readers/pdf/lines-of'
import { drawn, type Placed } from './fragments'

const WIDTH = 640
const GAP = 16
const LETTER = 5

type Column = { name: string; lines: number }

/** Lines of text that fill each column of a page, but for a ragged edge. */
function columns(all: readonly Column[], { letters = 'a' }: { letters?: string } = {}): Placed[] {
  const width = (WIDTH - GAP * (all.length - 1)) / all.length
  return all.flatMap(({ name, lines }, column) =>
    Array.from({ length: lines }, (_, line) => {
      const most = Math.floor(width / LETTER) - name.length - 6
      const text = `${name}-${String(line)} ${letters.repeat(most - ((line * 7) % 6))}`
      return { text, x: 40 + column * (width + GAP), y: 120 + line * 12 }
    }),
  )
}

function read(texts: readonly Placed[]): string[] {
  return inReadingOrder(drawn(texts)).flatMap((flow) =>
    linesOf(flow).map(({ text }) => text.split(' ')[0] ?? ''),
  )
}

function expected(all: readonly Column[]): string[] {
  return all.flatMap(({ name, lines }) =>
    Array.from({ length: lines }, (_, line) => `${name}-${String(line)}`),
  )
}

describe('the columns of a page', () => {
  it.each([1, 2, 3, 4])('are read one after the other: %i', (count) => {
    const all = Array.from({ length: count }, (_, index) => ({ name: `c${String(index)}`, lines: 20 }))
    expect(read(columns(all))).toEqual(expected(all))
  })

  it('are so whatever the order in which they were drawn, and whatever their lengths', () => {
    const page = fc.array(fc.integer({ min: 6, max: 30 }), { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(page, fc.integer({ min: 1, max: 996 }), (lengths, step) => {
        const all = lengths.map((lines, index) => ({ name: `c${String(index)}`, lines }))
        const texts = columns(all)
          .map((text, index) => ({ text, at: (index * step) % 997 }))
          .toSorted((a, b) => a.at - b.at)
        expect(read(texts.map(({ text }) => text))).toEqual(expected(all))
      }),
      { numRuns: 200 },
    )
  })

  it('have a title in larger letters above them', () => {
    const all = [0, 1, 2].map((index) => ({ name: `c${String(index)}`, lines: 20 }))
    const title = drawn([{ text: 'Title', x: 40, y: 90, width: 80 }]).map((each) => ({ ...each, size: 22 }))
    const flows = inReadingOrder([...title, ...drawn(columns(all))])
    const words = flows.flatMap((flow) => linesOf(flow).map(({ text }) => text.split(' ')[0]))
    expect(words).toEqual(['Title', ...expected(all)])
  })

  it('begin at the right in a script that is read from there', () => {
    const all = [
      { name: 'ب', lines: 12 },
      { name: 'ا', lines: 12 },
    ]
    const flows = inReadingOrder(drawn(columns(all, { letters: 'م' })))
    expect(flows.map((flow) => flow[0]?.text[0])).toEqual(['ا', 'ب'])
  })

  it('may be two lines long, where each line goes on below', () => {
    const texts = [
      { text: 'The committee reviewed the annual', x: 60, y: 130 },
      { text: 'report and', x: 60, y: 144 },
      { text: 'approved the budget for the', x: 330, y: 130 },
      { text: 'coming fiscal year.', x: 330, y: 144 },
    ]
    expect(read(texts)).toEqual(['The', 'report', 'approved', 'coming'])
  })

  it('are no rows of a table in lower case, either', () => {
    const rows = [
      ['Price of one unit in stock', 'Twelve euros and some cents'],
      ['price of a whole box of them', 'one hundred and eleven euros'],
    ].flatMap(([left, right], row) => [
      { text: left ?? '', x: 60, y: 100 + row * 14 },
      { text: right ?? '', x: 330, y: 100 + row * 14 },
    ])
    expect(read(rows)).toEqual(['Price', 'price'])
  })

  it('are no rows of a table, which are read across', () => {
    const rows = [
      'Alice Johnson of the harbour',
      'Bob Miller of the council here',
      'Carol Ames of the ferry',
    ].flatMap((name, row) => [
      { text: name, x: 60, y: 100 + row * 14 },
      { text: `Voted for the levy of ${String(row)} cents`, x: 330, y: 100 + row * 14 },
    ])
    expect(read(rows)).toEqual(['Alice', 'Bob', 'Carol'])
  })
})
