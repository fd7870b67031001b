import { describe, expect, it } from 'vitest'
import { linesOf } from '@/lib/ingest/readers/pdf/lines-of'
import { drawn, letterByLetter, type Placed } from './fragments'

function lineOf(texts: readonly Placed[]): string {
  return linesOf(drawn(texts))
    .map(({ text }) => text)
    .join('\n')
}

/** What a line of the text looks like from left to right, without what is turned round in it. */
function mirrored(text: string): string[] {
  return Array.from(text).reverse()
}

describe('a line of a right-to-left script', () => {
  it.each(['قال الوزير إن العجز كبير', 'אמר השר שהגירעון גדול'])(
    'is put together from its letters: %s',
    (text) => {
      expect(lineOf(letterByLetter(mirrored(text), { x: 50 }))).toBe(text)
    },
  )

  it('is the same when its letters are drawn from right to left', () => {
    const letters = Array.from('اليوم').map((text, index) => ({ text, x: 200 - index * 5, width: 5 }))
    expect(lineOf(letters)).toBe('اليوم')
  })

  it('keeps words of another script and numbers as they are read', () => {
    const line: Placed[] = [
      { text: '1.5', x: 50 },
      { text: 'العجز', x: 75, isApart: true },
      { text: 'C', x: 110, isApart: true },
      { text: 'N', x: 115 },
      { text: 'N', x: 120 },
      { text: 'شبكة', x: 130, isApart: true },
    ]
    expect(lineOf(line)).toBe('شبكة CNN العجز 1.5')
  })

  it('puts a number together from its figures, but not two numbers', () => {
    const figures: Placed[] = [
      ...letterByLetter(['1', '4', '.', '5'], { x: 50 }),
      ...letterByLetter(['2', '0'], { x: 80 }),
      { text: 'بين', x: 100 },
    ]
    expect(lineOf(figures)).toBe('بين 20 14.5')
  })

  it('keeps a phrase in another script in its own order', () => {
    const line: Placed[] = [
      { text: 'Ctrl', x: 50 },
      { text: '+', x: 75, isApart: true },
      { text: 'Enter', x: 85, isApart: true },
      { text: 'اضغط على المفتاحين معا', x: 120, isApart: true },
    ]
    expect(lineOf(line)).toBe('اضغط على المفتاحين معا Ctrl + Enter')
  })

  it('opens brackets before it closes them, whichever of the two the file names', () => {
    const word = mirrored('غراد')
    for (const [left, right] of [
      ['(', ')'],
      [')', '('],
    ] as const)
      expect(lineOf(letterByLetter([left, ...word, right], { x: 50 }))).toBe('(غراد)')
  })

  it('puts vowel signs after their letter', () => {
    // The alef, then the sign, then the noon that it stands on.
    const line = letterByLetter(['ا', 'ً', 'ن', 'ك', 'م', 'م'], { x: 50 })
    expect(lineOf(line)).toBe('ممكنًا')
    const leftward = ['م', 'ُ', 'د'].map((text, index) => ({
      text,
      x: [100, 100, 90][index] ?? 0,
      width: text === 'ُ' ? 0 : 5,
    }))
    expect(lineOf([{ text: 'ا', x: 110, width: 5 }, ...leftward])).toMatch(/مُ/)
  })
})

describe('a line of a right-to-left script with signs', () => {
  it.each([
    ['a list item and a pair of brackets', '(א מילה (הערה'],
    ['a bracket that the line before opened', 'כל) [א] (מילה'],
  ])('keeps its brackets: %s', (_what, text) => {
    expect(lineOf(letterByLetter(mirrored(text), { x: 50 }))).toBe(text)
  })

  it('puts the space where it is on the page, beside what is turned round', () => {
    const line: Placed[] = [
      { text: '،', x: 50, width: 5 },
      { text: 'New', x: 55 },
      { text: 'York', x: 75, isApart: true },
      { text: 'في مدينة كبيرة', x: 100, isApart: true },
    ]
    expect(lineOf(line)).toBe('في مدينة كبيرة New York،')
  })

  it('keeps the sign of a number behind it', () => {
    const line: Placed[] = [
      { text: '12', x: 50 },
      { text: '%', x: 60 },
      { text: 'العجز', x: 75, isApart: true },
    ]
    expect(lineOf(line)).toBe('العجز 12%')
  })
})

describe('signs above letters of other scripts', () => {
  it('stay on the letter that they are drawn over', () => {
    const line: Placed[] = [
      { text: 'cafe', x: 50 },
      { text: '\u0301', x: 66, width: 3 },
      { text: 'noir', x: 75, isApart: true },
    ]
    expect(lineOf(line)).toBe('cafe\u0301 noir')
  })

  it('stay on the first letter of each line', () => {
    const line = (y: number): Placed[] =>
      [
        ['ש', 100, 5],
        ['ָ', 102, 0],
        ['ל', 95, 5],
        ['ו', 90, 5],
        ['ם', 85, 5],
      ].map(([text, x, width]) => ({ text: String(text), x: Number(x), width: Number(width), y }))
    expect(lineOf([...line(100), ...line(120)])).toBe('שָלום\nשָלום')
  })
})

describe('a line of a left-to-right script', () => {
  it('keeps words of a right-to-left script as they are read', () => {
    const line: Placed[] = [
      { text: 'the word', x: 50 },
      { text: 'م', x: 95, isApart: true, width: 5 },
      { text: 'ل', x: 100, width: 5 },
      { text: 'س', x: 105, width: 5 },
      { text: 'means peace', x: 115, isApart: true },
    ]
    expect(lineOf(line)).toBe('the word سلم means peace')
  })

  it('keeps a number in a phrase of such a script', () => {
    const line: Placed[] = [
      { text: 'the report and all of it', x: 50 },
      { text: 'شرح', x: 180, isApart: true },
      { text: '2020', x: 200, isApart: true },
      { text: 'كتاب', x: 225, isApart: true },
    ]
    expect(lineOf(line)).toBe('the report and all of it كتاب 2020 شرح')
  })

  it('is not touched otherwise', () => {
    const line = [
      { text: '(b)', x: 90 },
      { text: 'a', x: 50 },
    ]
    expect(lineOf(line)).toBe('a (b)')
  })
})
