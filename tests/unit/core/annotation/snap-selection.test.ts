import fc from 'fast-check'
import { deriveSentences } from '@/lib/core/text/sentence'
import { snapToGraphemes } from '@/lib/core/text/snap-to-graphemes'
import { splitsGrapheme } from '@/tests/unit/core/text/splits-grapheme'
import { splitsSurrogatePair } from '@/lib/core/text/span'
import { describe, expect, it } from 'vitest'
import { snapSelection } from '@/lib/core/annotation/snap-selection'
import { SENTENCES, TEXT } from './annotation-examples'

describe('a dragged selection', () => {
  const snap = (start: number, end: number, { free } = { free: false }) =>
    snapSelection(TEXT, { start, end }, { sentences: SENTENCES, free })
  const first = SENTENCES[0] ?? { start: 0, end: 0 }

  it.each([
    { what: 'reaches a full stop that was missed', dragged: [0, first.end - 1], meant: [0, first.end] },
    { what: 'loses the space after it', dragged: [0, first.end + 1], meant: [0, first.end] },
    { what: 'stays where it was inside a sentence', dragged: [4, 10], meant: [4, 10] },
  ])('$what', ({ dragged: [from = 0, to = 0], meant: [start, end] }) => {
    expect(snap(from, to)).toEqual({ start, end })
  })

  it('stays free when asked', () => {
    expect(snap(1, first.end - 1, { free: true })).toEqual({ start: 1, end: first.end - 1 })
  })

  it('is nothing when only space was dragged over', () => {
    expect(snap(first.end, first.end + 1)).toBeNull()
  })

  it('keeps a character whole', () => {
    const family = 'A 👨‍👩‍👧 here, and more words follow.'
    const snapped = snapSelection(family, { start: 2, end: 4 }, { sentences: [], free: true })
    expect(snapped).toEqual({ start: 2, end: 10 })
  })

  it('reaches over several sentences, of each of which only punctuation was missed', () => {
    const last = SENTENCES[2] ?? first
    expect(snap(first.start, last.end - 1)).toEqual({ start: first.start, end: last.end })
    expect(snap(first.start + 1, last.end - 2)).toEqual({ start: first.start + 1, end: last.end - 2 })
  })

  it('takes the text as it was dragged where there are no sentences', () => {
    const dragged = { start: 4, end: 10 }
    expect(snapSelection(TEXT, dragged, { sentences: [], free: false })).toEqual(dragged)
  })

  it('never draws an end inwards', () => {
    // Of a sentence that ends inside the selection nothing is near its end.
    const sentences = [{ ordinal: 0, start: 5, end: 8 }]
    const dragged = { start: 4, end: 10 }
    expect(snapSelection(TEXT, dragged, { sentences, free: false })).toEqual(dragged)
  })
})

/** The words that a selection of `words` in a text stands for. */
function meantBy(text: string, words: string, { language = 'en', free = false } = {}): string | null {
  const start = text.indexOf(words)
  const sentences = deriveSentences(text, language)
  const span = snapSelection(text, { start, end: start + words.length }, { sentences, free })
  return span && text.slice(span.start, span.end)
}

describe('a word beside the edge of its sentence', () => {
  const text = 'He sued an MP. It fell to 5%. I am 40.'

  it.each(['sued', 'He', 'MP', 'fell', '5', 'It', 'am', '40', 'I am'])(
    '"%s" stays as it was selected',
    (words) => {
      expect(meantBy(text, words)).toBe(words)
    },
  )

  it.each([
    ['He sued an MP', 'He sued an MP.'],
    ['It fell to 5%', 'It fell to 5%.'],
    ['It fell to 5', 'It fell to 5'],
    ['He sued an MP. It', 'He sued an MP. It'],
    ['sued an MP. It fell to 5%', 'sued an MP. It fell to 5%.'],
  ])('"%s" means "%s"', (words, meant) => {
    expect(meantBy(text, words)).toBe(meant)
  })

  it.each([
    ['ja', '彼は起訴した。彼は勝った。', '起訴', '起訴'],
    ['zh', '他起诉了议员。下跌了。', '下跌', '下跌'],
    ['zh', '甲乙丙丁。戊己。', '戊', '戊'],
    ['zh', '甲乙丙丁。戊己。', '甲乙丙丁', '甲乙丙丁。'],
    ['zh', '甲乙丙丁。戊己。', '甲乙丙丁。戊己', '甲乙丙丁。戊己。'],
    ['th', 'เขาฟ้องส.ส. แล้ว', 'เขา', 'เขา'],
    ['en', '“He sued.” She won.', 'He sued', '“He sued.”'],
    ['en', '“He sued.” She won.', 'sued', 'sued'],
  ])('in %s of "%s", "%s" means "%s"', (...[language, words, selected, meant]) => {
    expect(meantBy(words, selected, { language })).toBe(meant)
  })

  it('with Alt held stays as it was selected in any case', () => {
    expect(meantBy(text, 'He sued an MP', { free: true })).toBe('He sued an MP')
  })
})

/** White space, with the marks that stand on it. */
const LEADING_BLANKS = /^(?:\s\p{M}*)+/u

describe('any selection', () => {
  const pieces = [
    'He',
    'sued',
    '5',
    '%',
    '.',
    '. ',
    ' ',
    '\n\n',
    '“',
    '”',
    '甲乙',
    '。',
    '👩‍🔬',
    'e\u0301',
    ' \u0301',
    'ק"ג',
    '🇩🇪',
    '!',
    '-',
  ]
  const texts = fc
    .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 30 })
    .map((all) => all.join(''))
  const blankOrPunctuation = /^[\s\p{P}]*$/u

  it('is stored trimmed of blanks, or grown over blanks and punctuation to whole sentences', () => {
    fc.assert(
      fc.property(texts, fc.tuple(fc.nat(), fc.nat()), fc.boolean(), (text, [a, b], free) => {
        const [from = 0, to = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y)
        const sentences = deriveSentences(text, 'en')
        const options = { sentences, free }
        const meant = snapSelection(text, { start: from, end: to }, options)
        const bare = snapSelection(text, { start: from, end: to }, { ...options, free: true })
        const whole = snapToGraphemes(text, { start: from, end: to })
        const words = text.slice(whole.start, whole.end).replace(LEADING_BLANKS, '').trim()
        if (!meant || !bare) {
          expect([meant, bare, words]).toEqual([null, null, ''])
          return
        }
        expect(text.slice(bare.start, bare.end).trim()).toBe(words)
        expect(splitsGrapheme(text, bare.start) || splitsGrapheme(text, bare.end)).toBe(false)
        for (const edge of [meant.start, meant.end]) expect(splitsSurrogatePair(text, edge)).toBe(false)
        expect(text.slice(meant.start, bare.start)).toMatch(blankOrPunctuation)
        expect(text.slice(bare.end, meant.end)).toMatch(blankOrPunctuation)
        if (meant.start !== bare.start) expect(sentences.map(({ start }) => start)).toContain(meant.start)
        if (meant.end !== bare.end) expect(sentences.map(({ end }) => end)).toContain(meant.end)
        if (meant.start !== bare.start || meant.end !== bare.end) expect(free).toBe(false)
        expect(snapSelection(text, meant, options)).toEqual(meant)
      }),
    )
  })
})

it('in a text without sentences is only trimmed', () => {
  expect(snapSelection(' a ', { start: 0, end: 3 }, { sentences: [], free: false })).toEqual({
    start: 1,
    end: 2,
  })
})
